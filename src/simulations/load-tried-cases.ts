import { In } from 'typeorm';
import type { CertificationVersion } from '../certifications/certification-version.entity.js';
import type { Candidate } from '../candidates/candidate.entity.js';
import type { Reading } from '../database/reading.js';
import { loadCases } from '../deliberations/load-cases.js';
import { compileEvidence } from '../domain/rules/competence-statuses.js';
import type { PlainDay } from '../domain/day.js';
import { blocsToPresent } from '../domain/proposals/presented-blocs.js';
import type { SimulatedCase } from '../domain/simulations/simulation.js';
import { awardsOf, blocAwardOf } from '../enrollments/bloc-awards.js';
import { Enrollment } from '../enrollments/enrollment.entity.js';
import { resultsOf } from '../evaluations/results.js';
import type { JurySession } from '../jury-sessions/jury-session.entity.js';

/** A recorded candidate to try rules on, and who it is. */
export interface TriedCase extends SimulatedCase {
  readonly enrollmentId: string;
  readonly candidateId: string;
  readonly name: Pick<Candidate, 'firstNames' | 'birthName' | 'usedName'>;
}

type PresentEnrollment = Enrollment & { readonly candidate: Candidate };

const ENROLLMENTS_AT_ONCE = 500;

/** Those who were there, on the day and with the records of the session: once sealed, those that were sealed. */
export async function casesOfSession(reading: Reading, sessionId: string): Promise<TriedCase[]> {
  const { cases } = await loadCases(reading, sessionId);
  return cases
    .filter(({ examined }) => !examined.absent)
    .map(({ examined: { candidate, record, presented: blocs, presentsTitle: title } }) => {
      const { enrollmentId, candidateId } = record;
      const { firstNames, birthName, usedName = null } = record.identity;
      const name = { firstNames, birthName, usedName };
      return { ...candidate, presents: { blocs, title }, enrollmentId, candidateId, name };
    });
}

/**
 * Every enrollment of the version, before the last session at which the candidate was, as that session has it; before a
 * jury of today where they were at none.
 */
export async function casesOfVersion(
  reading: Reading,
  version: CertificationVersion,
  sessions: readonly JurySession[],
  today: PlainDay,
): Promise<TriedCase[]> {
  const last = new Map<string, TriedCase>();
  for (const { id } of sessions.toSorted((one, other) => (one.day < other.day ? -1 : 1))) {
    for (const one of await casesOfSession(reading, id)) last.set(one.enrollmentId, one);
  }
  const enrollments = await reading.find(Enrollment, { where: { certificationId: version.id }, select: { id: true } });
  const others = enrollments.map(({ id }) => id).filter((id) => !last.has(id));
  const cases = [...last.values()];
  for (let from = 0; from < others.length; from += ENROLLMENTS_AT_ONCE) {
    const ids = others.slice(from, from + ENROLLMENTS_AT_ONCE);
    cases.push(...(await casesOfEnrollments(reading, version, ids, today)));
  }
  return cases;
}

async function casesOfEnrollments(
  reading: Reading,
  version: CertificationVersion,
  ids: readonly string[],
  today: PlainDay,
): Promise<TriedCase[]> {
  const { content } = version;
  const where = { id: In([...ids]) };
  const enrollments = (await reading.find(Enrollment, {
    where,
    relations: { candidate: true },
  })) as PresentEnrollment[];
  const results = await resultsOf(reading, ids);
  const candidateIds = enrollments.map(({ candidateId }) => candidateId);
  const awards = await awardsOf(reading, candidateIds, version);
  const evidenceOf = compileEvidence(content);
  return enrollments.map((enrollment) => {
    const { id: enrollmentId, candidateId, candidate, accessRoute, enrolledOn, targetBlocs } = enrollment;
    return {
      ...{ enrollmentId, candidateId, name: candidate, accessRoute, enrolledOn, sessionDay: today },
      ...evidenceOf(results.get(enrollmentId) ?? []),
      awards: (awards.get(candidateId) ?? []).map(blocAwardOf),
      presents: { blocs: blocsToPresent(content, enrollment, [], today), title: targetBlocs === null },
    };
  });
}
