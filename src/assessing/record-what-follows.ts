import { In } from 'typeorm';
import { certificationOf } from '../certifications/certifications.service.js';
import type { Reading } from '../database/reading.js';
import type { Writing } from '../database/writing.js';
import { recordingFrom } from '../domain/assessing/divergence.js';
import type { PlainDay } from '../domain/day.js';
import { acceptsEvaluations } from '../domain/sessions/session-life-cycle.js';
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
 * result where they agree or the president settled, none where they differ. What was entered by itself stays as it is.
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
  const places = await standingsOf(writing.read, { session, certification: content, candidacies, recusals });
  const found = await recordedPlaces(writing.read, candidacies, places);
  const cells = found.flatMap((one) => cellOf(one, session.id, members));
  if (cells.length === 0) return;
  await recordCells(writing, cells, { today, certificationId: session.certificationId, origin: 'assessors' });
}

interface RecordedPlace {
  readonly enrollmentId: string;
  readonly place: AssessedPlace;
  readonly current: Evaluation | undefined;
}

/** Places with what is recorded there. */
async function recordedPlaces(
  reading: Reading,
  candidacies: readonly Candidacy[],
  places: ReadonlyMap<string, readonly AssessedPlace[]>,
): Promise<RecordedPlace[]> {
  const enrollmentIds = candidacies.map(({ enrollmentId }) => enrollmentId);
  const cells = await cellsOf(reading, enrollmentIds);
  return candidacies.flatMap(({ id, enrollmentId }) =>
    (places.get(id) ?? []).map((place) => {
      const name = cellName(place.assessmentCode, place.competenceCode);
      return { enrollmentId, place, current: cells.get(enrollmentId)?.get(name) };
    }),
  );
}

function cellOf(
  { enrollmentId, place: assessed, current }: RecordedPlace,
  sessionId: string,
  members: Parameters<typeof assessorNames>[0],
): GridCell[] {
  const { assessmentCode: assessment, competenceCode: competence, standing, settlement } = assessed;
  const recorded = recordedFound(current, sessionId);
  const found = recordingFrom(standing, settlement, recorded, assessed.findersSteppedOut);
  if (found === null) return [];
  const place = { enrollmentId, assessment, competence, version: versionOf(current) };
  if (found === 'clear') return [{ ...place, result: null }];
  const findings = 'findings' in standing ? standing.findings : [];
  const { result, mark } = found;
  return [{ ...place, result, mark, assessor: assessorNames(members, findings) }];
}
