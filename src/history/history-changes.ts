import type { AuditEntry } from '../audit/audit-entry.entity.js';

type Columns = Readonly<Record<string, unknown>>;

/** One column, or one cell of a document, as it was and as it became; undefined where there was none. */
export interface RecordedChange {
  /** Columns are named as in the table, cells `E1/C1`, decisions by their bloc or `title`. */
  readonly kind: 'column' | 'evaluation' | 'decision';
  readonly name: string;
  readonly before: unknown;
  readonly after: unknown;
}

const COMMENTS = ['candidateComment', 'juryComment'];

/** What an act changed, one by one: what stayed the same is left out. */
export function changesOf({
  action,
  before,
  after,
}: Pick<AuditEntry, 'action' | 'before' | 'after'>): RecordedChange[] {
  if (action === 'evaluations.recorded') return pairs('evaluation', before ?? {}, after ?? {});
  if (action !== 'deliberation.decided') return pairs('column', before ?? {}, after ?? {});
  return [
    ...pairs('decision', decisionsIn(before), decisionsIn(after)),
    ...pairs('column', only(COMMENTS, before), only(COMMENTS, after)),
  ];
}

function pairs(kind: RecordedChange['kind'], before: Columns, after: Columns): RecordedChange[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names
    .map((name) => ({ kind, name, before: before[name], after: after[name] }))
    .filter((change) => JSON.stringify(change.before ?? null) !== JSON.stringify(change.after ?? null));
}

function decisionsIn(decided: Columns | null): Columns {
  const blocs = (decided?.blocs ?? []) as readonly { readonly blocCode: string }[];
  const title = decided?.title ? { title: withoutProposal(decided.title as Columns) } : {};
  return { ...Object.fromEntries(blocs.map((bloc) => [bloc.blocCode, withoutProposal({ ...bloc })])), ...title };
}

function withoutProposal({ outcome, reason, votes }: Columns): Columns {
  return { outcome, reason, votes };
}

function only(columns: readonly string[], row: Columns | null): Columns {
  return Object.fromEntries(columns.map((column) => [column, row?.[column]]));
}
