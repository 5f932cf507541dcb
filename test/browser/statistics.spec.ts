import type { Browser, Page } from 'playwright-core';
import { accessibilityViolations, keepScreenshots, launchBrowser, overflowsSideways, WIDTHS } from './browser.js';
import { type Server, startServer } from './server.js';
import { enterAs, leads } from './visitors.js';

describe('Statistics, in a real browser,', () => {
  let server: Server;
  let browser: Browser;
  let secretary: Page;

  beforeAll(async () => {
    server = await startServer();
    browser = await launchBrowser();
    secretary = await enterAs(browser, server.url, 'Secrétariat de jury');
  });

  afterAll(async () => {
    await browser.close();
    await server.stop();
  });

  /** In light and in dark, at the width of a desk and of a phone, and on paper. */
  async function isFit(name: string): Promise<void> {
    await keepScreenshots(secretary, name);
    for (const colorScheme of ['dark', 'light'] as const) {
      await secretary.emulateMedia({ colorScheme });
      if (colorScheme === 'dark') await keepScreenshots(secretary, `${name}-dark`);
      for (const width of [WIDTHS.phone, WIDTHS.desk]) {
        await secretary.setViewportSize({ width, height: 800 });
        expect([name, colorScheme, width, await overflowsSideways(secretary)]).toEqual([
          name,
          colorScheme,
          width,
          false,
        ]);
        expect([name, colorScheme, width, await accessibilityViolations(secretary)]).toEqual([
          ...[name, colorScheme, width, []],
        ]);
      }
    }
  }

  it('are found in the navigation, chosen by certification, and told in pictures and tables', async () => {
    await secretary.goto(server.url);
    await leads(secretary, () => secretary.getByRole('link', { name: 'Statistiques', exact: true }).click());
    await secretary.getByRole('img', { name: 'Décisions sur la certification, par voie d’accès' }).waitFor();
    await isFit('statistics');
    await secretary.getByLabel('Certification', { exact: true }).selectOption('RNCP31936');
    await leads(secretary, () => secretary.getByRole('button', { name: 'Compter' }).click());
    expect(new URL(secretary.url()).searchParams.get('certification')).toBe('RNCP31936');
    await secretary.getByText('Ce que comptent ces chiffres').click();
    await isFit('statistics-certification');
  });

  it('are taken away with what was chosen', async () => {
    await secretary.goto(`${server.url}/statistiques?certification=RNCP31936`);
    await secretary.getByLabel('Pour diffusion hors de l’établissement').check();
    const [download] = await Promise.all([
      secretary.waitForEvent('download'),
      secretary.getByRole('button', { name: 'Télécharger' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('Statistiques_RNCP31936_diffusion.xlsx');
  });

  it('give the promotions that a certifier owes at renewal', async () => {
    await secretary.goto(`${server.url}/statistiques`);
    await leads(secretary, () => secretary.getByRole('link', { name: 'Renouvellement de l’enregistrement' }).click());
    await secretary.getByLabel('Certification', { exact: true }).selectOption('RNCP31936');
    await leads(secretary, () => secretary.getByRole('button', { name: 'Afficher' }).click());
    await secretary.getByRole('heading', { name: 'Tableau de la fiche RNCP' }).waitFor();
    await isFit('promotions');
  });
});
