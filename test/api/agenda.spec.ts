import type { BarePassage, PresentedRoom } from '../../src/agenda/present-agenda.js';
import type { PresentedMember } from '../../src/jury-sessions/present-session.js';
import type { PageOf } from '../../src/http/page-query.dto.js';
import type { PresentedAct } from '../../src/history/present-history.js';
import { aMember, findSession } from '../support/a-session.js';
import { aDay, agendaOf, placesIn, propose, sessionWithRooms } from '../support/an-agenda.js';
import { startTestApplication, type TestApplication } from '../support/application.js';
import type { Client, ProblemBody } from '../support/client.js';
import { enroll } from '../support/enrolled-candidates.js';

describe('The agenda of a session', () => {
  let application: TestApplication;
  let secretary: Client;

  beforeAll(async () => {
    application = await startTestApplication();
    secretary = await application.signIn('secretary');
  });

  afterAll(() => application.stop());

  const prepare = (given: Parameters<typeof sessionWithRooms>[2] = {}) =>
    sessionWithRooms(application, secretary, given);
  const proposed = async (given: Parameters<typeof sessionWithRooms>[2] = {}) => {
    const id = await prepare(given);
    await propose(secretary, id);
    return { id, path: `jury-sessions/${id}`, ...(await agendaOf(secretary, id)) };
  };
  const move = (id: string, { id: passage, version }: { id: string; version: number }, place: object) =>
    secretary.patch<BarePassage & ProblemBody>(`jury-sessions/${id}/passages/${passage}`, { version, ...place });
  const conflictsOf = ({ body }: { body: unknown }) =>
    (body as { facts: { conflicts: { code: string }[] } }).facts.conflicts.map(({ code }) => code);

  it('is proposed for all, in the order of the candidates, in each room, outside the breaks', async () => {
    const { passages, missing } = await proposed();
    expect(missing).toEqual([]);
    expect(passages.map(({ room, from, until }) => `${room} ${from}-${until}`)).toEqual([
      ...['A 09:00-09:20', 'B 09:00-09:20', 'A 09:20-09:40', 'B 09:20-09:40', 'A 09:40-10:00', 'B 09:40-10:00'],
    ]);
    expect(passages[0]).toMatchObject({ at: '2023-06-15T07:00:00.000Z', pinned: false, conflicts: [] });
  });

  it('gives extra time in full', async () => {
    const { passages } = await proposed({ enrolled: [{ extraTime: 'third' }, {}], rooms: ['A'] });
    expect(passages.map(({ from, minutes }) => [from, minutes])).toEqual([
      ['09:00', 27],
      ['09:27', 20],
    ]);
  });

  it('proposed again changes nothing, and leaves no trace', async () => {
    const { id, passages } = await proposed();
    expect(await propose(secretary, id)).toEqual({ placed: 6, unplaced: [] });
    expect((await agendaOf(secretary, id)).passages).toEqual(passages);
  });

  it('tells who cannot be placed, and why', async () => {
    const id = await prepare({
      rooms: ['A'],
      enrolled: [{}, { extraTime: 'double' }],
      agenda: { durations: [{ minutes: 70 }] },
    });
    const { placed, unplaced } = await propose(secretary, id);
    const { missing } = await agendaOf(secretary, id);
    expect([placed, unplaced.map(({ reason }) => reason)]).toEqual([1, ['tooLong']]);
    expect(missing).toEqual([
      { candidacyId: unplaced[0]!.candidacyId, assessment: null, minutes: 140, reason: 'tooLong' },
    ]);
  });

  it('is not proposed without days and a room, nor on days that have changed since', async () => {
    const id = await prepare({ rooms: [] });
    const without = await secretary.post<ProblemBody>(`jury-sessions/${id}/agenda/proposal`, { version: 1 });
    expect([without.status, without.body.code]).toEqual([422, 'agendaMissing']);
    await secretary.must(secretary.post(`jury-sessions/${id}/rooms`, { name: 'A' }));
    await secretary.must(secretary.put(`jury-sessions/${id}/agenda`, aDay({ gap: 10, version: 1 })));
    const stale = await secretary.post<ProblemBody>(`jury-sessions/${id}/agenda/proposal`, { version: 1 });
    expect([stale.status, stale.body.code]).toEqual([409, 'staleVersion']);
  });

  it('is adjusted by hand, which pins: what is proposed again is built around it', async () => {
    const { id, passages } = await proposed();
    const moved = await move(id, passages[0]!, { begins: '11:00' });
    expect(moved.body).toMatchObject({ begins: '11:00', pinned: true, version: 2 });
    await propose(secretary, id);
    const again = await agendaOf(secretary, id);
    expect(placesIn(again)).toEqual(['A 09:00', 'B 09:00', 'A 09:20', 'B 09:20', 'A 09:40', 'A 11:00']);
    expect(again.passages.at(-1)).toMatchObject({ candidacyId: passages[0]!.candidacyId });
  });

  it.each([
    ['a room that is taken', { begins: '09:30' }, ['roomTaken', 'roomTaken']],
    ['a break', { begins: '10:30' }, ['duringBreak']],
    ['an hour after the end', { begins: '12:20' }, ['outsideHours']],
    ['a day without passages', { day: '2023-06-16' }, ['unknownDay']],
  ])('refuses %s, in words', async (_, place, codes) => {
    const { id, passages } = await proposed();
    const refused = await move(id, passages[0]!, place);
    expect([refused.status, refused.body.code, conflictsOf(refused)]).toEqual([409, 'passageConflict', codes]);
    expect((await agendaOf(secretary, id)).passages).toEqual(passages);
  });

  it('has the same candidate in one session at a time, by hand and proposed', async () => {
    const { candidateId } = await enroll(application.database);
    const other = { enrolled: [{ candidateId, enrolledOn: '2022-10-01' }], rooms: ['A'], place: 'Lille' };
    const one = await proposed(other);
    const two = await proposed({ ...other, enrolled: [{ candidateId, enrolledOn: '2022-11-01' }], place: 'Lyon' });
    expect([placesIn(one), placesIn(two)]).toEqual([['A 09:00'], ['A 09:20']]);
    const refused = await move(two.id, two.passages[0]!, { begins: '09:10' });
    expect(conflictsOf(refused)).toEqual(['candidateElsewhere']);
  });

  it('has the same room in one session at a time', async () => {
    const place = `Nantes, ${Date.now()}`;
    await proposed({ enrolled: [{}], rooms: ['Salle Curie'], place });
    const two = await proposed({ enrolled: [{}], rooms: ['salle curie'], place });
    expect(placesIn(two)).toEqual(['salle curie 09:20']);
  });

  it('has a member who sits in two rooms, here or in another session, in one at a time', async () => {
    const seat = async (id: string, member: object, rooms: readonly string[]): Promise<string> => {
      const path = `jury-sessions/${id}`;
      const seated = await secretary.must(secretary.post<PresentedMember>(`${path}/members`, member));
      const memberIds = [seated.id];
      for (const name of rooms) await secretary.must(secretary.post(`${path}/rooms`, { name, memberIds }));
      await propose(secretary, id);
      return seated.personId;
    };
    const hours = async (id: string) => (await agendaOf(secretary, id)).passages.map(({ from }) => from);
    const id = await prepare({ rooms: [], enrolled: [{}, {}], place: 'Lille' });
    const personId = await seat(id, aMember({ lastName: 'Deux-Salles' }), ['A', 'B']);
    expect(await hours(id)).toEqual(['09:00', '09:20']);
    const other = await prepare({ rooms: [], enrolled: [{}], place: 'Lyon' });
    await seat(other, { personId, college: 'employee' }, ['A']);
    expect(await hours(other)).toEqual(['09:40']);
  });

  it('warns where a member sits who is bound to the candidate, and avoids their room where it proposes', async () => {
    const id = await prepare({ rooms: [], enrolled: [{}] });
    const path = `jury-sessions/${id}`;
    const member = await secretary.must(secretary.post<PresentedMember>(`${path}/members`, aMember()));
    await secretary.must(secretary.post(`${path}/rooms`, { name: 'A', memberIds: [member.id] }));
    await propose(secretary, id);
    expect((await agendaOf(secretary, id)).warnings.links).toEqual([]);
    const { candidacies } = await findSession(secretary, id);
    const candidacyId = candidacies[0]!.id;
    const recusal = { candidacyId, memberId: member.id, reason: 'Tuteur' };
    await secretary.must(secretary.post(`${path}/recusals`, recusal));
    const { warnings, rooms } = await agendaOf(secretary, id);
    const link = { candidacyId, memberId: member.id, roomId: rooms[0]!.id, standing: 'recused' };
    expect(warnings.links).toEqual([link]);
    const page = await secretary.page(`/sessions/${id}/agenda`);
    expect(page.html.replace(/[\u00a0\u202f]/g, ' ')).toContain('qui se déporte pour ARNAUD');
    await secretary.must(secretary.post(`${path}/rooms`, { name: 'B' }));
    await propose(secretary, id);
    expect(placesIn(await agendaOf(secretary, id))).toEqual(['B 09:00']);
    expect((await agendaOf(secretary, id)).warnings.links).toEqual([]);
  });

  it('warns of an employer in the room, and tells it to nobody whom links do not concern', async () => {
    const id = await prepare({ rooms: [], enrolled: [{ employer: 'Agence Brume' }] });
    const path = `jury-sessions/${id}`;
    const reader = await application.signIn('juryMember');
    const seat = aMember({ organisation: 'Agence Brume', accountId: reader.account.accountId });
    const member = await secretary.must(secretary.post<PresentedMember>(`${path}/members`, seat));
    await secretary.must(secretary.post(`${path}/rooms`, { name: 'A', memberIds: [member.id] }));
    await propose(secretary, id);
    expect((await agendaOf(secretary, id)).warnings.links).toMatchObject([{ standing: 'noticed' }]);
    expect((await agendaOf(reader, id)).warnings).toEqual({ links: [], alsoConvened: [] });
    const page = await reader.page(`/sessions/${id}/agenda`);
    expect([page.status, page.html.includes('est signalé')]).toEqual([200, false]);
  });

  it('warns of who is convened the same day by a session without hours, until that one has them', async () => {
    const { candidateId } = await enroll(application.database);
    const day = '2023-07-04';
    const agenda = { days: [{ day, from: '09:00', until: '12:30' }] };
    const both = (enrolledOn: string) => ({ day, agenda, rooms: ['A'], enrolled: [{ candidateId, enrolledOn }] });
    const other = await prepare({ ...both('2022-10-01'), place: 'Lens' });
    const id = await prepare({ ...both('2022-11-01'), place: 'Laon' });
    const seated = await secretary.must(
      secretary.post<PresentedMember>(`jury-sessions/${id}/members`, aMember({ lastName: 'Partagée' })),
    );
    const again = { personId: seated.personId, college: 'employee' };
    await secretary.must(secretary.post(`jury-sessions/${other}/members`, again));
    await propose(secretary, id);
    const { warnings, passages } = await agendaOf(secretary, id);
    expect(warnings.alsoConvened).toEqual([
      {
        ...{ day, session: { id: other, certification: 'RNCP31936', place: 'Lens' } },
        ...{ memberIds: [seated.id], candidacyIds: [passages[0]!.candidacyId] },
      },
    ]);
    const page = await secretary.page(`/sessions/${id}/agenda`);
    expect(page.html).toMatch(/Partagée est aussi au jury de[^]*passe aussi devant/);
    await propose(secretary, other);
    expect((await agendaOf(secretary, id)).warnings.alsoConvened).toEqual([]);
  });

  it('swaps two passages, and refuses where one is too long for the place of the other', async () => {
    const { path, id, passages } = await proposed({ rooms: ['A'], enrolled: [{}, {}, { extraTime: 'half' }] });
    const [one, two, long] = passages as [(typeof passages)[0], (typeof passages)[0], (typeof passages)[0]];
    const swap = (a: typeof one, b: typeof one) =>
      secretary.post<ProblemBody>(`${path}/passages/${a.id}/swap`, {
        version: a.version,
        otherId: b.id,
        otherVersion: b.version,
      });
    const refused = await swap(one, long);
    expect([refused.status, conflictsOf(refused)]).toEqual([409, ['roomTaken']]);
    expect((await swap(one, two)).status).toBe(201);
    const after = await agendaOf(secretary, id);
    expect(after.passages.map(({ candidacyId, pinned }) => [candidacyId, pinned])).toEqual([
      [two.candidacyId, true],
      [one.candidacyId, true],
      [long.candidacyId, false],
    ]);
    expect((await swap(one, two)).body.code).toBe('staleVersion');
  });

  it('is emptied, of one passage or of all that are not pinned', async () => {
    const { path, id, passages } = await proposed();
    const [one, two] = passages;
    await secretary.must(secretary.put(`${path}/passages/${one!.id}/pin`, { version: 1 }));
    expect((await secretary.delete(`${path}/passages/${two!.id}?version=2`)).status).toBe(409);
    await secretary.must(secretary.delete(`${path}/passages/${two!.id}?version=1`));
    const { missing } = await agendaOf(secretary, id);
    expect(missing).toEqual([{ candidacyId: two!.candidacyId, assessment: null, minutes: 20, reason: null }]);
    expect(await secretary.must(secretary.delete(`${path}/agenda/passages`))).toEqual({ emptied: 4 });
    expect((await agendaOf(secretary, id)).passages.map((passage) => passage.id)).toEqual([one!.id]);
    await secretary.must(secretary.delete(`${path}/passages/${one!.id}/pin?version=2`));
    expect(await secretary.must(secretary.delete(`${path}/agenda/passages`))).toEqual({ emptied: 1 });
  });

  it('gives by hand a passage that is missing, once', async () => {
    const { path, id, rooms, passages } = await proposed();
    const { candidacyId, id: passage } = passages[0]!;
    const set = { candidacyId, roomId: rooms[0]!.id, day: '2023-06-15', begins: '11:00' };
    const twice = await secretary.post<ProblemBody>(`${path}/passages`, set);
    expect([twice.status, twice.body.code]).toEqual([409, 'alreadyPlaced']);
    await secretary.must(secretary.delete(`${path}/passages/${passage}?version=1`));
    const given = await secretary.must(secretary.post<BarePassage>(`${path}/passages`, set));
    expect(given).toMatchObject({ begins: '11:00', minutes: 20, pinned: true });
    expect((await agendaOf(secretary, id)).missing).toEqual([]);
  });

  it('answers a passage moved meanwhile with a conflict of versions', async () => {
    const { id, passages } = await proposed();
    await move(id, passages[0]!, { begins: '11:00' });
    const late = await move(id, passages[0]!, { begins: '11:20' });
    expect([late.status, late.body.code]).toEqual([409, 'staleVersion']);
  });

  it('places each individual assessment that is presented, one candidate on one day', async () => {
    const durations = [
      { assessment: 'E1', minutes: 30 },
      { assessment: 'E2', minutes: 20 },
    ];
    const days = ['15', '16'].map((day) => ({ day: `2023-06-${day}`, from: '09:00', until: '10:00' }));
    const { passages, missing } = await proposed({ agenda: { durations, days, breaks: [] } });
    const candidacies = [...new Set(passages.map(({ candidacyId }) => candidacyId))];
    expect([missing.length % 2, candidacies.length]).toEqual([0, (12 - missing.length) / 2]);
    expect(new Set(passages.map(({ day }) => day)).size).toBe(2);
    for (const candidacy of candidacies) {
      const own = passages.filter(({ candidacyId }) => candidacyId === candidacy);
      expect(own.map(({ assessment }) => assessment).sort()).toEqual(['E1', 'E2']);
      expect(new Set(own.map(({ day }) => day)).size).toBe(1);
    }
  });

  it.each([
    ['untimelyAgenda', { days: [{ day: '2023-06-15', from: '12:00', until: '09:00' }] }],
    ['untimelyAgenda', { breaks: [{ from: '12:00', until: '12:00' }] }],
    ['repeatedDay', { days: ['09:00', '14:00'].map((from) => ({ day: '2023-06-15', from, until: '18:00' })) }],
    ['mixedDurations', { durations: [{ minutes: 20 }, { assessment: 'E1', minutes: 20 }] }],
    ['notAnIndividualAssessment', { durations: [{ assessment: 'E99', minutes: 20 }] }],
    ['invalidInput', { durations: [{ minutes: 0 }] }],
    ['invalidInput', { days: [{ day: '2023-02-30', from: '9:00', until: '18:00' }] }],
  ])('refuses hours that cannot be, as %s', async (code, given) => {
    const id = await prepare({ enrolled: [], rooms: [] });
    const refused = await secretary.put<ProblemBody>(`jury-sessions/${id}/agenda`, aDay({ ...given, version: 1 }));
    expect([refused.status, refused.body.code]).toEqual([422, code]);
  });

  it('has rooms of different names, and removes none in which somebody passes', async () => {
    const { path, rooms } = await proposed();
    const twice = await secretary.post<ProblemBody>(`${path}/rooms`, { name: 'a' });
    expect([twice.status, twice.body.code]).toEqual([409, 'roomNameTaken']);
    const used = await secretary.delete<ProblemBody>(`${path}/rooms/${rooms[0]!.id}?version=1`);
    expect([used.status, used.body.code]).toEqual([409, 'roomHasPassages']);
    const renamed = await secretary.must(
      secretary.patch<PresentedRoom>(`${path}/rooms/${rooms[0]!.id}`, { name: 'Curie', version: 1 }),
    );
    expect(renamed).toMatchObject({ name: 'Curie', version: 2 });
    await secretary.must(secretary.delete(`${path}/agenda/passages`));
    await secretary.must(secretary.delete(`${path}/rooms/${rooms[0]!.id}?version=2`));
  });

  it('tells what stands against it once hours, accommodations or blocs have changed', async () => {
    const { id, path, passages } = await proposed({ enrolled: [{}, {}], rooms: ['A'] });
    await secretary.must(
      secretary.put(`${path}/agenda`, aDay({ breaks: [{ from: '09:30', until: '09:45' }], version: 1 })),
    );
    const { candidacies } = await findSession(secretary, id);
    const { enrollmentId } = candidacies[0]!;
    await secretary.must(secretary.patch(`enrollments/${enrollmentId}`, { extraTime: 'third', version: 1 }));
    const now = await agendaOf(secretary, id);
    expect(now.passages.map(({ id: passage, conflicts }) => [passage, conflicts.map(({ code }) => code)])).toEqual([
      [passages[0]!.id, ['tooShort']],
      [passages[1]!.id, ['duringBreak']],
    ]);
    await propose(secretary, id);
    const mended = await agendaOf(secretary, id);
    expect(mended.passages.flatMap(({ conflicts }) => conflicts)).toEqual([]);
    expect(mended.passages.map(({ from, minutes }) => [from, minutes])).toEqual([
      ['09:00', 27],
      ['09:45', 20],
    ]);
  });

  it('loses the passage of a candidate who is withdrawn, and the room of a member who is', async () => {
    const { id, path, rooms, passages } = await proposed();
    const member = await secretary.must(
      secretary.post<{ id: string; version: number }>(`${path}/members`, aMember({ lastName: `Retrait ${id}` })),
    );
    await secretary.must(secretary.patch(`${path}/rooms/${rooms[0]!.id}`, { memberIds: [member.id], version: 1 }));
    await secretary.must(secretary.delete(`${path}/members/${member.id}?version=${member.version}`));
    const { candidacyId } = passages[0]!;
    await secretary.must(secretary.delete(`${path}/candidacies/${candidacyId}?version=1`));
    const now = await agendaOf(secretary, id);
    expect([now.rooms[0]!.memberIds, now.passages.length]).toEqual([[], 5]);
  });

  it('orders the candidates of the session and of its deliberation', async () => {
    const { id, passages } = await proposed();
    await move(id, passages[0]!, { begins: '12:00' });
    const { candidacies } = await findSession(secretary, id);
    expect(candidacies.at(-1)!.id).toBe(passages[0]!.candidacyId);
    expect(candidacies[0]!.id).toBe(passages[1]!.candidacyId);
  });

  it('goes with a session that is removed', async () => {
    const id = await prepare({ enrolled: [] });
    expect((await secretary.delete(`jury-sessions/${id}?version=1`)).status).toBe(204);
    expect((await secretary.get(`jury-sessions/${id}/agenda`)).status).toBe(404);
  });

  it('is told in the history of the session and of the candidacy', async () => {
    const { id, passages } = await proposed();
    await move(id, passages[0]!, { begins: '11:00' });
    const history = async (subject: string) =>
      (await secretary.must(secretary.get<PageOf<PresentedAct>>(`history/${subject}?size=100`))).items.map(
        ({ action }) => action,
      );
    expect(await history(`jury_session/${id}`)).toEqual(
      expect.arrayContaining(['agenda.set', 'sessionRoom.added', 'passage.proposed', 'passage.moved']),
    );
    expect(await history(`candidacy/${passages[0]!.candidacyId}`)).toEqual(
      expect.arrayContaining(['passage.moved', 'passage.proposed']),
    );
  });
});
