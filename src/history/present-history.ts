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

/** Without the columns that nobody is to read: what a history page leaves out is left out here. */
export function presentHistory({ entries }: RecordHistory): PageOf<PresentedAct> {
  return {
    ...entries,
    items: entries.items.map(({ before, after, ...act }) => ({
      ...act,
      changes: changesOf({ action: act.action, before, after }).filter(isShown),
    })),
  };
}
