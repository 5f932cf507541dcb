import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { DEMONSTRATION_PASSWORD } from '../../src/accounts/demonstration-accounts.js';
import { readPdf } from '../support/pdf-text.js';
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

const CERTIFICATION = 'Chef de projet numérique';
const CANDIDATE = {
  account: 'Anaïs Bouture',
  email: 'anais.bouture@exemple.fr',
  password: 'une phrase bien à moi 2019',
};
const BLOC_TITLES = [
  'Elaborer et mettre en œuvre une stratégie de marketing digital',
  'Concevoir et développer un site web',
  'Gérer des projets de développement numériques innovants',
  'Mener une veille permanente pour anticiper et identifier les évolutions technologiques, juridiques et stratégiques liées au développement du numérique',
];

/** One walk, in the order of a real session; each step begins where the one before ended. */
describe('from the evaluations to the certificates, in a real browser', () => {
  let server: Server;
  let browser: Browser;
  let secretary: Page;
  let president: Page;

  beforeAll(async () => {
    server = await startServer();
    browser = await launchBrowser();
  });

  afterAll(async () => {
    await browser.close();
    await server.stop();
  });

  async function enterAs(role: string): Promise<Page> {
    const page = await openPage(browser);
    await page.goto(server.url);
    await page.getByRole('listitem').filter({ hasText: role }).getByRole('button').click();
    await page.getByRole('button', { name: 'Se déconnecter' }).waitFor();
    return page;
  }

  /** What every page promises: readable at both widths, and nothing that axe-core holds against it. */
  async function look(page: Page, name: string): Promise<void> {
    await keepScreenshots(page, name);
    for (const width of Object.values(WIDTHS)) {
      await page.setViewportSize({ width, height: 800 });
      expect([name, width, await overflowsSideways(page)]).toEqual([name, width, false]);
      expect([name, width, await accessibilityViolations(page)]).toEqual([name, width, []]);
    }
    await page.setViewportSize({ width: WIDTHS.desk, height: 800 });
  }

  async function press(page: Page, name: string): Promise<void> {
    const button = page.getByRole('button', { name, exact: true }).first();
    await leads(page, () => button.click());
  }

  async function follow(page: Page, name: string | RegExp): Promise<void> {
    const link = page.getByRole('link', { name, exact: true }).first();
    await leads(page, () => link.click());
  }

  it('shows accounts of every role before anybody has signed in', async () => {
    const visitor = await openPage(browser);
    await visitor.goto(`${server.url}/sessions`);
    expect(new URL(visitor.url()).pathname).toBe('/connexion');
    expect(await visitor.getByRole('button', { name: /^Entrer/ }).count()).toBe(6);
    await look(visitor, 'sign-in');
  });

  it('lets the administrator open an account for a candidate', async () => {
    const administrator = await enterAs('Administration');
    await follow(administrator, 'Comptes');
    await look(administrator, 'accounts');
    await follow(administrator, 'Créer un compte');
    await administrator.getByLabel('Nom', { exact: true }).fill(CANDIDATE.account);
    await administrator.getByLabel('Adresse électronique').fill(CANDIDATE.email);
    await administrator.getByLabel('Rôle').selectOption({ label: 'Candidat·e' });
    await administrator.getByLabel('Mot de passe').fill(CANDIDATE.password);
    await press(administrator, 'Créer le compte');
    await administrator.getByText('Le compte de Anaïs Bouture est créé.').waitFor();
    await follow(administrator, 'Certifications');
    await look(administrator, 'certifications');
    await follow(administrator, CERTIFICATION);
    await look(administrator, 'certification');
  });

  it('lets the secretary record evaluations in the grid, and proposes from them', async () => {
    secretary = await enterAs('Secrétariat de jury');
    await look(secretary, 'home-secretary');
    await follow(secretary, 'Candidat·es');
    await look(secretary, 'candidates');
    await follow(secretary, 'BOUTURE Anaïs');
    await look(secretary, 'candidate');
    await follow(secretary, 'relier un compte');
    await secretary.getByLabel('Compte').selectOption({ label: `${CANDIDATE.account} (${CANDIDATE.email})` });
    await press(secretary, 'Donner accès à ses résultats');
    await follow(secretary, 'Accueil');
    const card = secretary.getByRole('listitem').filter({ hasText: CERTIFICATION });
    await card.getByRole('link', { name: 'Saisir les évaluations' }).click();
    const row = secretary.getByRole('row').filter({ hasText: 'TUTEUR Hippolyte' });
    await row.getByText('Encore possible').waitFor();
    await secretary.locator('.grid--live').waitFor();
    const headings = await secretary.locator('.grid--live thead tr').last().locator('th').allTextContents();
    for (const [column, heading] of headings.entries()) {
      if (!heading.includes('C1.3')) continue;
      await row.locator('td').nth(column).click();
      await secretary.keyboard.press('a');
    }
    await look(secretary, 'evaluation-grid');
    await secretary.locator('[data-grid-status]').getByText('Enregistré à').waitFor();
    await secretary.getByRole('row').filter({ hasText: 'TUTEUR Hippolyte' }).getByText('Proposé : validé').waitFor();
    await look(secretary, 'evaluation-grid-saved');
  });

  it('lets the secretary take attendance, and the president open the session', async () => {
    await follow(secretary, 'Session du 4 juillet 2019');
    await look(secretary, 'session-convened');
    await follow(secretary, 'Émargement');
    await press(secretary, 'Noter présents les membres à relever');
    await press(secretary, 'Noter présentes les 9 candidatures à relever');
    await look(secretary, 'attendance');
    await secretary.getByLabel('Présence de RAMEAU Ilona').selectOption({ label: 'Absence justifiée' });
    await press(secretary, 'Enregistrer les présences');
    president = await enterAs('Présidence de jury');
    await look(president, 'home-president');
    await president
      .getByRole('listitem')
      .filter({ hasText: CERTIFICATION })
      .getByRole('link', { name: 'Voir la session' })
      .click();
    await press(president, 'Ouvrir la session');
    await follow(president, 'Ouvrir les fiches de délibération');
    await look(president, 'deliberation');
  });

  it('lets the president decide candidate by candidate, with a reason where the rules propose otherwise', async () => {
    await follow(president, 'MARCOTTE Boris');
    await look(president, 'deliberation-sheet');
    const sheet = president.getByRole('group', { name: /Concevoir et développer un site web/ });
    await sheet.getByRole('radio', { name: /^Valider/ }).check();
    await press(president, 'Décider et passer à la suivante');
    await president.getByText(/motif/i).first().waitFor();
    expect(new URL(president.url()).pathname).toMatch(/\/deliberation\//);
    await look(president, 'deliberation-sheet-refused');
    await sheet.getByLabel('Motif').fill('Le site présenté en séance établit la compétence.');
    await press(president, 'Décider et passer à la suivante');
    await president.goto(president.url().replace(/\/deliberation.*/, '/deliberation'));
    for (let left = 8; left > 1; left -= 1) {
      await follow(president, /^Décider : /);
      await press(president, 'Décider et passer à la suivante');
      await president.goto(president.url().replace(/\/deliberation.*/, '/deliberation'));
    }
    await look(president, 'deliberation-decided');
    await press(president, 'Clore la délibération');
  });

  it('lets the president seal with their password, and nobody change anything after', async () => {
    await president.goto(president.url().replace(/\/deliberation.*/, ''));
    await follow(president, 'Sceller le procès-verbal');
    await look(president, 'seal');
    await president.getByLabel('Votre mot de passe').fill('pas le bon mot de passe');
    await press(president, 'Sceller le procès-verbal');
    await president.getByRole('alert').waitFor();
    await president.getByLabel('Votre mot de passe').fill(DEMONSTRATION_PASSWORD);
    await press(president, 'Sceller le procès-verbal');
    await secretary.goto(president.url().replace(/\/(deliberation|sceller).*/, '/evaluations'));
    await secretary.getByText('Session scellée').waitFor();
    expect(await secretary.getByRole('button', { name: 'Enregistrer la grille' }).count()).toBe(0);
  });

  it('shows the candidate nothing until the secretary publishes', async () => {
    const candidate = await candidateSignsIn();
    expect(await candidate.getByRole('link', { name: /PDF/ }).count()).toBe(0);
    await secretary.goto(secretary.url().replace('/evaluations', ''));
    await follow(secretary, 'Publier les résultats');
    await look(secretary, 'documents-to-issue');
    await press(secretary, 'Publier les résultats');
    await look(secretary, 'session-published');
    await follow(secretary, 'Certificats');
    await look(secretary, 'certificates');
    await candidate.reload();
    await look(candidate, 'candidate-space');
  });

  it('gives the candidate a certificate for each validated bloc, and the parchemin', async () => {
    const candidate = await candidateSignsIn();
    const texts: string[] = [];
    for (const link of await candidate.getByRole('link', { name: /^Télécharger/ }).all()) {
      const downloading = candidate.waitForEvent('download');
      await link.click();
      const download = await downloading;
      expect(download.suggestedFilename()).toMatch(/^(Certificat|Parchemin)_RNCP26224_.*BOUTURE_2019-07-04\.pdf$/);
      texts.push(readPdf(await readFile(await download.path())).text.replaceAll(/\s+/g, ' '));
    }
    expect(texts).toHaveLength(5);
    for (const text of texts) {
      expect(text).toContain('Anaïs BOUTURE');
      expect(text).toContain('4 juillet 2019');
    }
    for (const title of BLOC_TITLES) {
      const certificate = texts.find((text) => text.includes(title));
      expect(certificate).toContain('4 juillet 2024');
    }
    expect(texts.filter((text) => text.includes('est délivrée à'))).toHaveLength(1);
  });

  async function candidateSignsIn(): Promise<Page> {
    const page = await openPage(browser, WIDTHS.phone);
    await page.goto(server.url);
    await page.getByLabel('Adresse électronique').fill(CANDIDATE.email);
    await page.getByLabel('Mot de passe').fill(CANDIDATE.password);
    await press(page, 'Se connecter');
    await page.getByRole('heading', { name: 'Mon espace' }).waitFor();
    return page;
  }
});
