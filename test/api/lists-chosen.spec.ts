import type { PresentedSession } from '../../src/jury-sessions/present-session.js';
import { register, registerEnrolled } from '../support/a-candidate.js';
import { planSession } from '../support/a-session.js';
import { startTestApplication, type TestApplication } from '../support/application.js';
import type { Client, FormFields } from '../support/client.js';

const text = (html: string): string =>
  html
    .replace(/[\u00a0\u202f]/g, ' ')
    .replaceAll('&#x27;', '’')
    .replaceAll("'", '’');
const CHOICE = '/candidats/presentation';

describe('rows chosen in a list', () => {
  let application: TestApplication;
  let secretary: Client;
  let session: PresentedSession;
  let enrolled: string[];
  let other: string;

  beforeAll(async () => {
    application = await startTestApplication();
    secretary = await application.signIn('secretary');
    session = await planSession(application, secretary);
    other = (await register(secretary, { birthName: 'Autre' })).id;
    enrolled = [];
    for (let number = 0; number < 3; number += 1) enrolled.push((await registerEnrolled(secretary)).candidateId);
  });

  afterAll(() => application.stop());

  const choose = (fields: FormFields, query = '') => secretary.submit(`${CHOICE}${query}`, fields);
  const people = (html: string): string[] =>
    [...html.matchAll(/name="candidateIds" value="([^"]+)"/g)].map(([, id]) => id!);

  it('are those ticked, those of the page, or all that the filters leave', async () => {
    const ticked = await choose({ scope: 'ticked', ids: [enrolled[0]!, other] });
    expect(people(ticked.html).sort()).toEqual([enrolled[0]!, other].sort());
    const page = await choose({ scope: 'page' }, '?size=1&page=1&sort=name');
    expect(people(page.html)).toEqual([other]);
    const all = await choose({ scope: 'all', ids: [] }, '?q=benali&size=1');
    expect(people(all.html).sort()).toEqual([...enrolled].sort());
    expect(text(all.html)).toContain('3 personnes choisies');
  });

  it('none of which is refused, saying what to do', async () => {
    const { status, html } = await choose({ scope: 'ticked' });
    expect(status).toBe(422);
    expect(text(html)).toContain('Cochez d’abord au moins une ligne de la liste');
  });

  it('are presented to a session after a preview that names whom it cannot take', async () => {
    const preview = await secretary.submit(`${CHOICE}/apercu`, {
      sessionId: session.id,
      candidateIds: [...enrolled, other],
    });
    expect(preview.status).toBe(200);
    expect(text(preview.html)).toContain('3 inscriptions peuvent être présentées');
    expect(preview.html.slice(preview.html.indexOf('id="non-inscrites"'))).toContain(`/candidats/${other}`);
    const enrollmentIds = [...preview.html.matchAll(/name="enrollmentIds" value="([^"]+)"/g)].map(([, id]) => id!);
    expect(enrollmentIds).toHaveLength(3);
    const held = async (): Promise<string> =>
      JSON.stringify(await secretary.must(secretary.get<object>(`jury-sessions/${session.id}`)));
    for (const id of enrollmentIds) expect(await held()).not.toContain(id);
    const done = await secretary.submit(`/sessions/${session.id}/candidats`, { enrollmentIds });
    expect(done.status).toBe(303);
    for (const id of enrollmentIds) expect(await held()).toContain(id);
  });

  it.each(['president', 'juryMember', 'candidate'] as const)('are not for a %s', async (role) => {
    const client = await application.signIn(role);
    expect((await client.submit(CHOICE, { ids: enrolled })).status).toBe(403);
    const sent = { sessionId: session.id, candidateIds: enrolled };
    expect((await client.submit(`${CHOICE}/apercu`, sent)).status).toBe(403);
  });

  it('of no session that is known are refused', async () => {
    const unknown = { sessionId: other, candidateIds: enrolled };
    expect((await secretary.submit(`${CHOICE}/apercu`, unknown)).status).toBe(404);
  });
});
