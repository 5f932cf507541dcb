import { register } from '../support/a-candidate.js';
import { startTestApplication, type TestApplication } from '../support/application.js';
import type { Client } from '../support/client.js';

const text = (html: string): string =>
  html
    .replace(/[\u00a0\u202f]/g, ' ')
    .replaceAll('&#x3D;', '=')
    .replaceAll('&amp;', '&');

describe('the page of a list', () => {
  let application: TestApplication;
  let secretary: Client;

  beforeAll(async () => {
    application = await startTestApplication();
    secretary = await application.signIn('secretary');
    await register(secretary, { birthName: 'Abel', birthDay: '2001-01-01' });
    await register(secretary, { birthName: 'Éluard', birthDay: '1999-01-01', email: 'e@exemple.fr' });
    await register(secretary, { birthName: 'Zola', birthDay: '2000-01-01' });
  });

  afterAll(() => application.stop());

  const open = async (path: string): Promise<string> => {
    const { status, html } = await secretary.page(path);
    expect(status).toBe(200);
    return text(html);
  };
  const namesIn = (html: string): string[] =>
    [...html.matchAll(/<th scope="row"><a href="[^"]*">(\p{L}+)/gu)].map(([, name]) => name!);
  const headingsIn = (html: string): string[] =>
    [...html.matchAll(/<th scope="col"[^>]*>(?:<a[^>]*>)?([^<]+)/g)].map(([, heading]) => heading!.trim());

  it('is sorted by its headings, which say how, and turn round', async () => {
    const byName = await open('/candidats?size=200');
    expect(namesIn(byName)).toEqual(['ABEL', 'ÉLUARD', 'ZOLA']);
    expect(byName).toMatch(/aria-sort="ascending"><a class="table__sort" href="\/candidats\?size=200&sort=-name"/);
    expect(byName).toContain('href="/candidats?size=200&sort=birthDay"');
    const byDay = await open('/candidats?size=200&sort=-birthDay&page=1');
    expect(namesIn(byDay)).toEqual(['ABEL', 'ZOLA', 'ÉLUARD']);
    expect(byDay).toMatch(/aria-sort="descending"><a class="table__sort" href="\/candidats\?size=200&sort=birthDay"/);
    expect(byDay.match(/aria-sort/g)).toHaveLength(1);
  });

  it('shows the columns asked for in its own order, and the first always', async () => {
    expect(headingsIn(await open('/candidats'))).toEqual([
      ...['Nom et prénoms', 'Né·e le', 'À', 'Adresse électronique', 'Accès à ses résultats'],
    ]);
    const chosen = await open('/candidats?columns=gender&columns=firstNames');
    expect(headingsIn(chosen)).toEqual(['Nom et prénoms', 'Prénoms', 'Genre']);
    expect(chosen).toMatch(/name="columns" value="gender" checked/);
    expect(chosen).not.toMatch(/name="columns" value="email" checked/);
    expect(headingsIn(await open('/candidats?columns=name'))).toEqual(['Nom et prénoms']);
  });

  it('keeps its state in every form and link', async () => {
    const html = await open('/candidats?q=e&sort=-name&columns=name&columns=email&size=1');
    const search = /<form class="filter-bar"[^]*?<\/form>/.exec(html)![0];
    for (const kept of ['"sort" value="-name"', '"columns" value="email"', '"size" value="1"'])
      expect(search).toContain(`<input type="hidden" name=${kept}>`);
    const chooser = /<form class="list-columns"[^]*?<\/form>/.exec(html)![0];
    expect(chooser).toContain('<input type="hidden" name="q" value="e">');
    expect(chooser).toContain('<input type="hidden" name="sort" value="-name">');
    expect(chooser).toContain('<option value="1" selected>');
  });

  it('says how many there are, and where it stops', async () => {
    expect(await open('/candidats')).toContain('<p class="list-bar__count">3 personnes</p>');
    const second = await open('/candidats?size=2&page=2');
    expect(second).toContain('3 à 3 sur 3 personnes');
    expect(await open('/candidats?size=2&page=7')).toContain('La liste s’arrête avant cette page.');
  });

  it('refuses a sort it has not, says so, and leads to itself without it', async () => {
    const { status, html } = await secretary.page('/candidats?sort=birthPlace');
    expect(status).toBe(422);
    expect(html).toContain('Cette adresse demande ce que la page ne sait pas montrer');
    expect(html).toContain('<a class="button button--primary" href="/candidats">Ouvrir la page sans ces critères</a>');
  });
});
