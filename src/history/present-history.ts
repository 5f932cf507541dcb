import type { AuditEntry } from '../audit/audit-entry.entity.js';
import { type PageOf } from '../http/page-query.dto.js';
import { changesOf, type RecordedChange } from './history-changes.js';
import type { RecordHistory } from './history.service.js';
import { isShown } from './shown-columns.js';

/** One act, as the API tells it: facts, and ids rather than names. */
export interface PresentedAct {
  readonly sequence: number;
  /** Instant, ISO 8601 in UTC. */
  readonly at: string;
  readonly accountId: string | null;
  readonly actorName: string;
  readonly action: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly changes: readonly RecordedChange[];
}

export function presentHistory({ entries }: RecordHistory): PageOf<PresentedAct> {
  return { ...entries, items: presentActs(entries.items) };
}

/** Without the columns that nobody is to read: what a history page leaves out is left out here. */
export function presentActs(entries: readonly AuditEntry[]): PresentedAct[] {
  return entries.map(({ sequence, at, accountId, actorName, action, subjectType, subjectId, before, after }) => ({
    ...{ sequence, at, accountId, actorName, action, subjectType, subjectId },
    changes: changesOf({ action, before, after }).filter(isShown),
  }));
}
