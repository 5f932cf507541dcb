import { divergencesOf } from '../assessing/load-divergences.js';
import type { Candidate } from '../candidates/candidate.entity.js';
import type { Reading } from '../database/reading.js';
import type { Certification } from '../domain/certification/certification.js';
import type { CandidacyRecord, RecordedAward, RecordedEvaluation } from '../domain/proposals/candidacy-record.js';
import { linksWith } from '../domain/jury/jury-links.js';
import type { CertificateHolder } from '../domain/sealing/certificate-snapshot.js';
import type { BlocAwardRecord } from '../enrollments/bloc-award.entity.js';
import { awardsOf } from '../enrollments/bloc-awards.js';
import { cellName, type RecordedResult, resultsOf } from '../evaluations/results.js';
import type { LoadedSession, PresentedCandidacy } from '../jury-sessions/load-session.js';
import { linkRecords } from '../jury-sessions/session-links.js';
import { groupBy } from './group-by.js';
import { openSealed } from './sealed-record.js';

/** A record, and what a recording would be made over: by {@link cellName}, versions of the cells with a result. */
export interface LoadedRecord {
  readonly record: CandidacyRecord;
  /** None once the session is sealed: nothing is recorded any more. */
  readonly versions: ReadonlyMap<string, number>;
}

/**
 * The records of those candidacies, in their order, in as many queries whatever their number. Once the session is
 * sealed they are those that were sealed, whatever has been recorded since.
 */
export async function loadRecords(
  reading: Reading,
  loaded: LoadedSession,
  candidacies: readonly PresentedCandidacy[],
): Promise<LoadedRecord[]> {
  const { state } = loaded.session;
  if (state !== 'sealed' && state !== 'published') return currentRecords(reading, loaded, candidacies);
  const { snapshot } = await openSealed(reading, loaded.session.id);
  const byId = new Map(snapshot.candidacies.map((record) => [record.id, record]));
  return candidacies.map(({ id }) => ({ record: byId.get(id)!, versions: new Map() }));
}

async function currentRecords(
  reading: Reading,
  loaded: LoadedSession,
  candidacies: readonly PresentedCandidacy[],
): Promise<LoadedRecord[]> {
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
  const recorded = recordedBy(certification.content);
  return candidacies.map((candidacy) => {
    const own = results.get(candidacy.enrollmentId) ?? [];
    const record = {
      ...recordOf(candidacy),
      evaluations: inOrder(own.map(recorded), assessmentName),
      awards: inOrder((awards.get(candidacy.enrollment.candidateId) ?? []).map(recordedAward), awardName),
      recusals: (recused.get(candidacy.id) ?? []).map(({ memberId, reason }) => ({ memberId, reason })),
      links: linksWith(candidacy.id, records),
      ...(divergences.has(candidacy.id) && { divergences: divergences.get(candidacy.id)! }),
    };
    return { record, versions: versionsOf(own) };
  });
}

function versionsOf(results: readonly RecordedResult[]): LoadedRecord['versions'] {
  return new Map(
    results.map(({ assessmentCode, competenceCode, version }) => [cellName(assessmentCode, competenceCode), version]),
  );
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

function recordedBy({ assessments }: Certification): (result: RecordedResult) => RecordedEvaluation {
  const marked = new Set(assessments.filter(({ marking }) => marking).map(({ code }) => code));
  return (result) => recordedEvaluation(result, marked.has(result.assessmentCode));
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
