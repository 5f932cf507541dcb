import type { PresentedOwnSheet, PresentedOwnSheets, PresentedSheet } from '../../src/assessing/present-sheets.js';
import type { PresentedEvaluation } from '../../src/evaluations/present-evaluation.js';
import { A_JURY, appointJury, findSession, planSession, presentCandidates } from './a-session.js';
import type { TestApplication } from './application.js';
import type { Answer, Client, ProblemBody } from './client.js';
import { enroll } from './enrolled-candidates.js';

/** A session with two members who have accounts, beside its president. */
export interface Assessing {
  readonly sessionId: string;
  /** `jury-sessions/…`. */
  readonly path: string;
  readonly president: Client;
  /** Members with their clients, in the order of the jury. */
  readonly members: readonly { readonly id: string; readonly client: Client }[];
  readonly candidacies: readonly string[];
  readonly enrollmentIds: readonly string[];
}

/** A planned session of RNCP31936, or of another, with that many candidates after those enrolled before; nobody is assigned yet. */
export async function planAssessing(
  application: TestApplication,
  secretary: Client,
  candidates = 1,
  certification = 'RNCP31936',
  enrolled: readonly string[] = [],
): Promise<Assessing> {
  const president = await application.signIn('president');
  const clients = [await application.signIn('juryMember'), await application.signIn('juryMember')];
  const { id: sessionId } = await planSession(application, secretary, { certification });
  const seats = clients.map(({ account }, index) => ({ ...A_JURY[index + 1]!, accountId: account.accountId }));
  const jury = [A_JURY[0]!, ...seats, ...A_JURY.slice(3)];
  const appointed = await appointJury(secretary, sessionId, president, jury);
  const members = clients.map((client, index) => ({ id: appointed[index + 1]!.id, client }));
  const enrollmentIds = [...enrolled];
  for (let count = 0; count < candidates; count += 1) {
    enrollmentIds.push((await enroll(application.database, { certification })).id);
  }
  await presentCandidates(secretary, sessionId, enrollmentIds);
  const { candidacies } = await findSession(secretary, sessionId);
  const ordered = enrollmentIds.map((id) => candidacies.find(({ enrollmentId }) => enrollmentId === id)!.id);
  return { sessionId, path: `jury-sessions/${sessionId}`, president, members, candidacies: ordered, enrollmentIds };
}

/** Both members assess every candidate at those assessments. */
export async function assignBoth(
  secretary: Client,
  { path, members }: Assessing,
  assessments: string[],
): Promise<void> {
  const memberIds = members.map(({ id }) => id);
  await secretary.must(secretary.post(`${path}/assignments`, { memberIds, assessments }));
}

export function ownSheets(client: Client, { path }: Assessing): Promise<PresentedOwnSheets> {
  return client.must(client.get<PresentedOwnSheets>(`${path}/assessor-sheets`));
}

/** Their sheet of a candidate at an assessment. */
export async function sheetOf(
  client: Client,
  assessing: Assessing,
  assessment: string,
  candidate = 0,
): Promise<PresentedOwnSheet> {
  const { sheets } = await ownSheets(client, assessing);
  const candidacyId = assessing.candidacies[candidate];
  return sheets.find((one) => one.candidacyId === candidacyId && one.assessment === assessment)!;
}

/** `C1: 'A'` for acquired, `N` for not, a figure for a mark. */
export const found = (letters: Readonly<Record<string, 'A' | 'N' | number>>) =>
  Object.entries(letters).map(([competence, letter]) =>
    typeof letter === 'number'
      ? { competence, mark: letter }
      : { competence, result: letter === 'A' ? 'acquired' : 'notAcquired' },
  );

/** Hands in that sheet, on the version that stands. */
export async function handIn(
  client: Client,
  assessing: Assessing,
  assessment: string,
  letters: Parameters<typeof found>[0],
  candidate = 0,
): Promise<PresentedSheet> {
  const { id, version } = await sheetOf(client, assessing, assessment, candidate);
  const sent = { version, handIn: true, results: found(letters) };
  return client.must(client.put<PresentedSheet>(`${assessing.path}/assessor-sheets/${id}`, sent));
}

export async function saveSheet(
  client: Client,
  { path }: Assessing,
  { id, version }: { readonly id: string; readonly version: number },
  sent: Record<string, unknown>,
): Promise<Answer<PresentedSheet & ProblemBody>> {
  return client.put(`${path}/assessor-sheets/${id}`, { version, handIn: false, ...sent });
}

/** « C1 acquired », in the order of the competences. */
export async function recordedOf(secretary: Client, enrollmentId: string): Promise<string[]> {
  const path = `enrollments/${enrollmentId}/evaluations`;
  const { items } = await secretary.must(secretary.get<{ items: PresentedEvaluation[] }>(path));
  return items.map(({ competence, result, mark }) => `${competence} ${mark ?? result}`).sort();
}
