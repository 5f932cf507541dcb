import { In } from 'typeorm';
import { certificationOf } from '../certifications/certifications.service.js';
import type { Reading } from '../database/reading.js';
import type { Writing } from '../database/writing.js';
import { recordingFrom } from '../domain/assessing/divergence.js';
import type { Certification } from '../domain/certification/certification.js';
import type { PlainDay } from '../domain/day.js';
import { blocByRecordedCode } from '../domain/rules/recorded-places.js';
import { acceptsEvaluations } from '../domain/sessions/session-life-cycle.js';
import { Enrollment } from '../enrollments/enrollment.entity.js';
import type { GridCell } from '../evaluations/evaluation.dto.js';
import type { Evaluation } from '../evaluations/evaluation.entity.js';
import { versionOf } from '../evaluations/next-evaluation.js';
import { recordCells } from '../evaluations/record-cells.js';
import { cellName, cellsOf } from '../evaluations/results.js';
import { Candidacy } from '../jury-sessions/candidacy.entity.js';
import { loadJury } from '../jury-sessions/load-session.js';
import { Recusal } from '../jury-sessions/recusal.entity.js';
import { assessorNames } from './assessor-names.js';
import { type AssessedPlace, recordedFound, standingsOf } from './load-standings.js';

/**
 * Records what follows from the assessors' sheets of candidates of one session, in the transaction that changed them: a
 * result where they agree or the president settled, none where they differ. What was entered by itself stays as it is,
 * and so does a bloc that a sealed session validated.
 */
export async function recordWhatFollows(
  writing: Writing,
  candidacyIds: readonly string[],
  today: PlainDay,
): Promise<void> {
  const candidacies = await writing.read.findBy(Candidacy, { id: In([...candidacyIds]) });
  if (candidacies.length === 0) return;
  const { session, members } = await loadJury(writing.read, candidacies[0]!.sessionId);
  if (!acceptsEvaluations(session.state)) return;
  const { content } = await certificationOf(writing.read, session.certificationId);
  const recusals = await writing.read.findBy(Recusal, { candidacyId: In([...candidacyIds]) });
  const places = await standingsOf(writing.read, content, candidacyIds, recusals);
  const open = await openPlaces(writing.read, content, candidacies, places);
  const cells = open.flatMap(({ enrollmentId, place, current }) => cellOf(enrollmentId, place, current, members));
  if (cells.length === 0) return;
  await recordCells(writing, cells, { today, certificationId: session.certificationId, origin: 'assessors' });
}

interface OpenPlace {
  readonly enrollmentId: string;
  readonly place: AssessedPlace;
  readonly current: Evaluation | undefined;
}

/** Places with what is recorded there, but for those of blocs that take no evaluations any more. */
async function openPlaces(
  reading: Reading,
  certification: Certification,
  candidacies: readonly Candidacy[],
  places: ReadonlyMap<string, readonly AssessedPlace[]>,
): Promise<OpenPlace[]> {
  const enrollmentIds = candidacies.map(({ enrollmentId }) => enrollmentId);
  const enrollments = await reading.findBy(Enrollment, { id: In(enrollmentIds) });
  const validated = new Map(enrollments.map(({ id, validatedIn }) => [id, validatedIn]));
  const blocs = blocByRecordedCode(certification);
  const cells = await cellsOf(reading, enrollmentIds);
  return candidacies.flatMap(({ id, enrollmentId }) =>
    (places.get(id) ?? [])
      .filter(({ competenceCode }) => !((blocs.get(competenceCode) ?? '') in (validated.get(enrollmentId) ?? {})))
      .map((place) => {
        const name = cellName(place.assessmentCode, place.competenceCode);
        return { enrollmentId, place, current: cells.get(enrollmentId)?.get(name) };
      }),
  );
}

function cellOf(
  enrollmentId: string,
  { assessmentCode: assessment, competenceCode: competence, standing, settlement }: AssessedPlace,
  current: Evaluation | undefined,
  members: Parameters<typeof assessorNames>[0],
): GridCell[] {
  const found = recordingFrom(standing, settlement, recordedFound(current));
  if (found === null) return [];
  const place = { enrollmentId, assessment, competence, version: versionOf(current) };
  if (found === 'clear') return [{ ...place, result: null }];
  const findings = 'findings' in standing ? standing.findings : [];
  const { result, mark } = found;
  return [{ ...place, result, mark, assessor: assessorNames(members, findings) }];
}
