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

const PASSWORD = 'demonstration-delibloc';

describe('Home and search, in a browser', () => {
  let browser: Browser;
  let server: Server;
  let page: Page;

  beforeAll(async () => {
    server = await startServer({ DEMO: 'true' });
    browser = await launchBrowser();
    page = await openPage(browser);
    await page.goto(server.url);
    await page.fill('input[name=email]', 'secretariat@demo.example');
    await page.fill('input[type=password]', PASSWORD);
    await leads(page, () => page.press('input[type=password]', 'Enter'));
  });

  afterAll(async () => {
    await browser.close();
    await server.stop();
  });

  const field = () => page.getByRole('combobox', { name: 'Chercher une personne' });

  it('shows what is due, accessible and without scrolling sideways, at a desk and on a phone', async () => {
    await page.goto(server.url);
    await page.getByRole('heading', { name: 'En retard' }).waitFor();
    await keepScreenshots(page, 'home-secretary-due');
    for (const width of [WIDTHS.phone, WIDTHS.desk]) {
      await page.setViewportSize({ width, height: 800 });
      expect([await overflowsSideways(page), await accessibilityViolations(page)]).toEqual([false, []]);
    }
  });

  it('finds somebody from the keyboard alone: slash, letters, arrow, Enter', async () => {
    await page.goto(server.url);
    await field().waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('anais bout');
    const option = page.getByRole('option', { name: /BOUTURE Anaïs/ }).first();
    await option.waitFor();
    expect(await field().getAttribute('aria-expanded')).toBe('true');
    await page.keyboard.press('ArrowDown');
    expect(await field().getAttribute('aria-activedescendant')).toBe(await option.getAttribute('id'));
    expect(await accessibilityViolations(page)).toEqual([]);
    await Promise.all([page.waitForURL(/\/candidats\/[0-9a-f-]{36}$/), page.keyboard.press('Enter')]);
    await page.getByRole('heading', { level: 1, name: 'BOUTURE Anaïs' }).waitFor();
  });

  it('closes suggestions with Escape, and leads to all results with Enter', async () => {
    await page.goto(server.url);
    await field().fill('bouture');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('option').first().waitFor({ state: 'hidden' });
    await Promise.all([page.waitForURL(/\/recherche\?q=bouture/), page.keyboard.press('Enter')]);
    await page.getByRole('heading', { name: 'Candidat·es' }).waitFor();
    await keepScreenshots(page, 'search-results');
    expect(await accessibilityViolations(page)).toEqual([]);
  });

  it('leaves the slash to whoever types in another field', async () => {
    await page.goto(`${server.url}/recherche`);
    await page.getByLabel('Nom, lieu, titre, numéro ou date').fill('');
    await page.getByLabel('Nom, lieu, titre, numéro ou date').press('/');
    expect(await page.getByLabel('Nom, lieu, titre, numéro ou date').inputValue()).toBe('/');
  });

  it('works without JavaScript', async () => {
    const context = await browser.newContext({
      javaScriptEnabled: false,
      storageState: await page.context().storageState(),
    });
    const plain = await context.newPage();
    await plain.goto(server.url);
    await plain.fill('#recherche', 'bouture');
    await Promise.all([plain.waitForURL(/\/recherche\?q=bouture/), plain.press('#recherche', 'Enter')]);
    expect(await plain.content()).toContain('BOUTURE Anaïs');
    await context.close();
  });
});
