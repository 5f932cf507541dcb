import type { EvaluationResult } from '../domain/rules/evaluation.js';
import type { GridCell } from './evaluation.dto.js';
import type { Evaluation } from './evaluation.entity.js';
import { contentOf, versionOf } from './next-evaluation.js';
import type { RecordedCell } from './record-cells.js';

/** With its mark where the assessment is marked. */
interface Marked {
  readonly mark?: number | null;
}

export type PresentedEvaluation = Omit<Evaluation, 'enrollment' | 'assessmentCode' | 'competenceCode' | 'mark'> &
  Marked & { readonly assessment: string; readonly competence: string };

/** A cell of a grid as it is once recorded. */
export type PresentedCell = Pick<GridCell, 'enrollmentId' | 'assessment' | 'competence' | 'version'> &
  Marked & { readonly result: EvaluationResult | null };

export function presentEvaluation(evaluation: Evaluation, marked: boolean): PresentedEvaluation {
  const { assessmentCode: assessment, competenceCode: competence, ...rest } = evaluation;
  const { id, enrollmentId, attempt, result, mark, assessor, assessedOn, comment } = rest;
  const { recordedBy, recorderName, recordedAt, origin, sealedInSession, version } = rest;
  return {
    ...{ id, enrollmentId, assessment, competence, attempt, result, ...(marked && { mark }) },
    ...{ assessor, assessedOn, comment },
    ...{ recordedBy, recorderName, recordedAt, origin, sealedInSession, version },
  };
}

/** Cells as sent, with what is there once they are recorded. */
export function presentCells(cells: readonly GridCell[], recorded: readonly RecordedCell[]): PresentedCell[] {
  return cells.map(({ enrollmentId, assessment, competence }, index) => {
    const { evaluation, marked } = recorded[index]!;
    const { result, mark = null } = contentOf(evaluation);
    const version = versionOf(evaluation);
    return { enrollmentId, assessment, competence, result, ...(marked && { mark }), version };
  });
}
