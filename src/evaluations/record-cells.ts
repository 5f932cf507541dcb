import { versionsOf } from '../certifications/certification-contents.js';
import type { Reading } from '../database/reading.js';
import type { Act, Writing } from '../database/writing.js';
import { DomainError } from '../domain/errors.js';
import { Enrollment } from '../enrollments/enrollment.entity.js';
import { type CellContext, checkCells, type PathOf } from './check-cells.js';
import { coverageOf } from './coverage.js';
import type { GridCell } from './evaluation.dto.js';
import { Evaluation } from './evaluation.entity.js';
import { contentOf, nextEvaluation, versionOf } from './next-evaluation.js';
import type { ResolvedCell } from './resolve-cell.js';
import { cellName, cellsOf } from './results.js';

/** How cells came in, for what is answered where they are refused. */
export interface CellsOptions extends Pick<CellContext, 'today' | 'certificationId'> {
  readonly pathOf?: PathOf;
  /** Where they follow from assessors' sheets. */
  readonly origin?: Evaluation['origin'];
}

/** A cell that somebody has changed since it was seen: what was to be recorded, and what is there now. */
export interface StaleCell {
  readonly enrollmentId: string;
  readonly assessment: string;
  readonly competence: string;
  readonly yours: {
    readonly result: string | null;
    /** Where the assessment is marked. */
    readonly mark?: number | null;
    /** Where one was sent. */
    readonly comment?: string | null;
    readonly version: number;
    readonly recorderName: string;
  };
  readonly current: {
    readonly result: string | null;
    readonly mark?: number | null;
    readonly comment?: string | null;
    readonly version: number;
    readonly recorderName: string | null;
    readonly recordedAt: string | null;
  };
}

/** What is there once a cell is recorded, and whether the assessment is marked. */
export interface RecordedCell {
  readonly evaluation: Evaluation | undefined;
  readonly marked: boolean;
}

type Current = (cell: ResolvedCell) => Evaluation | undefined;

/**
 * Records cells in a transaction under way, all or none, and says what is there afterwards, in their order. Throws
 * `invalidInput`, `sessionSealed` or `staleEvaluations`, each with every cell concerned. The caller has asked who may.
 */
export async function recordCells(
  writing: Writing,
  sent: readonly GridCell[],
  { pathOf = (index, field) => `cells[${index}].${field}`, origin = null, ...options }: CellsOptions,
): Promise<RecordedCell[]> {
  const context = { ...(await contextOf(writing.read, sent)), ...options };
  const cells = checkCells(sent, context, pathOf);
  demandUnsealed(cells, context);
  const rows = await cellsOf(writing.read, [...context.enrollments.keys()], competencesOf(cells));
  const currentOf: Current = ({ enrollmentId, assessment, competence }) =>
    rows.get(enrollmentId)?.get(cellName(assessment, competence));
  demandFresh(writing, cells, currentOf);
  const changes = cells.map((cell) => ({
    cell,
    before: currentOf(cell),
    after: nextEvaluation(currentOf(cell), cell, writing, origin),
  }));
  const changed = changes.filter((change): change is (typeof changes)[number] & Change => change.after !== undefined);
  await writing.saveAll(
    Evaluation,
    changed.map(({ after }) => after),
    actsOf(changed),
  );
  return changes.map(({ cell: { marked }, before, after }) => ({ evaluation: after ?? before, marked }));
}

async function contextOf(
  reading: Reading,
  cells: readonly GridCell[],
): Promise<Pick<CellContext, 'enrollments' | 'certifications'>> {
  const ids = [...new Set(cells.map(({ enrollmentId }) => enrollmentId))];
  const enrollments = await reading.rowsIn(Enrollment, 'id', ids);
  const versionIds = [...new Set(enrollments.map(({ certificationId }) => certificationId))];
  const versions = await versionsOf(reading, versionIds);
  return {
    enrollments: new Map(enrollments.map((enrollment) => [enrollment.id, enrollment])),
    certifications: new Map(versions.map(({ id, content }) => [id, content])),
  };
}

const competencesOf = (cells: readonly ResolvedCell[]): string[] => [
  ...new Set(cells.map(({ competence }) => competence)),
];

/** Throws `sessionSealed` with the cells of blocs that a sealed session has validated. */
function demandUnsealed(cells: readonly ResolvedCell[], { enrollments, certifications }: CellContext): void {
  const sealed = cells.flatMap(({ enrollmentId, assessment, competence }) => {
    const { certificationId, validatedIn } = enrollments.get(enrollmentId)!;
    const bloc = coverageOf(certifications.get(certificationId)!).blocs.get(competence)!;
    const sessionId = validatedIn[bloc];
    return sessionId === undefined ? [] : [{ enrollmentId, assessment, competence, bloc, sessionId }];
  });
  if (sealed.length > 0) throw new DomainError('sessionSealed', { cells: sealed });
}

function demandFresh({ actor }: Writing, cells: readonly ResolvedCell[], currentOf: Current): void {
  const stale = cells.flatMap((cell): StaleCell[] => {
    const current = currentOf(cell);
    return cell.version === versionOf(current) ? [] : [staleCell(cell, current, actor.name)];
  });
  if (stale.length > 0) throw new DomainError('staleEvaluations', { cells: stale });
}

function staleCell(cell: ResolvedCell, current: Evaluation | undefined, recorderName: string): StaleCell {
  const { enrollmentId, assessment, competence, marked, version, comment: yours } = cell;
  const found = contentOf(current);
  const recorded = { recorderName: current?.recorderName ?? null, recordedAt: current?.recordedAt ?? null };
  const theirs = {
    result: found.result,
    mark: found.mark ?? null,
    comment: found.comment,
    version: versionOf(current),
  };
  const told = ({ result, mark, comment, version: seen }: typeof theirs) => ({
    ...{ result, ...(marked && { mark }), ...(yours !== undefined && { comment }), version: seen },
  });
  return {
    ...{ enrollmentId, assessment, competence },
    yours: { ...told({ result: cell.result, mark: cell.mark, comment: yours ?? null, version }), recorderName },
    current: { ...told(theirs), ...recorded },
  };
}

interface Change {
  readonly before: Evaluation | undefined;
  readonly after: Evaluation;
}

/** One act an enrollment, with its cells as they were and as they became. */
function actsOf(changes: readonly Change[]): Act[] {
  const byEnrollment = new Map<string, Change[]>();
  for (const change of changes) {
    const { enrollmentId } = change.after;
    byEnrollment.set(enrollmentId, [...(byEnrollment.get(enrollmentId) ?? []), change]);
  }
  return [...byEnrollment].map(([subjectId, own]) => ({
    ...{ action: 'evaluations.recorded', subjectType: 'enrollment', subjectId },
    before: Object.fromEntries(own.map(({ before, after }) => [nameOf(after), contentOf(before)])),
    after: Object.fromEntries(own.map(({ after }) => [nameOf(after), contentOf(after)])),
  }));
}

const nameOf = ({ assessmentCode, competenceCode }: Evaluation): string => cellName(assessmentCode, competenceCode);
