import type { Assessment, Certification } from '../domain/certification/certification.js';
import type { PlainDay } from '../domain/day.js';
import { DomainError } from '../domain/errors.js';
import type { Enrollment } from '../enrollments/enrollment.entity.js';
import type { InputFault } from '../http/input-fault.js';
import type { GridCell } from './evaluation.dto.js';
import { type Coverage, coverageOf } from './coverage.js';
import { type CellFault, markFaultOf, resolveCell, type ResolvedCell } from './resolve-cell.js';
import { cellName } from './results.js';

/** What cells are checked against. */
export interface CellContext {
  readonly enrollments: ReadonlyMap<string, Enrollment>;
  /** By id of the version. */
  readonly certifications: ReadonlyMap<string, Certification>;
  /** The only version that counts, where one was named. */
  readonly certificationId?: string | undefined;
  readonly today: PlainDay;
}

/** The path of a field of the nth cell in what was sent. */
export type PathOf = (index: number, field: keyof GridCell) => string;

/**
 * The cells as they are to be recorded, in their order. Throws `invalidInput` with every cell that names what does not
 * exist, has a mark where none is given or none where one is, or is there twice.
 */
export function checkCells(cells: readonly GridCell[], context: CellContext, pathOf: PathOf): ResolvedCell[] {
  const seen = new Set<string>();
  const faults = cells.flatMap((cell, index): InputFault[] => {
    const found = faultOf(cell, context) ?? repetitionOf(cell, seen);
    if (!found) return [];
    const [field, code, message] = found;
    return [{ path: pathOf(index, field), code, message }];
  });
  if (faults.length > 0) throw new DomainError('invalidInput', { faults });
  return cells.map((cell) => {
    const { certificationId } = context.enrollments.get(cell.enrollmentId)!;
    return resolveCell(cell, coverageIn(context, certificationId).assessments.get(cell.assessment)!);
  });
}

const coverageIn = ({ certifications }: CellContext, id: string): Coverage => coverageOf(certifications.get(id)!);

function faultOf(cell: GridCell, context: CellContext): CellFault | undefined {
  const enrollment = context.enrollments.get(cell.enrollmentId);
  if (!enrollment) return ['enrollmentId', 'unknownEnrollment', 'is not an enrollment'];
  const { certificationId } = enrollment;
  if (context.certificationId !== undefined && certificationId !== context.certificationId) {
    return ['enrollmentId', 'enrolledElsewhere', 'is an enrollment on another certification'];
  }
  if (enrollment.movedToId !== null) return ['enrollmentId', 'enrollmentMoved', 'has been moved to another version'];
  const known = coverageIn(context, certificationId);
  const assessment = known.assessments.get(cell.assessment);
  if (!assessment) return ['assessment', 'unknownAssessment', 'is not an assessment of the certification'];
  const place = placeFaultOf(cell, assessment, known);
  if (place) return place;
  if ((cell.assessedOn ?? '') > context.today) return ['assessedOn', 'inFuture', 'must not be in the future'];
  return markFaultOf(cell, assessment);
}

function placeFaultOf(
  { competence }: GridCell,
  { code, marking }: Assessment,
  { recorded, competences }: Coverage,
): CellFault | undefined {
  if (recorded.get(code)!.has(competence)) return undefined;
  if (!competences.has(competence)) {
    return ['competence', 'unknownCompetence', 'is not a competence of the certification'];
  }
  return marking?.of === 'assessment'
    ? ['competence', 'markedAsWhole', `must be ${code}: the assessment is marked as a whole`]
    : ['competence', 'notCovered', 'is not covered by the assessment'];
}

function repetitionOf({ enrollmentId, assessment, competence }: GridCell, seen: Set<string>): CellFault | undefined {
  const name = `${enrollmentId} ${cellName(assessment, competence)}`;
  if (seen.has(name)) return ['competence', 'sameCellTwice', 'is there twice for this enrollment and assessment'];
  seen.add(name);
  return undefined;
}
