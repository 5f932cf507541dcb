import { setTimeout as pause } from 'node:timers/promises';
import { aCell } from '../support/a-candidate.js';
import {
  agreeForAll,
  agreement,
  caseOf,
  decide,
  openDeliberation,
  type OpenDeliberation,
} from '../support/a-deliberation.js';
import {
  A_JURY,
  aMember,
  appointJury,
  convenedSession,
  findSession,
  gatherJury,
  planSession,
} from '../support/a-session.js';
import { PASSWORD, startTestApplication, type TestApplication } from '../support/application.js';
import type { Client } from '../support/client.js';
import { enroll } from '../support/enrolled-candidates.js';
import { ROUNDS, race } from '../support/race.js';

describe('At the same time, a session', () => {
  let application: TestApplication;
  let secretary: Client;
  let president: Client;

  beforeAll(async () => {
    application = await startTestApplication();
    secretary = await application.signIn('secretary');
    president = await application.signIn('president');
  });

  afterAll(() => application.stop());

  const stateOf = async (sessionId: string) => (await findSession(secretary, sessionId)).state;

  async function deliberated(): Promise<OpenDeliberation> {
    const deliberation = await openDeliberation(application, secretary, president);
    await agreeForAll(president, deliberation);
    await president.must(president.post(`${deliberation.path}/deliberate`));
    return deliberation;
  }

  const seal =
    ({ path }: OpenDeliberation) =>
    () =>
      president.post(`${path}/seal`, { password: PASSWORD });

  it('is sealed once', async () => {
    const deliberation = await deliberated();
    const answers = await race(seal(deliberation), seal(deliberation), seal(deliberation));
    expect(answers.sort()).toEqual(['done', 'wrongState', 'wrongState']);
    const { steps } = await findSession(secretary, deliberation.sessionId);
    expect(steps.filter(({ state }) => state === 'sealed')).toHaveLength(1);
  });

  it.each(ROUNDS)('is sealed or opened again, never both (%i)', async (round) => {
    const deliberation = await deliberated();
    const { path, sessionId } = deliberation;
    const reopen = async () => {
      await pause(round * 15);
      return president.post(`${path}/reopen`, { reason: 'Encore un mot.' });
    };
    const answers = await race(seal(deliberation), reopen);
    expect(answers.toSorted()).toEqual(['done', 'wrongState']);
    const wasSealed = answers[0] === 'done';
    expect(await stateOf(sessionId)).toBe(wasSealed ? 'sealed' : 'open');
    expect((await secretary.get(`${path}/sealed-record`)).status).toBe(wasSealed ? 200 : 404);
  });

  it.each(ROUNDS)('is sealed on the results it has, or takes others and is not sealed (%i)', async (round) => {
    const deliberation = await deliberated();
    const cell = aCell(deliberation.enrollmentIds[0]!, { competence: 'C1', result: 'notAcquired', version: 1 });
    const record = async () => {
      await pause(round * 15);
      return secretary.put('evaluation-grids', { cells: [{ ...cell, assessment: 'E1' }] });
    };
    const answers = await race(seal(deliberation), record);
    expect([
      ['done', 'sessionSealed'],
      ['sessionNotReady', 'done'],
    ]).toContainEqual(answers);
    expect(await stateOf(deliberation.sessionId)).toBe(answers[0] === 'done' ? 'sealed' : 'deliberated');
  });

  it.each(ROUNDS)('is closed on the decision it shows (%i)', async () => {
    const deliberation = await openDeliberation(application, secretary, president);
    await agreeForAll(president, deliberation);
    const [candidacyId] = deliberation.candidacies as [string];
    const found = await caseOf(president, deliberation, candidacyId);
    const again = { ...agreement(found), juryComment: 'Revu.' };
    const [closed, decided] = await race(
      () => president.post(`${deliberation.path}/deliberate`),
      () => decide(president, deliberation, candidacyId, again),
    );
    expect(closed).toBe('done');
    expect(['done', 'wrongState']).toContain(decided);
    const { decision } = await caseOf(president, deliberation, candidacyId);
    expect(decision?.juryComment).toBe(decided === 'done' ? 'Revu.' : null);
  });

  it.each(ROUNDS)('opens with its jury, or not without the one who leaves (%i)', async () => {
    const { id, members } = await convenedSession(application, secretary, president);
    await gatherJury(secretary, id);
    const leaving = members[3]!;
    const answers = await race(
      () => president.post(`jury-sessions/${id}/open`),
      () => secretary.delete(`jury-sessions/${id}/members/${leaving.id}?version=2`),
    );
    expect([
      ['done', 'done'],
      ['sessionNotReady', 'done'],
    ]).toContainEqual(answers);
    expect(await stateOf(id)).toBe(answers[0] === 'done' ? 'open' : 'convened');
  });

  it.each(ROUNDS)('is taken back while it is empty, or has a member (%i)', async () => {
    const { id } = await planSession(application, secretary);
    const answers = await race(
      () => secretary.delete(`jury-sessions/${id}?version=1`),
      () => secretary.post(`jury-sessions/${id}/members`, aMember()),
    );
    expect([
      ['done', 'notFound'],
      ['sessionNotEmpty', 'done'],
    ]).toContainEqual(answers);
  });

  it.each(ROUNDS)('loses a candidate with the recusals for them (%i)', async () => {
    const { id, members, candidacies } = await convenedSession(application, secretary, president);
    const candidacyId = candidacies[0]!.id;
    const answers = await race(
      () => secretary.delete(`jury-sessions/${id}/candidacies/${candidacyId}?version=1`),
      () =>
        secretary.post(`jury-sessions/${id}/recusals`, { candidacyId, memberId: members[1]!.id, reason: 'Tuteur.' }),
      () =>
        secretary.post(`jury-sessions/${id}/recusals`, { candidacyId, memberId: members[2]!.id, reason: 'Tutrice.' }),
    );
    expect(answers[0]).toBe('done');
    expect(answers.slice(1).every((answer) => ['done', 'notFound'].includes(answer))).toBe(true);
    expect((await findSession(secretary, id)).recusals).toEqual([]);
  });

  it('has one president, and one seat an account', async () => {
    const { id } = await planSession(application, secretary);
    const appoint = (member: Record<string, unknown>) => () => secretary.post(`jury-sessions/${id}/members`, member);
    const presidents = await race(appoint(A_JURY[0]!), appoint(A_JURY[0]!), appoint(A_JURY[0]!));
    expect(presidents.sort()).toEqual(['done', 'presidentAlreadyAppointed', 'presidentAlreadyAppointed']);
    const seated = aMember({ accountId: president.account.accountId });
    expect((await race(appoint(seated), appoint(seated))).sort()).toEqual(['accountAlreadySits', 'done']);
  });

  it('has each candidate once, each with a rank of their own', async () => {
    const { id } = await planSession(application, secretary);
    await appointJury(secretary, id);
    const enrolled = await Promise.all(Array.from({ length: 6 }, () => enroll(application.database)));
    const present = (enrollmentId: string) => () =>
      secretary.post(`jury-sessions/${id}/candidacies`, { enrollmentIds: [enrollmentId] });
    const answers = await race(...enrolled.map((one) => present(one.id)), present(enrolled[0]!.id));
    expect(answers.toSorted()).toEqual(['alreadyPresented', ...enrolled.map(() => 'done')]);
    const { candidacies } = await findSession(secretary, id);
    expect(candidacies.map(({ rank }) => rank)).toEqual([1, 2, 3, 4, 5, 6]);
  });
});
