import { dayInFrance } from '../config/clock.js';
import { groupBy } from '../deliberations/group-by.js';
import type { AuditEntry } from '../audit/audit-entry.entity.js';
import type { BlocDecisionOutcome, TitleDecisionOutcome } from '../domain/decisions/deliberation.js';
import type { EvaluationResult } from '../domain/rules/evaluation.js';
import type { MinutesVotes } from '../domain/sealing/minutes-snapshot.js';
import { BLOC_DECISION_BADGES, TITLE_DECISION_BADGES } from '../web/french/badges.js';
import { formatDay, formatTime, plural } from '../web/french/format.js';
import { JOURNAL_ACTS } from '../web/french/journal-acts.js';
import { JOURNAL_FIELDS } from '../web/french/journal-fields.js';
import { journalValue, NOTHING } from '../web/french/journal-values.js';
import { foundText } from '../web/french/mark.js';
import { codeName } from '../web/french/nouns.js';
import { recordKind, recordName, recordTitle } from '../web/french/record-name.js';
import { COLON } from '../web/french/typography.js';
import { paginationView } from '../web/pagination.js';
import { changesOf, type RecordedChange } from './history-changes.js';
import type { RecordHistory } from './history.service.js';
import type { RecordNames } from './record-names.js';

/** Values of an act that stand open; more of them are folded. */
const SHOWN_AT_ONCE = 3;

/** A change as a history shows it. */
export interface ShownChange {
  readonly label: string;
  /** Null where there was nothing to be changed: the record was made then. */
  readonly before: string | null;
  readonly after: string;
}

/** Where a record is: its own page, null where it has none, and the list in which that is found. */
export interface HistoryPlace {
  readonly page: string | null;
  readonly list?: { readonly label: string; readonly href: string } | null;
}

export function historyView(
  { subject, id, entries, names }: RecordHistory,
  address: string,
  { page, list = null }: HistoryPlace,
): object {
  return {
    ...{ title: 'Historique', subtitle: recordTitle(subject, id, names) },
    breadcrumb: [
      ...(list ? [list] : []),
      ...(page === null ? [] : [{ label: recordName(id, names) ?? 'Retour', href: page }]),
    ],
    days: daysView(entries.items, names, id),
    pagination: paginationView(entries, address, 'acte'),
  };
}

/** Acts in their order under the day they were done on; those on `subjectId` itself do not name it again. */
export function daysView(entries: readonly AuditEntry[], names: RecordNames, subjectId?: string): object[] {
  const days = groupBy(entries, ({ at }) => dayInFrance(at));
  return [...days].map(([day, acts]) => ({
    heading: formatDay(day),
    count: plural(acts.length, 'acte'),
    acts: acts.map((entry) => actView(entry, names, subjectId)),
  }));
}

/** What changed is folded away where it would fill the page. */
function actView(entry: AuditEntry, names: RecordNames, id?: string): object {
  const { at, actorName, action, subjectId } = entry;
  const changes = shownChanges(entry, names);
  const act = JOURNAL_ACTS[action] ?? action;
  return {
    ...{ at: formatTime(at), actorName, act },
    about: subjectId === id ? null : aboutText(act, entry, names),
    changes,
    folded: changes.length > SHOWN_AT_ONCE ? plural(changes.length, 'valeur') : null,
  };
}

/** « Membre du jury : DUPONT Anne »; the name alone where the act says already what it was done on. */
function aboutText(act: string, { subjectType, subjectId }: AuditEntry, names: RecordNames): string {
  const name = recordName(subjectId, names);
  return name !== null && act.startsWith(recordKind(subjectType)) ? name : recordTitle(subjectType, subjectId, names);
}

/** What an act changed, in French; columns that nobody is to read are left out. */
export function shownChanges(entry: AuditEntry, names: RecordNames): ShownChange[] {
  const made = entry.before === null;
  return changesOf(entry).flatMap((change) => {
    const label = labelOf(change);
    if (label === null || (made && (change.after ?? null) === null)) return [];
    const before = made ? null : shownValue(change, change.before, names);
    return [{ label, before, after: shownValue(change, change.after, names) }];
  });
}

function labelOf({ kind, name }: RecordedChange): string | null {
  if (kind === 'column') return JOURNAL_FIELDS[name] ?? null;
  if (kind === 'decision') return name === 'title' ? 'Certification' : `Bloc ${name}`;
  const [assessment = '', code = ''] = name.split('/');
  if (code === assessment) return `Épreuve ${assessment}`;
  return `Compétence ${codeName(code)}, épreuve ${assessment}`;
}

function shownValue({ kind, name }: RecordedChange, value: unknown, names: RecordNames): string {
  if (kind === 'evaluation') return evaluationText(value as Evaluated | undefined);
  if (kind === 'decision') return decisionText(name, value as Decided | undefined);
  if (name === 'memberIds' && Array.isArray(value)) {
    return journalValue(
      name,
      value.map((id) => recordName(id, names) ?? 'un enregistrement supprimé'),
    );
  }
  if (!/(Id|By)$/.test(name)) return journalValue(name, value);
  if (value === null || value === undefined) return NOTHING;
  return recordName(value, names) ?? (name.endsWith('Id') ? 'un enregistrement supprimé' : journalValue(name, value));
}

interface Evaluated {
  readonly result: EvaluationResult | null;
  readonly mark?: number | null;
  readonly assessor?: string | null;
  readonly assessedOn?: string | null;
  readonly comment?: string | null;
}

function evaluationText(evaluated: Evaluated | undefined): string {
  if (!evaluated?.result) return NOTHING;
  const { assessor, assessedOn, comment } = evaluated;
  const by = [assessor ? `par ${assessor}` : '', assessedOn ? `le ${formatDay(assessedOn)}` : ''].filter(Boolean);
  const said = by.length > 0 ? ` (${by.join(', ')})` : '';
  return `${foundText(evaluated)}${said}${comment ? `${COLON}${comment}` : ''}`;
}

interface Decided {
  readonly outcome: string;
  readonly reason?: string | null;
  readonly votes?: MinutesVotes | null;
}

function decisionText(name: string, decided: Decided | undefined): string {
  if (!decided) return NOTHING;
  const { outcome, reason, votes } = decided;
  const { label } =
    name === 'title'
      ? TITLE_DECISION_BADGES[outcome as TitleDecisionOutcome]
      : BLOC_DECISION_BADGES[outcome as BlocDecisionOutcome];
  const counted = votes ? `, ${votesText(votes)}` : '';
  return `${label}${counted}${reason ? `${COLON}${reason}` : ''}`;
}

function votesText({ inFavour, against, abstentions, castingVote }: MinutesVotes): string {
  const cast = castingVote ? ', voix prépondérante de la présidence' : '';
  return `${inFavour} pour, ${against} contre, ${plural(abstentions, 'abstention')}${cast}`;
}
