import { LoadCertifications } from '../../src/certifications/load-certifications.js';
import type { PresentedSession } from '../../src/jury-sessions/present-session.js';
import { aCell, registerEnrolled } from '../support/a-candidate.js';
import { agreeForAll, openDeliberation, sealDecided } from '../support/a-deliberation.js';
import { planSession, presentCandidates } from '../support/a-session.js';
import { aSpanningCertification, SPANNING_CODE } from '../support/a-spanning-certification.js';
import { startTestApplication, type TestApplication } from '../support/application.js';
import type { Client, FormFields } from '../support/client.js';

/** As it is read, entities and no-break spaces told. */
const text = (html: string): string =>
  html
    .replace(/[\u00a0\u202f]/g, ' ')
    .replaceAll('&#x3D;', '=')
    .replaceAll('&amp;', '&');

describe('the evaluation grid of an assessment, as a plain form', () => {
  let application: TestApplication;
  let secretary: Client;
  let session: PresentedSession;
  let enrollment: string;

  beforeAll(async () => {
    application = await startTestApplication();
    await application.nest.get(LoadCertifications).load(aSpanningCertification());
    secretary = await application.signIn('secretary', 'Sacha Secrétaire');
  });

  beforeEach(async () => {
    session = await planSession(application, secretary, { certification: SPANNING_CODE });
    enrollment = (await registerEnrolled(secretary, { certification: SPANNING_CODE })).id;
    await presentCandidates(secretary, session.id, [enrollment]);
  });

  afterAll(() => application.stop());

  const path = (query = 'assessment=E1'): string => `/sessions/${session.id}/evaluations?${query}`;
  const open = async (query?: string): Promise<string> => text((await secretary.page(path(query))).html);
  /** Every field as a browser would send it, some of them typed over. */
  const filled = (html: string, typed: FormFields): FormFields => {
    const inputs = [...html.matchAll(/<input[^>]* name="([srm]\/[^"]+)" value="([^"]*)"/g)];
    return { ...Object.fromEntries(inputs.map(([, name, value]) => [name!, value!])), ...typed };
  };
  const field = (place: string): string => `r/${enrollment}/${place}`;

  it('has the columns of each of its blocs under its title, and what is proposed of each', async () => {
    const html = await open();
    expect(html).toContain('E1 Projet de fin d’études');
    for (const bloc of ['BC01', 'BC02']) {
      expect(html).toMatch(new RegExp(`<th scope="colgroup" colspan="1"[^>]* title="${bloc} `));
      expect(html).toContain(`Proposition ${bloc}</th>`);
    }
    expect(html.match(/<input class="grid__mark/g)).toHaveLength(2);
    expect(html).toContain('La proposition d’un bloc tient compte de toutes ses épreuves');
    expect(html.match(/<td class="grid__proposal">/g)).toHaveLength(2);
  });

  it('is chosen from the grid of a bloc it covers, and leads back to it; only what is missing stays so', async () => {
    const href = (query: string): string => `href="/sessions/${session.id}/evaluations?${query}"`;
    expect(await open('bloc=BC02&manquants=true')).toContain(href('assessment=E1&manquants=true'));
    expect(await open('bloc=BC03')).toContain(href('assessment=E4'));
    expect(await open('assessment=E3')).toContain(href('bloc=BC02'));
    expect(await open('assessment=')).toContain('BC01 Concevoir');
  });

  it('records what was typed, and comes back to the same grid', async () => {
    const typed = { [field('E1/C1')]: 'A', [field('E1/C3')]: 'n' };
    const sent = await secretary.submit(path(), filled(await open(), typed));
    expect(sent).toMatchObject({ status: 303, location: path() });
    const html = await open();
    expect(html).toContain('2 saisies enregistrées.');
    expect(html).toContain('Proposé : non validé');
  });

  it('keeps what was typed where it is refused, and where somebody else was faster both values', async () => {
    const before = await open();
    const refused = await secretary.submit(path(), filled(before, { [field('E1/C1')]: 'B', [field('E1/C3')]: 'A' }));
    expect([refused.status, filled(refused.html, {})[field('E1/C3')]]).toEqual([422, 'A']);
    await secretary.must(secretary.put('evaluation-grids', { cells: [aCell(enrollment, { competence: 'C3' })] }));
    const late = await secretary.submit(path(), filled(before, { [field('E1/C3')]: 'N' }));
    expect(late.status).toBe(409);
    expect(text(late.html)).toContain('Votre saisie : non acquis');
    expect(text(late.html)).toContain('compétence 3 Compétence C3');
    expect(text(late.html)).toContain(`action="${path()}"`);
  });

  it('is where a result that is awaited leads to, by its assessment', async () => {
    const html = text((await secretary.page(`/sessions/${session.id}/evaluations/manquantes`)).html);
    expect(html).toContain(`href="${path('assessment=E3&manquants=true')}"`);
    expect(html).toContain(`href="${path('bloc=BC02&manquants=true')}"`);
  });

  it('of a sealed session shows what it rests on, and changes no more', async () => {
    const president = await application.signIn('president');
    const deliberation = await openDeliberation(application, secretary, president);
    await agreeForAll(president, deliberation);
    await sealDecided(president, deliberation);
    session = { ...session, id: deliberation.sessionId };
    const html = await open('assessment=E2');
    expect(html).toContain('Session scellée');
    expect(html).toContain('Proposé : validé');
    expect(html).not.toContain('grid__mark');
  });
});
