import { randomUUID } from 'node:crypto';
import type { Writing } from '../database/writing.js';
import type { Evaluation } from './evaluation.entity.js';
import type { ResolvedCell } from './resolve-cell.js';

/** What is recorded, without who did it and when. */
export interface EvaluationContent extends Pick<Evaluation, 'result' | 'assessor' | 'assessedOn' | 'comment'> {
  /** Left out where there is none. */
  readonly mark?: number;
}

/** The version that shows from outside: 0 where nothing is recorded, or no longer. */
export const versionOf = (evaluation: Evaluation | undefined): number =>
  evaluation && evaluation.result !== null ? evaluation.version : 0;

/** What is recorded now. */
export function contentOf(evaluation: Evaluation | undefined): EvaluationContent {
  if (!evaluation) return NOTHING;
  const { result, mark, assessor, assessedOn, comment } = evaluation;
  return { result, ...(mark !== null && { mark }), assessor, assessedOn, comment };
}

const NOTHING: EvaluationContent = { result: null, assessor: null, assessedOn: null, comment: null };

/**
 * The row that records the cell over the current one: the same row changed, or another attempt where a sealed session
 * rests on it. Undefined where nothing would change.
 */
export function nextEvaluation(
  current: Evaluation | undefined,
  cell: ResolvedCell,
  { actor, at }: Writing,
  origin: Evaluation['origin'] = null,
): Evaluation | undefined {
  const replaced = current?.sealedInSession === null ? current : undefined;
  const isFoundAgain = current?.result === cell.result && current.mark === cell.mark;
  const content = contentFrom(cell, isFoundAgain ? current : replaced);
  if (isSame(content, contentOf(current))) return undefined;
  return {
    id: replaced?.id ?? randomUUID(),
    enrollmentId: cell.enrollmentId,
    assessmentCode: cell.assessment,
    competenceCode: cell.competence,
    attempt: replaced?.attempt ?? (current?.attempt ?? 0) + 1,
    result: content.result,
    mark: content.mark ?? null,
    assessor: content.assessor,
    assessedOn: content.assessedOn,
    comment: content.comment,
    recordedBy: actor.accountId,
    recorderName: actor.name,
    recordedAt: at,
    origin,
    sealedInSession: null,
    version: (current?.version ?? 0) + 1,
  };
}

function contentFrom(
  { result, mark, assessor, assessedOn, comment }: ResolvedCell,
  kept: Evaluation | undefined,
): EvaluationContent {
  if (result === null) return NOTHING;
  return {
    result,
    ...(mark !== null && { mark }),
    assessor: assessor === undefined ? (kept?.assessor ?? null) : assessor,
    assessedOn: assessedOn === undefined ? (kept?.assessedOn ?? null) : assessedOn,
    comment: comment === undefined ? (kept?.comment ?? null) : comment,
  };
}

function isSame(one: EvaluationContent, other: EvaluationContent): boolean {
  return (
    one.result === other.result &&
    one.mark === other.mark &&
    one.assessor === other.assessor &&
    one.assessedOn === other.assessedOn &&
    one.comment === other.comment
  );
}
