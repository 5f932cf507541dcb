import { AuditEntry } from '../audit/audit-entry.entity.js';
import type { Reading } from '../database/reading.js';
import { type PageOf, type PageQuery, pageOf, windowOf } from '../http/page-query.dto.js';
import type { EvaluationContent } from './next-evaluation.js';

/** One recording: what it changed of one enrollment, who did it and when. */
export interface HistoryEntry {
  /** Instant, ISO 8601 in UTC. */
  readonly at: string;
  readonly actorName: string;
  readonly accountId: string | null;
  readonly changes: readonly HistoryChange[];
}

export interface HistoryChange {
  readonly assessment: string;
  readonly competence: string;
  readonly before: EvaluationContent;
  readonly after: EvaluationContent;
}

/** What was recorded of an enrollment, from the journal, the newest first. */
export async function historyOf(
  reading: Reading,
  enrollmentId: string,
  query: PageQuery,
): Promise<PageOf<HistoryEntry>> {
  const [entries, total] = await reading.findAndCount(AuditEntry, {
    where: { subjectType: 'enrollment', subjectId: enrollmentId, action: 'evaluations.recorded' },
    order: { sequence: 'DESC' },
    ...windowOf(query),
  });
  return pageOf(query, [entries.map(entryOf), total]);
}

function entryOf({ at, actorName, accountId, before, after }: AuditEntry): HistoryEntry {
  const cells = (after ?? {}) as Record<string, EvaluationContent>;
  const earlier = (before ?? {}) as Record<string, EvaluationContent>;
  const changes = Object.entries(cells).map(([name, content]) => {
    const [assessment, competence] = name.split('/') as [string, string];
    return { assessment, competence, before: earlier[name]!, after: content };
  });
  return { at, actorName, accountId, changes };
}
