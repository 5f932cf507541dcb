import { agreeForAll, openDeliberation, type OpenDeliberation, sealDecided } from '../support/a-deliberation.js';
import { startTestApplication, type TestApplication } from '../support/application.js';
import type { Client } from '../support/client.js';

describe('The pages of statistics', () => {
  let application: TestApplication;
  let secretary: Client;
  let president: Client;
  let deliberation: OpenDeliberation;

  const read = async (client: Client, path: string): Promise<string> => {
    const { status, html } = await client.page(path);
    expect([path, status]).toEqual([path, 200]);
    return html.replaceAll(/[\u00a0\u202f]/g, ' ');
  };

  beforeAll(async () => {
    application = await startTestApplication();
    secretary = await application.signIn('secretary');
    president = await application.signIn('president', 'Claire Aubry');
    deliberation = await openDeliberation(application, secretary, president, [
      {},
      { absent: true },
      { enrolled: { accessRoute: 'VAE' } },
    ]);
  });

  afterAll(() => application.stop());

  it('say what will be there before anything is sealed', async () => {
    expect(await read(secretary, '/')).toContain('href="/statistiques"');
    expect(await read(secretary, '/statistiques')).toContain('Rien n’est encore à compter');
  });

  it('tell figures in words, pictures and tables once a session is sealed', async () => {
    await agreeForAll(president, deliberation);
    await sealDecided(president, deliberation);
    const html = await read(secretary, '/statistiques');
    expect(html).toContain('2 sur 2');
    expect(html).toContain('Ce que comptent ces chiffres');
    expect(html).toMatch(/<svg[^>]*role="img"[^>]*aria-labelledby="graphique-voies-titre graphique-voies-texte"/);
    expect(html).toContain('Formation continue : obtenue 1, partielle 0, non obtenue 0. VAE : obtenue 1');
    expect(html).toContain(`href="/sessions/${deliberation.sessionId}/statistiques"`);
    expect(html).toContain('<th scope="row">Validation des acquis de l’expérience (VAE)</th>');
    expect(html).not.toContain('style="');
    expect(html).toContain('Ces chiffres sont d’une seule année (2023) et d’un seul lieu (Paris).');
    expect(html).not.toMatch(/id="tableau-(years|places|certifications)"/);
  });

  it('keep what is chosen, in the file too', async () => {
    const html = await read(secretary, '/statistiques?certification=RNCP31936&from=2023&to=');
    expect(html).toMatch(/<option value="RNCP31936" selected>/);
    expect(html).toMatch(/<option value="2023" selected>/);
    expect(html).toContain('<input type="hidden" name="certification" value="RNCP31936">');
    const answer = await secretary.send(
      'GET',
      '/statistiques/fichier?certification=RNCP31936&from=2023&table=&format=csv',
    );
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8']);
    expect(await answer.text()).toContain('Par voie d’accès');
    expect(await read(secretary, '/statistiques?certification=MCMD')).toContain('Aucune session scellée ne correspond');
  });

  it('tell promotions, what their figures mean and what is not known here', async () => {
    const html = await read(secretary, '/statistiques/promotions?certification=RNCP31936');
    expect(html).toMatch(
      /<th scope="row"><a href="\/statistiques\/promotions\/RNCP31936\/2023">2023, en cours<\/a><\/th>\s*<td[^>]*>2<\/td>\s*<td[^>]*>1<\/td>\s*<td[^>]*>à compléter/,
    );
    expect(html).toContain('Ce que les jurys ne savent pas');
    expect(html).toContain('Moins de deux promotions ont des titulaires');
    expect(await read(secretary, '/statistiques/promotions?certification=MCMD')).toContain('Aucune promotion');
    expect(await read(secretary, '/statistiques/promotions')).toContain('Choisir la certification');
    const answer = await secretary.send('GET', '/statistiques/promotions/RNCP31936/fichier?format=xlsx');
    expect([answer.status, answer.headers.get('content-disposition')]).toEqual([
      200,
      expect.stringContaining('Promotions_RNCP31936_2023-06-15.xlsx'),
    ]);
    await answer.arrayBuffer();
  });

  it('take what a survey among holders came to, six months after, and tell its rates where the fiche asks for them', async () => {
    const path = '/statistiques/promotions/RNCP31936/2022';
    const early = await read(secretary, '/statistiques/promotions/RNCP31936/2023');
    expect(early).toContain('À partir du 1er juillet 2023');
    const figures = { months: '6', surveyed: '30', respondents: '24', neutralised: '4', employed: '15' };
    const survey = { ...figures, inTargetJob: '10', closedOn: '2023-03-31' };
    const refused = await secretary.submit(`${path}/enquetes`, { ...survey, respondents: '31' });
    expect([refused.status, refused.html.includes('plus de réponses que de personnes interrogées')]).toEqual([
      422,
      true,
    ]);
    expect(refused.html).toMatch(/name="respondents"[^>]*value="31"/);
    const blank = await secretary.submit(`${path}/enquetes`, { months: '6' });
    expect([blank.status, blank.html.includes('field--invalid')]).toEqual([422, true]);
    expect((await secretary.submit(`${path}/enquetes`, survey)).status).toBe(303);
    expect(await read(secretary, path)).toMatch(/Insertion globale<\/dt><dd[^>]*>75 % de 20/);
    const fiche = await read(secretary, '/statistiques/promotions?certification=RNCP31936');
    expect(fiche).toMatch(/2022<\/a><\/th>\s*(<td[^>]*>0<\/td>\s*){2}<td[^>]*>75 % de 20<\/td>\s*<td[^>]*>50 % de 20/);
  });

  it('take a survey away again', async () => {
    const path = '/statistiques/promotions/RNCP31936/2022';
    const [, id, version] = /enquetes\/([0-9a-f-]{36})\/supprimer"[^]*?name="version" value="(\d+)"/.exec(
      await read(secretary, path),
    )!;
    const stale = await secretary.submit(`${path}/enquetes/${id}/supprimer`, { version: '7' });
    expect(stale.status).toBe(409);
    expect((await secretary.submit(`${path}/enquetes/${id}/supprimer`, { version: version! })).status).toBe(303);
    expect(await read(secretary, path)).not.toContain('Insertion globale');
  });

  it('are for the staff and for presidents, who see what they sat for and no promotion', async () => {
    expect(await read(president, '/statistiques')).toContain('où vous siégez');
    expect(await read(president, '/statistiques')).not.toContain('/statistiques/promotions');
    expect((await president.page('/statistiques/promotions')).status).toBe(403);
    expect((await (await application.signIn('candidate')).page('/statistiques')).status).toBe(403);
  });
});
