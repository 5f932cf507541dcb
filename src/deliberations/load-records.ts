import { divergencesOf } from '../assessing/load-divergences.js';
import type { Candidate } from '../candidates/candidate.entity.js';
import type { Reading } from '../database/reading.js';
import type { CandidacyRecord, RecordedAward, RecordedEvaluation } from '../domain/proposals/candidacy-record.js';
import { linksWith } from '../domain/jury/jury-links.js';
import type { CertificateHolder } from '../domain/sealing/certificate-snapshot.js';
import type { BlocAwardRecord } from '../enrollments/bloc-award.entity.js';
import { awardsOf } from '../enrollments/bloc-awards.js';
import { type RecordedResult, resultsOf } from '../evaluations/results.js';
import type { LoadedSession, PresentedCandidacy } from '../jury-sessions/load-session.js';
import { linkRecords } from '../jury-sessions/session-links.js';
import { groupBy } from './group-by.js';
import { openSealed } from './sealed-record.js';

/**
 * The records of those candidacies, in their order, in as many queries whatever their number. Once the session is
 * sealed they are those that were sealed, whatever has been recorded since.
 */
export async function loadRecords(
  reading: Reading,
  loaded: LoadedSession,
  candidacies: readonly PresentedCandidacy[],
): Promise<CandidacyRecord[]> {
  const { state } = loaded.session;
  if (state !== 'sealed' && state !== 'published') return currentRecords(reading, loaded, candidacies);
  const { snapshot } = await openSealed(reading, loaded.session.id);
  const byId = new Map(snapshot.candidacies.map((record) => [record.id, record]));
  return candidacies.map(({ id }) => byId.get(id)!);
}

async function currentRecords(
  reading: Reading,
  loaded: LoadedSession,
  candidacies: readonly PresentedCandidacy[],
): Promise<CandidacyRecord[]> {
  const { certification, recusals } = loaded;
  const records = linkRecords(loaded);
  const enrollmentIds = candidacies.map(({ enrollmentId }) => enrollmentId);
  const candidateIds = candidacies.map(({ enrollment }) => enrollment.candidateId);
  const results = await resultsOf(reading, enrollmentIds);
  const divergences = await divergencesOf(reading, {
    ...{ session: loaded.session, certification: certification.content, candidacies, recusals },
    ...{ members: loaded.members, results },
  });
  const awards = await awardsOf(reading, candidateIds, certification);
  const recused = groupBy(recusals, ({ candidacyId }) => candidacyId);
  const { assessments } = certification.content;
  const marked = new Set(assessments.filter(({ marking }) => marking).map(({ code }) => code));
  const recorded = (result: RecordedResult) => recordedEvaluation(result, marked.has(result.assessmentCode));
  return candidacies.map((candidacy) => ({
    ...recordOf(candidacy),
    evaluations: inOrder((results.get(candidacy.enrollmentId) ?? []).map(recorded), assessmentName),
    awards: inOrder((awards.get(candidacy.enrollment.candidateId) ?? []).map(recordedAward), awardName),
    recusals: (recused.get(candidacy.id) ?? []).map(({ memberId, reason }) => ({ memberId, reason })),
    links: linksWith(candidacy.id, records),
    ...(divergences.has(candidacy.id) && { divergences: divergences.get(candidacy.id)! }),
  }));
}

function recordOf(
  candidacy: PresentedCandidacy,
): Omit<CandidacyRecord, 'evaluations' | 'awards' | 'recusals' | 'links' | 'divergences'> {
  const { id, enrollmentId, attendance, blocs: presented, enrollment } = candidacy;
  const { candidateId, accessRoute, enrolledOn, optionBloc, targetBlocs, accommodations, extraTime, candidate } =
    enrollment;
  return {
    ...{ id, candidateId, enrollmentId },
    identity: identityOf(candidate),
    ...{ accessRoute, enrolledOn, optionBloc, targetBlocs, accommodations, attendance, presented },
    ...(extraTime !== null && { extraTime }),
  };
}

/** Who a candidate is, as documents name them, from the register as it stands. */
export function identityOf(candidate: Candidate): CertificateHolder {
  const { firstNames, birthName, usedName, gender, birthDay, birthPlace } = candidate;
  const names = { firstNames, birthName, ...(usedName !== null && { usedName }) };
  return { ...names, gender: gender ?? 'X', birthDay, birthPlace };
}

/** The mark is a fact of its own only where one can be given. */
function recordedEvaluation(evaluation: RecordedResult, marked: boolean): RecordedEvaluation {
  const { assessmentCode, competenceCode, result, mark, assessor, assessedOn, comment } = evaluation;
  const { recorderName, recordedAt } = evaluation;
  const recorded = { assessmentCode, competenceCode, result, assessor, assessedOn, comment, recorderName, recordedAt };
  return marked ? { ...recorded, mark } : recorded;
}

function recordedAward({ blocCode, origin, evidence, awardedOn, validUntil }: BlocAwardRecord): RecordedAward {
  return { blocCode, origin, evidence, awardedOn, validUntil };
}

/** An order of our own, so that the same facts are written the same way on every database. */
function inOrder<T>(facts: readonly T[], nameOf: (fact: T) => string): T[] {
  const named = facts.map((fact) => ({ fact, name: nameOf(fact) }));
  return named.sort((one, other) => (one.name < other.name ? -1 : 1)).map(({ fact }) => fact);
}

function assessmentName({ assessmentCode, competenceCode }: RecordedEvaluation): string {
  return `${assessmentCode} ${competenceCode}`;
}

function awardName({ awardedOn, blocCode, origin }: RecordedAward): string {
  return `${awardedOn} ${blocCode} ${origin}`;
}
