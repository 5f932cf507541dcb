import type { PresentedMember, PresentedSession, WholeSession } from '../../src/jury-sessions/present-session.js';
import type { TestApplication } from './application.js';
import type { Client } from './client.js';
import { certificationId, enroll } from './enrolled-candidates.js';

/** What is sent to appoint a member; by default a practitioner from outside, for the employees. */
export const aMember = (given: Record<string, unknown> = {}): Record<string, unknown> => ({
  ...{ firstNames: 'Amine', lastName: 'Berger', college: 'employee', organisation: 'Syndicat des médias' },
  ...{ occupation: 'Community manager', gender: 'M', appointedBy: 'La direction de l’IMCI', appointedOn: '2023-05-02' },
  ...given,
});

/** A jury of five that meets every clause of RNCP31936, its president first. */
export const A_JURY: readonly Record<string, unknown>[] = [
  { firstNames: 'Claire', lastName: 'Aubry', college: 'certifier', gender: 'F', president: true },
  { firstNames: 'Amine', lastName: 'Berger', college: 'employee', gender: 'M' },
  { firstNames: 'Chloé', lastName: 'Costa', college: 'employer', gender: 'F', qualified: true },
  { firstNames: 'Denis', lastName: 'Diallo', college: 'school', gender: 'M' },
  { firstNames: 'Élise', lastName: 'Evrard', college: 'school', gender: 'F' },
].map(aMember);

/** A session planned for RNCP31936 on 15 June 2023, unless said otherwise; `certification` is a code. */
export async function planSession(
  { database }: TestApplication,
  secretary: Client,
  { certification, ...given }: { certification?: string; day?: string; place?: string } = {},
): Promise<PresentedSession> {
  const planned = {
    certificationId: await certificationId(database, certification),
    day: '2023-06-15',
    place: 'Paris',
  };
  return secretary.must(secretary.post<PresentedSession>('jury-sessions', { ...planned, ...given }));
}

/** Appoints members one after another, by default {@link A_JURY} with its president's account where one is given. */
export async function appointJury(
  secretary: Client,
  sessionId: string,
  president?: Client,
  jury: readonly Record<string, unknown>[] = A_JURY,
): Promise<PresentedMember[]> {
  const appointed: PresentedMember[] = [];
  for (const member of jury) {
    const account = member.president === true && president ? { accountId: president.account.accountId } : {};
    const path = `jury-sessions/${sessionId}/members`;
    appointed.push(await secretary.must(secretary.post<PresentedMember>(path, { ...member, ...account })));
  }
  return appointed;
}

/** Presents enrolled candidates. */
export async function presentCandidates(secretary: Client, sessionId: string, enrollmentIds: string[]): Promise<void> {
  await secretary.must(secretary.post(`jury-sessions/${sessionId}/candidacies`, { enrollmentIds }));
}

export function findSession(client: Client, id: string): Promise<WholeSession> {
  return client.must(client.get<WholeSession>(`jury-sessions/${id}`));
}

/** Records that every member is there, but those of these last names. */
export async function gatherJury(client: Client, sessionId: string, absent: readonly string[] = []): Promise<void> {
  const { members } = await findSession(client, sessionId);
  const attendance = members.map(({ id, version, lastName }) => ({ id, version, present: !absent.includes(lastName) }));
  await client.must(client.put(`jury-sessions/${sessionId}/attendance`, { members: attendance }));
}

/** A session that is convened: a whole jury with the president's account, and one candidate. */
export async function convenedSession(
  application: TestApplication,
  secretary: Client,
  president?: Client,
): Promise<WholeSession> {
  const { id } = await planSession(application, secretary);
  await appointJury(secretary, id, president);
  await presentCandidates(secretary, id, [(await enroll(application.database)).id]);
  await secretary.must(secretary.post(`jury-sessions/${id}/convene`));
  return findSession(secretary, id);
}

/** A session that is open, its whole jury present. */
export async function openSession(
  application: TestApplication,
  secretary: Client,
  president?: Client,
): Promise<WholeSession> {
  const { id } = await convenedSession(application, secretary, president);
  await gatherJury(secretary, id);
  await secretary.must(secretary.post(`jury-sessions/${id}/open`));
  return findSession(secretary, id);
}
