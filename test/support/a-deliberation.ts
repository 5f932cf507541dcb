import { CertificationVersion } from '../../src/certifications/certification-version.entity.js';
import type { EvaluationResult } from '../../src/domain/rules/evaluation.js';
import type { PresentedCase, PresentedDeliberation } from '../../src/deliberations/present-deliberation.js';
import { appointJury, findSession, gatherJury, planSession, presentCandidates } from './a-session.js';
import { PASSWORD, type TestApplication } from './application.js';
import type { Answer, Client, ProblemBody } from './client.js';
import { enroll, holdBloc } from './enrolled-candidates.js';

/** A acquired, N not acquired, D exempted, . not evaluated: one letter a competence, in the order of the bloc. */
export type Letters = Readonly<Record<string, string>>;

export const ALL_ACQUIRED: Letters = { BC01: 'AAAAA', BC02: 'AAAAAAAAA', BC03: 'AAAAA', BC04: 'AAAAAAAAAAA' };
/** Six of nine competences of BC02, but not the mandatory 7: one competence away. */
export const WITHOUT_C7: Letters = { ...ALL_ACQUIRED, BC02: 'AAAAAANNA' };

export interface AppearingCandidate {
  readonly enrolled?: Parameters<typeof enroll>[1];
  /** All acquired, unless said otherwise. */
  readonly letters?: Letters;
  readonly holds?: Parameters<typeof holdBloc>[2];
  readonly absent?: boolean;
}

export interface OpenDeliberation {
  readonly sessionId: string;
  /** `jury-sessions/…`. */
  readonly path: string;
  /** Ids of the candidacies, in the order given. */
  readonly candidacies: readonly string[];
  readonly enrollmentIds: readonly string[];
  readonly candidateIds: readonly string[];
}

/** A session of RNCP31936 that is open, all its jury present, with these candidates and their results. */
export async function openDeliberation(
  application: TestApplication,
  secretary: Client,
  president: Client,
  candidates: readonly AppearingCandidate[] = [{}],
  planned: Parameters<typeof planSession>[2] = {},
  prepare: (path: string) => Promise<void> = async () => {},
): Promise<OpenDeliberation> {
  const { id: sessionId } = await planSession(application, secretary, planned);
  const path = `jury-sessions/${sessionId}`;
  await appointJury(secretary, sessionId, president);
  const enrollments = [];
  for (const { enrolled, letters = ALL_ACQUIRED, holds } of candidates) {
    const enrollment = await enroll(application.database, enrolled);
    await recordLetters(application, secretary, enrollment.id, letters);
    if (holds) await holdBloc(application.database, enrollment.candidateId, holds);
    enrollments.push(enrollment);
  }
  const enrollmentIds = enrollments.map(({ id }) => id);
  await presentCandidates(secretary, sessionId, enrollmentIds);
  await prepare(path);
  await secretary.must(secretary.post(`${path}/convene`));
  await gatherJury(secretary, sessionId);
  const { candidacies } = await findSession(secretary, sessionId);
  const ordered = enrollmentIds.map((id) => candidacies.find((one) => one.enrollmentId === id)!);
  const absent = ordered.filter((_, index) => candidates[index]?.absent);
  const attendance = absent.map(({ id, version }) => ({ id, version, attendance: 'absentJustified' }));
  if (absent.length > 0) await secretary.must(secretary.put(`${path}/attendance`, { candidacies: attendance }));
  await secretary.must(secretary.post(`${path}/open`));
  const candidateIds = enrollments.map(({ candidateId }) => candidateId);
  return { sessionId, path, candidacies: ordered.map(({ id }) => id), enrollmentIds, candidateIds };
}

/** Records a result for each letter, on the version given; 0 where there was none. */
export async function recordLetters(
  { database }: TestApplication,
  secretary: Client,
  enrollmentId: string,
  letters: Letters,
  version = 0,
): Promise<void> {
  const loaded = await database.read((reading) => reading.findOneBy(CertificationVersion, { code: 'RNCP31936' }));
  if (!loaded) throw new Error('RNCP31936 is not loaded.');
  const { content } = loaded;
  const cells = content.blocs.flatMap((bloc) =>
    bloc.competences.flatMap(({ code: competence }, index) => {
      const result = RESULTS[letters[bloc.code]?.[index] ?? '.'];
      if (!result) return [];
      const covering = content.assessments.filter(({ covers }) => covers.includes(competence));
      return covering.map(({ code: assessment }) => ({ enrollmentId, assessment, competence, result, version }));
    }),
  );
  await secretary.must(secretary.put('evaluation-grids', { cells }));
}

const RESULTS: Readonly<Record<string, EvaluationResult | undefined>> = {
  A: 'acquired',
  N: 'notAcquired',
  D: 'exempted',
};

/** What the president sends to agree with the rules, on the version seen. */
export function agreement({ version, expected }: Pick<PresentedDeliberation, 'version' | 'expected'>) {
  const blocs = Object.entries(expected.blocs).map(([bloc, outcome]) => ({ bloc, outcome }));
  return { version, blocs, ...(expected.title && { title: { outcome: expected.title } }) };
}

export function caseOf(client: Client, { path }: OpenDeliberation, candidacyId: string): Promise<PresentedCase> {
  return client.must(client.get<PresentedCase>(`${path}/deliberations/${candidacyId}`));
}

export function decide(
  client: Client,
  { path }: OpenDeliberation,
  candidacyId: string,
  body: object,
): Promise<Answer<PresentedCase & ProblemBody>> {
  return client.put(`${path}/deliberations/${candidacyId}`, body);
}

/** Agrees with the rules for every candidate who is there. */
export async function agreeForAll(president: Client, deliberation: OpenDeliberation): Promise<void> {
  for (const candidacyId of deliberation.candidacies) {
    const found = await caseOf(president, deliberation, candidacyId);
    if (found.attendance !== 'present') continue;
    await president.must(decide(president, deliberation, candidacyId, agreement(found)));
  }
}

/** Closes the deliberation and seals it. */
export async function sealDecided(president: Client, { path }: OpenDeliberation): Promise<void> {
  await president.must(president.post(`${path}/deliberate`));
  await president.must(president.post(`${path}/seal`, { password: PASSWORD }));
}
