import {
  agreeForAll,
  agreement,
  caseOf,
  decide,
  openDeliberation,
  recordLetters,
  sealDecided,
  WITHOUT_C7,
} from '../support/a-deliberation.js';
import { findSession } from '../support/a-session.js';
import { PASSWORD, startTestApplication, type TestApplication } from '../support/application.js';
import { Client } from '../support/client.js';
import { EventReader } from '../support/event-reader.js';

describe('Those who look at a deliberation', () => {
  let application: TestApplication;
  let secretary: Client;
  let president: Client;
  const open = (...candidates: Parameters<typeof openDeliberation>[3] & object) =>
    openDeliberation(application, secretary, president, candidates);
  const follow = (client: Client, path: string, since?: string) =>
    EventReader.open(client, `${path}/deliberations/events`, since);

  beforeAll(async () => {
    application = await startTestApplication();
    secretary = await application.signIn('secretary');
    president = await application.signIn('president', 'Claire Aubry');
  });

  afterAll(() => application.stop());

  it('are told which candidate was decided, each of them', async () => {
    const deliberation = await open({}, {});
    const [first] = deliberation.candidacies as [string];
    const readers = await Promise.all([president, secretary].map((client) => follow(client, deliberation.path)));
    const [before] = await Promise.all(readers.map((reader) => reader.seen()));
    await president.must(
      decide(president, deliberation, first, agreement(await caseOf(president, deliberation, first))),
    );
    const told = await Promise.all(readers.map((reader) => reader.next()));
    expect(told.map((event) => [event?.type, event?.data])).toEqual(
      [1, 2].map(() => ['changed', { candidacies: [first], session: false }]),
    );
    expect(told[0]?.id).toBe(told[1]?.id);
    expect(told[0]?.id).not.toBe(before);
    await Promise.all(readers.map((reader) => reader.leave()));
  });

  it('are told of what others change: results, attendance, the jury', async () => {
    const deliberation = await open({ letters: WITHOUT_C7 }, {});
    const [first, second] = deliberation.candidacies as [string, string];
    const reader = await follow(president, deliberation.path);
    await reader.seen();
    await recordLetters(application, secretary, deliberation.enrollmentIds[0]!, { BC02: 'AAAAAAAAA' }, 1);
    expect((await reader.next())?.data).toEqual({ candidacies: [first], session: false });
    const session = await findSession(secretary, deliberation.sessionId);
    const memberId = session.members[1]!.id;
    const recusal = { candidacyId: second, memberId, reason: 'Tuteur.' };
    await secretary.must(secretary.post(`${deliberation.path}/recusals`, recusal));
    expect((await reader.next())?.data).toEqual({ candidacies: [second], session: false });
    const { id, version } = session.members[2]!;
    const members = [{ id, version, present: false }];
    await secretary.must(secretary.put(`${deliberation.path}/attendance`, { members }));
    expect((await reader.next())?.data).toEqual({ candidacies: [], session: true });
    await reader.leave();
  });

  it('are told by one instance of the server what was decided on another', async () => {
    const deliberation = await open({});
    const [candidacy] = deliberation.candidacies as [string];
    const other = await startTestApplication(undefined, { database: application.location });
    const elsewhere = new Client(other.url, secretary.account);
    await elsewhere.signIn(PASSWORD);
    const reader = await follow(elsewhere, deliberation.path);
    await reader.seen();
    const decision = agreement(await caseOf(president, deliberation, candidacy));
    await president.must(decide(president, deliberation, candidacy, decision));
    expect((await reader.next())?.data).toEqual({ candidacies: [candidacy], session: false });
    await reader.leave();
    await other.stop();
  });

  it('learn when they come back whether anything has changed meanwhile', async () => {
    const deliberation = await open({});
    const reader = await follow(president, deliberation.path);
    const seen = await reader.seen();
    await reader.leave();
    const back = await follow(president, deliberation.path, seen);
    expect(await back.seen()).toBe(seen);
    await back.leave();
    await agreeForAll(president, deliberation);
    const later = await follow(president, deliberation.path, seen);
    expect(await later.next()).toMatchObject({ type: 'changed', data: { candidacies: null, session: true } });
    await later.leave();
  });

  it('are told nothing once they have signed out', async () => {
    const deliberation = await open({});
    const leaving = await application.signIn('secretary');
    const reader = await follow(leaving, deliberation.path);
    await reader.seen();
    await leaving.must(leaving.delete('session'));
    await agreeForAll(president, deliberation);
    expect(await reader.next()).toBeNull();
  });

  it('are not those who may not read it, nor anybody once all is published', async () => {
    const deliberation = await open({});
    const refused = await follow(await application.signIn('juryMember'), deliberation.path).catch(String);
    expect(refused).toContain('403');
    expect(await follow(application.visitor(), deliberation.path).catch(String)).toContain('401');
    expect(await follow(president, 'jury-sessions/00000000-0000-4000-8000-000000000000').catch(String)).toContain(
      '404',
    );
    await agreeForAll(president, deliberation);
    await sealDecided(president, deliberation);
    const reader = await follow(president, deliberation.path);
    await reader.seen();
    await president.must(president.post(`${deliberation.path}/publish`));
    expect((await reader.next())?.type).toBe('changed');
    expect((await reader.next())?.type).toBe('ended');
    expect(await reader.next()).toBeNull();
    expect(await follow(president, deliberation.path).catch(String)).toContain('204');
  });

  it('do not keep the server from stopping', async () => {
    const other = await startTestApplication();
    const [staff, chair] = [await other.signIn('secretary'), await other.signIn('president')];
    const { path } = await openDeliberation(other, staff, chair);
    const reader = await follow(chair, path);
    await reader.seen();
    await Promise.all([other.stop(), reader.next()]);
    expect(await reader.next()).toBeNull();
  });
});
