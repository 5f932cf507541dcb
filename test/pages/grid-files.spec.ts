import { register } from '../support/a-candidate.js';
import { planSession, presentCandidates } from '../support/a-session.js';
import { startTestApplication, type TestApplication } from '../support/application.js';
import type { Client, PageAnswer } from '../support/client.js';

const plain = (html: string): string => html.replace(/[\u00a0\u202f]/g, ' ').replaceAll('&#x27;', '’');
/** What a page says, without its tags. */
const words = (html: string): string =>
  plain(html)
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

describe('the page that takes a grid away and brings it back', () => {
  let application: TestApplication;
  let secretary: Client;
  let sessionId: string;
  let enrollmentId: string;

  beforeAll(async () => {
    application = await startTestApplication();
    secretary = await application.signIn('secretary', 'Sacha Secrétaire');
  });
  afterAll(() => application.stop());

  beforeEach(async () => {
    sessionId = (await planSession(application, secretary)).id;
    const { id } = await register(secretary, { firstNames: 'Lina', birthName: 'Arnaud' });
    const body = { certification: 'RNCP31936', accessRoute: 'FC', enrolledOn: '2022-09-01' };
    enrollmentId = (await secretary.must(secretary.post<{ id: string }>(`candidates/${id}/enrollments`, body))).id;
    await presentCandidates(secretary, sessionId, [enrollmentId]);
  });

  const files = (): string => `/sessions/${sessionId}/evaluations/fichiers`;
  const send = async (content: string, name = 'grille.csv'): Promise<PageAnswer> => {
    const body = new FormData();
    body.append('file', new File([content], name));
    const answer = await secretary.send('POST', files(), { body });
    return { status: answer.status, html: await answer.text(), location: answer.headers.get('location') };
  };
  const planIn = (html: string): string => /name="plan" value="([^"]+)"/.exec(html)![1]!;
  const record = (result: string, version: number) =>
    secretary.must(
      secretary.put(`jury-sessions/${sessionId}/evaluation-grid`, {
        cells: [{ enrollmentId, assessment: 'E1', competence: 'C1', result, version }],
      }),
    );

  it('is reached from the grid, and offers each bloc and all of them', async () => {
    expect((await secretary.page(`/sessions/${sessionId}/evaluations`)).html).toContain(`href="${files()}"`);
    const html = (await secretary.page(files())).html.replaceAll('&#x3D;', '=');
    expect(html).toContain(`${files()}/grille?format=xlsx"`);
    expect(html.match(/grille\?format=csv&amp;bloc=BC0\d/g)).toHaveLength(4);
    const answer = await secretary.send('GET', `${files()}/grille?format=xlsx`);
    expect(answer.headers.get('content-disposition')).toContain('Evaluations_RNCP31936_2023-06-15.xlsx');
  });

  it('shows what would change before anything is recorded, then records it', async () => {
    const sent = await send('Candidat;C1;C2\nLina Arnaud;A;N\n');
    expect(sent.status).toBe(303);
    const { html } = await secretary.page(sent.location!);
    expect(words(html)).toContain('ARNAUD Lina C1 (E1) : vide → devient A C2 (E1) : vide → devient N');
    const done = await secretary.submit(sent.location!, { plan: planIn(html) });
    expect([done.status, done.location]).toEqual([303, `/sessions/${sessionId}/evaluations`]);
    expect(words((await secretary.page(done.location!)).html)).toContain('2 saisies enregistrées depuis le fichier.');
    expect(words((await secretary.page(sent.location!)).html)).toContain('Rien à enregistrer');
  });

  it('says why a file is not read, on the page it was sent from', async () => {
    const refused = await send('Courses;Prix\nPain;2\n');
    expect(refused.status).toBe(422);
    expect(words(refused.html)).toContain('Aucune feuille n’a d’en-tête de grille');
    expect(words((await send('')).html)).toContain('Aucun document n’est joint');
  });

  it('says cell by cell what is not understood, and waits for a tick before it leaves it out', async () => {
    const { location } = await send('Candidat;C1;C2\nLina Arnaud;A;bof\n');
    const { html } = await secretary.page(location!);
    expect(words(html)).toContain('CSV C2 bof Résultat inconnu : écrivez A, N, J, I ou D.');
    const refused = await secretary.submit(location!, { plan: planIn(html) });
    expect(refused.status).toBe(422);
    expect(words(refused.html)).toContain('1 case n’est pas comprise : rien n’est enregistré.');
    const done = await secretary.submit(location!, { plan: planIn(html), withoutFaults: 'true' });
    expect(done.status).toBe(303);
  });

  it('has both values chosen from where somebody has recorded another since', async () => {
    const csv = await (await secretary.send('GET', `${files()}/grille?format=csv&bloc=BC02`)).text();
    await record('notAcquired', 0);
    const { location } = await send(csv.replace('ARNAUD Lina;;', 'ARNAUD Lina;A;'));
    const { html } = await secretary.page(location!);
    expect(words(html)).toMatch(/ARNAUD Lina C1 \(E1\) CSV C2 vide A N Sacha Secrétaire, le 15 juin 2023 à 9 h 00/);
    const overwrite = `${enrollmentId}/E1/C1`;
    expect(html).toContain(`name="overwrite" value="${overwrite}"`);
    await record('exempted', 1);
    const changed = await secretary.submit(location!, { plan: planIn(html), overwrite });
    expect(changed.status).toBe(409);
    expect(words(changed.html)).toContain('La situation a changé depuis l’aperçu');
    expect(changed.html).toMatch(new RegExp(`value="${overwrite}" checked`));
    const done = await secretary.submit(location!, { plan: planIn(changed.html), overwrite });
    expect(done.status).toBe(303);
  });
});
