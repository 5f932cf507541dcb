import type { PresentedRoom } from '../../src/agenda/present-agenda.js';
import type { PresentedRoomPlan } from '../../src/assessing/present-assignments.js';
import { aDay, agendaOf, propose } from '../support/an-agenda.js';
import { type Assessing, handIn, ownSheets, planAssessing } from '../support/an-assessing.js';
import { startTestApplication, type TestApplication } from '../support/application.js';
import type { Client, ProblemBody } from '../support/client.js';

describe('Assigning the members of a room to who passes there', () => {
  let application: TestApplication;
  let secretary: Client;
  let assessing: Assessing;
  let one: Client;
  let other: Client;

  beforeAll(async () => {
    application = await startTestApplication();
    secretary = await application.signIn('secretary');
  });

  beforeEach(async () => {
    assessing = await planAssessing(application, secretary, 2);
    [one, other] = assessing.members.map(({ client }) => client) as [Client, Client];
  });

  afterAll(() => application.stop());

  const by = (act: string) => secretary.post<PresentedRoomPlan & ProblemBody>(`${assessing.path}/${act}`);
  const seat = async (index: number) => {
    const room = { name: `Salle ${index + 1}`, memberIds: [assessing.members[index]!.id] };
    return secretary.must(secretary.post<PresentedRoom>(`${assessing.path}/rooms`, room));
  };
  /** Each of the two members in a room of their own, and one candidate in each. */
  const twoRooms = async () => {
    await secretary.must(secretary.put(`${assessing.path}/agenda`, aDay()));
    const rooms = [await seat(0), await seat(1)];
    await propose(secretary, assessing.sessionId);
    return rooms;
  };
  const assessed = async (who: Client) => [
    ...new Set((await ownSheets(who, assessing)).sheets.map(({ candidacyId }) => candidacyId)),
  ];
  /** The two candidates change rooms. */
  const swap = async () => {
    const [a, b] = (await agendaOf(secretary, assessing.sessionId)).passages;
    const sent = { version: a!.version, otherId: b!.id, otherVersion: b!.version };
    await secretary.must(secretary.post(`${assessing.path}/passages/${a!.id}/swap`, sent));
  };

  it('is shown before it is done, and done once however often it is asked', async () => {
    await twoRooms();
    const { body: preview } = await by('room-assignments/preview');
    expect(await assessed(one)).toEqual([]);
    const page = await secretary.page(`/sessions/${assessing.sessionId}/evaluateurs/salles`);
    expect(page.html).toMatch(/fiches à confier[^]*Salle 1 \(1/);
    const { body: done } = await by('room-assignments');
    expect(done).toEqual(preview);
    expect([await assessed(one), await assessed(other)]).toEqual([
      [assessing.candidacies[0]],
      [assessing.candidacies[1]],
    ]);
    expect((await by('room-assignments')).body).toMatchObject({ assigned: [], withdrawn: [], kept: [] });
  });

  it('follows the agenda: blank sheets move to the other room, and nothing written is lost', async () => {
    await twoRooms();
    await by('room-assignments');
    await handIn(one, assessing, 'E1', { C1: 'A', C2: 'A', C3: 'A' });
    await swap();
    const { body } = await by('room-assignments');
    expect(body.kept).toEqual([
      { memberId: assessing.members[0]!.id, candidacyId: assessing.candidacies[0], assessmentCode: 'E1' },
    ]);
    expect(body.withdrawn.length).toBeGreaterThan(2);
    expect(await assessed(one)).toEqual(assessing.candidacies);
    expect(await assessed(other)).toEqual([assessing.candidacies[0]]);
    const { sheets } = await ownSheets(one, assessing);
    const kept = sheets.filter(({ candidacyId }) => candidacyId === assessing.candidacies[0]);
    expect(kept).toMatchObject([{ assessment: 'E1', handedInAt: expect.any(String) }]);
  });

  it('leaves out who steps out, and says so', async () => {
    await twoRooms();
    const pair = { memberId: assessing.members[0]!.id, candidacyId: assessing.candidacies[0] };
    await secretary.must(secretary.post(`${assessing.path}/recusals`, { ...pair, reason: 'Tuteur' }));
    expect((await by('room-assignments')).body.recused).toEqual([pair]);
    expect(await assessed(one)).toEqual([]);
    const page = await secretary.page(`/sessions/${assessing.sessionId}/evaluateurs/salles`);
    expect(page.html).toContain('Déports, laissés de côté');
  });

  it('is refused where nobody passes before anybody, in words', async () => {
    const refused = await by('room-assignments');
    expect([refused.status, refused.body.code]).toEqual([422, 'roomsWithoutMembers']);
    const preview = await by('room-assignments/preview');
    expect([preview.status, preview.body.code]).toEqual([422, 'roomsWithoutMembers']);
    const { status, html } = await secretary.page(`/sessions/${assessing.sessionId}/evaluateurs/salles`);
    expect([status, html]).toEqual([200, expect.stringMatching(/Session du [^<]+<\/a>[^]+Ouvrir l’agenda/)]);
  });

  it('is done from the page', async () => {
    await twoRooms();
    const at = `/sessions/${assessing.sessionId}/evaluateurs`;
    expect((await secretary.submit(`${at}/salles`, {})).location).toBe(at);
    expect(await assessed(one)).toEqual([assessing.candidacies[0]]);
  });
});
