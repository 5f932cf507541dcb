import type { GridCell } from './evaluation.dto.js';
import type { Evaluation } from './evaluation.entity.js';
import { contentOf, versionOf } from './next-evaluation.js';

export type PresentedEvaluation = Omit<Evaluation, 'enrollment' | 'assessmentCode' | 'competenceCode'> & {
  readonly assessment: string;
  readonly competence: string;
};

/** A cell of a grid as it is once recorded. */
export type PresentedCell = Pick<GridCell, 'enrollmentId' | 'assessment' | 'competence' | 'result' | 'version'>;

export function presentEvaluation(evaluation: Evaluation): PresentedEvaluation {
  const { assessmentCode: assessment, competenceCode: competence, ...rest } = evaluation;
  const { id, enrollmentId, attempt, result, assessor, assessedOn, comment } = rest;
  const { recordedBy, recorderName, recordedAt, sealedInSession, version } = rest;
  return {
    ...{ id, enrollmentId, assessment, competence, attempt, result, assessor, assessedOn, comment },
    ...{ recordedBy, recorderName, recordedAt, sealedInSession, version },
  };
}

/** Cells as sent, with what is there once they are recorded. */
export function presentCells(
  cells: readonly GridCell[],
  recorded: readonly (Evaluation | undefined)[],
): PresentedCell[] {
  return cells.map(({ enrollmentId, assessment, competence }, index) => {
    const { result } = contentOf(recorded[index]);
    return { enrollmentId, assessment, competence, result, version: versionOf(recorded[index]) };
  });
}
