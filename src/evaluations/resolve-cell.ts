import type { Assessment } from '../domain/certification/certification.js';
import type { EvaluationResult } from '../domain/rules/evaluation.js';
import { resultOfMark } from '../domain/rules/marks.js';
import type { GridCell } from './evaluation.dto.js';

/** A cell as it is to be recorded: its result follows from its mark, where it has one. */
export interface ResolvedCell extends Omit<GridCell, 'result' | 'mark'> {
  readonly result: EvaluationResult | null;
  readonly mark: number | null;
  /** Whether the assessment is marked. */
  readonly marked: boolean;
}

/** Of one cell. */
export type CellFault = readonly [field: keyof GridCell, code: string, message: string];

/** What a mark, or the lack of one, has against the assessment. */
export function markFaultOf({ mark = null, result }: GridCell, { marking }: Assessment): CellFault | undefined {
  if (!marking) return mark === null ? undefined : ['mark', 'notMarked', 'is for assessments that are marked'];
  if (mark === null) {
    const isUnmarked = result === 'acquired' || result === 'notAcquired';
    return isUnmarked ? ['result', 'markRequired', 'follows from a mark at this assessment'] : undefined;
  }
  const isOfMark = result === undefined || result === resultOfMark(mark, marking);
  return isOfMark ? undefined : ['result', 'notOfMark', 'is not what follows from the mark'];
}

/**
 * A cell without faults, as it is to be recorded. Field by field, as imports make a hundred thousand of them: a copy by
 * `...` takes five times the memory.
 */
export function resolveCell(cell: GridCell, { marking }: Assessment): ResolvedCell {
  const { mark = null, result = null } = cell;
  return {
    enrollmentId: cell.enrollmentId,
    assessment: cell.assessment,
    competence: cell.competence,
    version: cell.version,
    result: marking && mark !== null ? resultOfMark(mark, marking) : result,
    mark,
    marked: marking !== undefined,
    assessor: cell.assessor,
    assessedOn: cell.assessedOn,
    comment: cell.comment,
  };
}
