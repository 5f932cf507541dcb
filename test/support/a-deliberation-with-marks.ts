import { LoadCertifications } from '../../src/certifications/load-certifications.js';
import type { GridCell } from '../../src/evaluations/evaluation.dto.js';
import type { Enrollment } from '../../src/enrollments/enrollment.entity.js';
import type { PresentedCase } from '../../src/deliberations/present-deliberation.js';
import { registerEnrolled } from './a-candidate.js';
import { aCertificationWithMarks } from './a-certification-with-marks.js';
import type { OpenDeliberation } from './a-deliberation.js';
import { caseOf } from './a-deliberation.js';
import { appointJury, findSession, gatherJury, planSession, presentCandidates } from './a-session.js';
import type { TestApplication } from './application.js';
import type { Client } from './client.js';

const { code: CODE, assessments } = aCertificationWithMarks();

/** What is found at a place, `E1/E1`: a mark out of 20 or a result. */
export type Found = Readonly<Record<string, number | NonNullable<GridCell['result']>>>;

/** Everything acquired, with nothing to spare: the mean of BC02 is 10 exactly, of 9.5 twice and 11. */
export const BARELY_ALL: Found = {
  ...{ 'E1/E1': 10, 'E2/E2': 9.5, 'E3/E3': 11 },
  ...{ 'E4P1/C5': 'acquired', 'E4P2/C6': 'acquired', 'E5/C7': 12, 'E5/C8': 9.99 },
};

export async function loadWithMarks(application: TestApplication): Promise<void> {
  await application.nest.get(LoadCertifications).load(aCertificationWithMarks());
}

export function enrolledWithMarks(secretary: Client): Promise<Enrollment> {
  return registerEnrolled(secretary, { certification: CODE, certificationVersion: 1 });
}

/** Records what was found, over the version given; 0 where there was nothing. */
export async function recordFound(secretary: Client, enrollmentId: string, found: Found, version = 0): Promise<void> {
  const cells = Object.entries(found).map(([place, what]) => {
    const [assessment, competence] = place.split('/');
    const value = typeof what === 'number' ? { mark: what } : { result: what };
    return { enrollmentId, assessment, competence, version, ...value };
  });
  await secretary.must(secretary.put('evaluation-grids', { cells }));
}

/** A session of the certification with marks that is open, its jury there, with a candidate for each of these. */
export async function openWithMarks(
  application: TestApplication,
  secretary: Client,
  president: Client,
  candidates: readonly (Found | string)[],
  day = '2023-06-15',
): Promise<OpenDeliberation> {
  const { id: sessionId } = await planSession(application, secretary, { certification: CODE, day });
  await appointJury(secretary, sessionId, president);
  const enrollmentIds: string[] = [];
  for (const one of candidates) {
    const id = typeof one === 'string' ? one : (await enrolledWithMarks(secretary)).id;
    if (typeof one !== 'string') await recordFound(secretary, id, one);
    enrollmentIds.push(id);
  }
  await presentCandidates(secretary, sessionId, enrollmentIds);
  const path = `jury-sessions/${sessionId}`;
  await secretary.must(secretary.post(`${path}/convene`));
  await gatherJury(secretary, sessionId);
  await secretary.must(secretary.post(`${path}/open`));
  const { candidacies } = await findSession(secretary, sessionId);
  const ordered = enrollmentIds.map((id) => candidacies.find(({ enrollmentId }) => enrollmentId === id)!);
  return {
    ...{ sessionId, path, enrollmentIds },
    candidacies: ordered.map(({ id }) => id),
    candidateIds: [],
  };
}

/** What is proposed of each bloc, in their order, and of the title. */
export async function proposedOf(client: Client, deliberation: OpenDeliberation, index: number): Promise<string[]> {
  const { proposal } = await caseOf(client, deliberation, deliberation.candidacies[index]!);
  return outcomesOf(proposal);
}

export const outcomesOf = ({ blocs, title }: PresentedCase['proposal']): string[] => [
  ...blocs.map(({ outcome }) => outcome),
  title.outcome,
];

export const MARKED_ASSESSMENTS: ReadonlySet<string> = new Set(
  assessments.filter(({ marking }) => marking).map(({ code }) => code),
);
