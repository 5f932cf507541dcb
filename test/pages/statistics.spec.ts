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
      /<th scope="row">2023, en cours<\/th>\s*<td[^>]*>2<\/td>\s*<td[^>]*>1<\/td>\s*<td[^>]*>à compléter/,
    );
    expect(html).toContain('Ce que Délibloc ne sait pas');
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

  it('are for the staff and for presidents, who see what they sat for and no promotion', async () => {
    expect(await read(president, '/statistiques')).toContain('où vous siégez');
    expect(await read(president, '/statistiques')).not.toContain('/statistiques/promotions');
    expect((await president.page('/statistiques/promotions')).status).toBe(403);
    expect((await (await application.signIn('candidate')).page('/statistiques')).status).toBe(403);
  });
});
