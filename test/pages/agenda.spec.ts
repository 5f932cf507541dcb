import { appointJury, presentCandidates } from '../support/a-session.js';
import { agendaOf, propose, sessionWithRooms } from '../support/an-agenda.js';
import { startTestApplication, type TestApplication } from '../support/application.js';
import type { Client, FormFields, PageAnswer } from '../support/client.js';
import { enroll } from '../support/enrolled-candidates.js';

describe('The pages of the agenda', () => {
  let application: TestApplication;
  let secretary: Client;

  const textOf = ({ html }: PageAnswer): string =>
    html
      .replace(/<(script|style)[^]*?<\/\1>/g, '')
      .replace(/<[^>]*>/g, ' ')
      .replace(/&#x27;/g, '’')
      .replace(/[\s\u00a0\u202f]+/g, ' ');

  beforeAll(async () => {
    application = await startTestApplication();
    secretary = await application.signIn('secretary');
  });

  afterAll(() => application.stop());

  it('lead from nothing to an agenda, by forms alone', async () => {
    const id = await sessionWithRooms(application, secretary, { rooms: [] });
    const at = `/sessions/${id}/agenda`;
    expect(textOf(await secretary.page(at))).toContain('au moins une salle');
    const hours: FormFields = {
      ...{ 'days[0].day': '', 'days[0].from': '', 'days[0].until': '' },
      ...{ 'days[1].day': '2023-06-15', 'days[1].from': '14:00', 'days[1].until': '12:00' },
      ...{ 'breaks[0].from': '', 'breaks[0].until': '', per: 'candidate', minutes: '25', gap: '5', arrival: '10' },
    };
    const wrong = await secretary.submit(`${at}/horaires`, { ...hours, version: 1 });
    expect([wrong.status, textOf(wrong)]).toEqual([422, expect.stringContaining('doit suivre l’heure de début')]);
    expect(wrong.html).toContain('value="2023-06-15"');
    const right = { ...hours, 'days[1].until': '18:00', version: 1 };
    expect((await secretary.submit(`${at}/horaires`, right)).location).toBe(at);
    expect((await secretary.submit(`${at}/salles`, { name: 'Salle Curie' })).location).toBe(at);
    const again = await secretary.submit(`${at}/salles`, { name: 'salle curie' });
    expect([again.status, textOf(again)]).toEqual([409, expect.stringContaining('s’appelle déjà')]);
    expect((await secretary.submit(`${at}/proposer`, { version: 2 })).location).toBe(at);
    const page = textOf(await secretary.page(at));
    expect(page).toContain('6 passages fixés sur 6');
    expect(page).toContain('14 h – 14 h 25');
    expect(page).toContain('14 h 30 – 14 h 55');
    expect(textOf(await secretary.page(`/sessions/${id}`))).toContain('14 h, Salle Curie');
  });

  it('refuse a passage that cannot be there, in words, with what was chosen', async () => {
    const id = await sessionWithRooms(application, secretary);
    await propose(secretary, id);
    const { passages, rooms } = await agendaOf(secretary, id);
    const [one, other] = [passages[0]!, passages[2]!];
    const path = `/sessions/${id}/agenda/candidats/${one.candidacyId}`;
    const place = { version: 1, day: '2023-06-15', roomId: rooms[0]!.id };
    const refused = await secretary.submit(`${path}/${one.id}/deplacer`, { ...place, begins: '09:30' });
    expect([refused.status, textOf(refused)]).toEqual([
      409,
      expect.stringContaining('la salle A est prise de 9 h 20 à 9 h 40 par CORDIER Zoé'),
    ]);
    expect(refused.html).toContain('value="09:30"');
    const moved = await secretary.submit(`${path}/${one.id}/deplacer`, { ...place, begins: '11:00' });
    expect(moved.location).toBe(path);
    expect(textOf(await secretary.page(path))).toContain('de 11 h à 11 h 20, A (20 minutes) Épinglé');
    const stale = await secretary.submit(`${path}/${one.id}/deplacer`, { ...place, begins: '11:30' });
    expect(stale.status).toBe(409);
    const swap = { version: 2, other: `${other.id}:1` };
    expect((await secretary.submit(`${path}/${one.id}/echanger`, swap)).location).toBe(path);
    expect((await secretary.submit(`${path}/${one.id}/echanger`, { version: 3, other: '' })).status).toBe(422);
    expect((await secretary.submit(`${path}/${one.id}/desepingler`, { version: 3 })).location).toBe(path);
    expect((await secretary.submit(`${path}/${one.id}/epingler`, { version: 4 })).location).toBe(path);
    expect((await secretary.submit(`${path}/${one.id}/vider`, { version: 5 })).location).toBe(path);
    expect(textOf(await secretary.page(path))).toContain('à placer');
    const set = { day: '2023-06-15', roomId: rooms[1]!.id, begins: '12:00' };
    expect((await secretary.submit(`${path}/placer`, set)).location).toBe(path);
    expect((await secretary.submit(`/sessions/${id}/agenda/vider`)).status).toBe(303);
    const { passages: left } = await agendaOf(secretary, id);
    expect(left.map(({ pinned }) => pinned)).toEqual([true, true]);
  });

  it('tell who cannot be placed and why, and whose extra time is in words alone', async () => {
    const id = await sessionWithRooms(application, secretary, {
      enrolled: [{ accommodations: ['Tiers-temps'] }, {}],
      ...{ rooms: ['A'], agenda: { days: [{ day: '2023-06-15', from: '09:00', until: '09:30' }] } },
    });
    await propose(secretary, id);
    const page = textOf(await secretary.page(`/sessions/${id}/agenda`));
    expect(page).toContain('BENALI Zoé , 20 minutes : les journées sont pleines');
    expect(page).toContain('Un aménagement parle de temps sans dire combien pour ARNAUD Zoé');
  });

  it('are read by who sits, and adjusted by the secretariat alone', async () => {
    const id = await sessionWithRooms(application, secretary);
    await propose(secretary, id);
    const president = await application.signIn('president');
    await appointJury(secretary, id, president);
    const page = await president.page(`/sessions/${id}/agenda`);
    expect([page.status, page.html.includes('/proposer')]).toEqual([200, false]);
    const { passages } = await agendaOf(president, id);
    const path = `/sessions/${id}/agenda/candidats/${passages[0]!.candidacyId}`;
    expect((await president.page(path)).status).toBe(403);
    expect((await president.page(`/sessions/${id}/agenda/horaires`)).status).toBe(403);
    const stranger = await application.signIn('juryMember');
    expect((await stranger.page(`/sessions/${id}/agenda`)).status).toBe(403);
  });

  it('show an agenda of 300 candidates in 6 rooms over two days', async () => {
    const id = await sessionWithRooms(application, secretary, {
      ...{ enrolled: [], rooms: ['A', 'B', 'C', 'D', 'E', 'F'] },
      agenda: {
        days: ['15', '16'].map((day) => ({ day: `2023-06-${day}`, from: '08:30', until: '18:30' })),
        breaks: [],
      },
    });
    const enrollmentIds: string[] = [];
    for (let index = 0; index < 300; index += 1) {
      const candidate = { birthName: `Candidat ${index}` };
      enrollmentIds.push((await enroll(application.database, { candidate })).id);
    }
    await presentCandidates(secretary, id, enrollmentIds);
    expect((await propose(secretary, id)).placed).toBe(300);
    const { passages, missing } = await agendaOf(secretary, id);
    expect([missing, new Set(passages.map(({ day }) => day)).size]).toEqual([[], 2]);
    const page = await secretary.page(`/sessions/${id}/agenda`);
    expect(page.html.match(/agenda__name/g)).toHaveLength(300);
  });
});
