import type { Certification } from '../domain/certification.js';
import type { PlainDay } from '../domain/day.js';
import { DomainError } from '../domain/errors.js';
import type { Enrollment } from '../enrollments/enrollment.entity.js';
import type { InputFault } from '../http/input-fault.js';
import type { GridCell } from './evaluation.dto.js';
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

type Fault = readonly [field: keyof GridCell, code: string, message: string];

/** Throws `invalidInput` with every cell that names what does not exist, or the same cell twice. */
export function demandKnownCells(cells: readonly GridCell[], context: CellContext, pathOf: PathOf): void {
  const coverage = new Map([...context.certifications].map(([id, content]) => [id, coverageOf(content)]));
  const seen = new Set<string>();
  const faults = cells.flatMap((cell, index): InputFault[] => {
    const found = faultOf(cell, context, coverage) ?? repetitionOf(cell, seen);
    if (!found) return [];
    const [field, code, message] = found;
    return [{ path: pathOf(index, field), code, message }];
  });
  if (faults.length > 0) throw new DomainError('invalidInput', { faults });
}

/** The competences that each assessment covers, and all those of the certification. */
interface Coverage {
  readonly covered: ReadonlyMap<string, ReadonlySet<string>>;
  readonly competences: ReadonlySet<string>;
}

function coverageOf({ assessments, blocs }: Certification): Coverage {
  return {
    covered: new Map(assessments.map(({ code, covers }) => [code, new Set(covers)])),
    competences: new Set(blocs.flatMap(({ competences }) => competences.map(({ code }) => code))),
  };
}

function faultOf(cell: GridCell, context: CellContext, coverage: ReadonlyMap<string, Coverage>): Fault | undefined {
  const enrollment = context.enrollments.get(cell.enrollmentId);
  if (!enrollment) return ['enrollmentId', 'unknownEnrollment', 'is not an enrollment'];
  const { certificationId } = enrollment;
  if (context.certificationId !== undefined && certificationId !== context.certificationId) {
    return ['enrollmentId', 'enrolledElsewhere', 'is an enrollment on another certification'];
  }
  if (enrollment.movedToId !== null) return ['enrollmentId', 'enrollmentMoved', 'has been moved to another version'];
  const { covered, competences } = coverage.get(certificationId)!;
  const covers = covered.get(cell.assessment);
  if (!covers) return ['assessment', 'unknownAssessment', 'is not an assessment of the certification'];
  if (!competences.has(cell.competence)) {
    return ['competence', 'unknownCompetence', 'is not a competence of the certification'];
  }
  if (!covers.has(cell.competence)) return ['competence', 'notCovered', 'is not covered by the assessment'];
  if ((cell.assessedOn ?? '') > context.today) return ['assessedOn', 'inFuture', 'must not be in the future'];
  return undefined;
}

function repetitionOf({ enrollmentId, assessment, competence }: GridCell, seen: Set<string>): Fault | undefined {
  const name = `${enrollmentId} ${cellName(assessment, competence)}`;
  if (seen.has(name)) return ['competence', 'sameCellTwice', 'is there twice for this enrollment and assessment'];
  seen.add(name);
  return undefined;
}
