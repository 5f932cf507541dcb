import { In } from 'typeorm';
import { CertificationVersion } from '../certifications/certification-version.entity.js';
import type { Reading } from '../database/reading.js';
import type { Act, Writing } from '../database/writing.js';
import type { Certification } from '../domain/certification.js';
import { DomainError } from '../domain/errors.js';
import { Enrollment } from '../enrollments/enrollment.entity.js';
import { type CellContext, demandKnownCells, type PathOf } from './check-cells.js';
import type { GridCell } from './evaluation.dto.js';
import { Evaluation } from './evaluation.entity.js';
import { contentOf, nextEvaluation, versionOf } from './next-evaluation.js';
import { cellName, cellsOf } from './results.js';

/** How cells came in, for what is answered where they are refused. */
export interface CellsOptions extends Pick<CellContext, 'today' | 'certificationId'> {
  readonly pathOf?: PathOf;
}

/** A cell that somebody has changed since it was seen: what was to be recorded, and what is there now. */
export interface StaleCell {
  readonly enrollmentId: string;
  readonly assessment: string;
  readonly competence: string;
  readonly yours: { readonly result: string | null; readonly version: number; readonly recorderName: string };
  readonly current: {
    readonly result: string | null;
    readonly version: number;
    readonly recorderName: string | null;
    readonly recordedAt: string | null;
  };
}

type Current = (cell: GridCell) => Evaluation | undefined;

/**
 * Records cells in a transaction under way, all or none, and says what is there afterwards, in their order. Throws
 * `invalidInput`, `sessionSealed` or `staleEvaluations`, each with every cell concerned. The caller has asked who may.
 */
export async function recordCells(
  writing: Writing,
  cells: readonly GridCell[],
  { pathOf = (index, field) => `cells[${index}].${field}`, ...options }: CellsOptions,
): Promise<(Evaluation | undefined)[]> {
  const context = { ...(await contextOf(writing.read, cells)), ...options };
  demandKnownCells(cells, context, pathOf);
  demandUnsealed(cells, context);
  const rows = await cellsOf(writing.read, [...context.enrollments.keys()]);
  const currentOf: Current = ({ enrollmentId, assessment, competence }) =>
    rows.get(enrollmentId)?.get(cellName(assessment, competence));
  demandFresh(writing, cells, currentOf);
  const changes = cells.map((cell) => ({
    before: currentOf(cell),
    after: nextEvaluation(currentOf(cell), cell, writing),
  }));
  const changed = changes.filter((change): change is Change => change.after !== undefined);
  await writing.saveAll(
    Evaluation,
    changed.map(({ after }) => after),
    actsOf(changed),
  );
  return changes.map(({ before, after }) => after ?? before);
}

async function contextOf(
  reading: Reading,
  cells: readonly GridCell[],
): Promise<Pick<CellContext, 'enrollments' | 'certifications'>> {
  const ids = [...new Set(cells.map(({ enrollmentId }) => enrollmentId))];
  const enrollments = await reading.findBy(Enrollment, { id: In(ids) });
  const versionIds = [...new Set(enrollments.map(({ certificationId }) => certificationId))];
  const versions = await reading.findBy(CertificationVersion, { id: In(versionIds) });
  return {
    enrollments: new Map(enrollments.map((enrollment) => [enrollment.id, enrollment])),
    certifications: new Map(versions.map(({ id, content }) => [id, content])),
  };
}

/** Throws `sessionSealed` with the cells of blocs that a sealed session has validated. */
function demandUnsealed(cells: readonly GridCell[], { enrollments, certifications }: CellContext): void {
  const blocs = new Map([...certifications].map(([id, content]) => [id, blocByCompetence(content)]));
  const sealed = cells.flatMap(({ enrollmentId, assessment, competence }) => {
    const { certificationId, validatedIn } = enrollments.get(enrollmentId)!;
    const bloc = blocs.get(certificationId)!.get(competence)!;
    const sessionId = validatedIn[bloc];
    return sessionId === undefined ? [] : [{ enrollmentId, assessment, competence, bloc, sessionId }];
  });
  if (sealed.length > 0) throw new DomainError('sessionSealed', { cells: sealed });
}

function blocByCompetence({ blocs }: Certification): Map<string, string> {
  return new Map(blocs.flatMap((bloc) => bloc.competences.map(({ code }): [string, string] => [code, bloc.code])));
}

function demandFresh({ actor }: Writing, cells: readonly GridCell[], currentOf: Current): void {
  const stale = cells.flatMap((cell): StaleCell[] => {
    const current = currentOf(cell);
    const { enrollmentId, assessment, competence, result, version } = cell;
    if (version === versionOf(current)) return [];
    const { result: theirs } = contentOf(current);
    const recorded = { recorderName: current?.recorderName ?? null, recordedAt: current?.recordedAt ?? null };
    return [
      {
        ...{ enrollmentId, assessment, competence, yours: { result, version, recorderName: actor.name } },
        current: { result: theirs, version: versionOf(current), ...recorded },
      },
    ];
  });
  if (stale.length > 0) throw new DomainError('staleEvaluations', { cells: stale });
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
