import type { Browser, Page } from 'playwright-core';
import {
  accessibilityViolations,
  keepScreenshots,
  launchBrowser,
  openPage,
  overflowsSideways,
  WIDTHS,
} from './browser.js';
import { type Server, startServer } from './server.js';
import { leads } from './visitors.js';

const AWARDS = `Nom;Prénom;Né(e) le;Lieu de naissance;RNCP;Bloc;Date de décision;N° de certificat;Voie;Inscrit(e) le
Exemple;Zoé;3/2/1990;Lyon;RNCP26224;BC01;20/06/2018;2018-014;FC;1/9/2017
Exemple;Ada;hier;Lyon;RNCP26224;BC01;20/06/2018;;FC;1/9/2017`;
const MEMBERS = `Nom;Prénom;Civilité;Collège;Organisme;Fonction
Exemple;Léa;Mme;employeur;Studio Exemple;Directrice
Exemple;Max;M.;plombier;Studio Exemple;Gérant`;
const PEOPLE = `Nom;Prénom;Né(e) le;Lieu de naissance
Exemple;Ida;3/2/1991;Lyon
Exemple;Ugo;demain;Lyon`;

const KINDS = [
  { kind: 'people', path: '/imports/candidats', file: PEOPLE, button: 'Importer 1 personne' },
  { kind: 'awards', path: '/imports/blocs-acquis', file: AWARDS, button: 'Reprendre 1 bloc' },
  { kind: 'members', path: '/imports/membres-de-jury', file: MEMBERS, button: 'Importer 1 personne' },
];

describe('Imports, in a browser', () => {
  let browser: Browser;
  let server: Server;
  let page: Page;

  beforeAll(async () => {
    server = await startServer({ DEMO: 'true' });
    browser = await launchBrowser();
    page = await openPage(browser);
    await page.goto(server.url);
    await page.fill('input[name=email]', 'secretariat@demo.example');
    await page.fill('input[type=password]', 'demonstration-delibloc');
    await leads(page, () => page.press('input[type=password]', 'Enter'));
  });

  afterAll(async () => {
    await browser.close();
    await server.stop();
  });

  const send = async (path: string, name: string, content: string): Promise<void> => {
    await page.goto(`${server.url}${path}`);
    await page
      .getByLabel('Fichier Excel ou CSV')
      .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(content) });
    await leads(page, () => page.getByRole('button', { name: 'Voir ce que' }).click());
  };

  const expectReadable = async (shot: string): Promise<void> => {
    await keepScreenshots(page, shot);
    for (const width of [WIDTHS.phone, WIDTHS.desk]) {
      await page.setViewportSize({ width, height: 800 });
      expect([await overflowsSideways(page), await accessibilityViolations(page)]).toEqual([false, []]);
    }
  };

  describe.each(KINDS)('of $kind', ({ kind, path, file, button }) => {
    it('say what a file may hold, and why one is refused, at a desk and on a phone', async () => {
      await page.goto(`${server.url}${path}`);
      await expectReadable(`import-${kind}`);
      await send(path, 'recettes.csv', 'Pain;Prix\nBaguette;1\n');
      await page.getByRole('alert').getByText('Aucune feuille').waitFor();
      await expectReadable(`import-${kind}-refused`);
    });

    it('show what would come and what is not understood, and bring it once the rest may be left', async () => {
      await send(path, 'liste.csv', file);
      await page.getByRole('heading', { name: 'Pas compris' }).waitFor();
      await expectReadable(`import-${kind}-preview`);
      await page.getByLabel('Importer le reste').check();
      await leads(page, () => page.getByRole('button', { name: button }).click());
      await page.getByRole('status').getByText('ajoutée').waitFor();
    });
  });
});
