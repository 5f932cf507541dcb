import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { aCell, registerEnrolled } from '../support/a-candidate.js';
import { aSpanningCertification, SPANNING_CODE } from '../support/a-spanning-certification.js';
import { accessibilityViolations, keepScreenshots, launchBrowser, overflowsSideways } from './browser.js';
import { GridProduct } from './grid-product.js';

/** Where things stand in the grid of E1: a competence of bloc 1, one of bloc 2, then what is proposed of each. */
const [C1, C3, BC01, BC02] = [0, 1, 2, 3] as const;
const PUT = '**/evaluation-grid/**';

describe('The grid of an assessment across two blocs, in a real browser,', () => {
  let product: GridProduct;
  let browser: Browser;
  let page: Page;
  let session: string;
  let enrollments: string[];

  beforeAll(async () => {
    product = await GridProduct.start(aSpanningCertification());
    browser = await launchBrowser();
  });

  afterAll(async () => {
    await browser.close();
    await product.stop();
  });

  /** All else is acquired by the first two; of the third bloc 2 alone is asked. */
  beforeEach(async () => {
    enrollments = [];
    for (const targetBlocs of [null, null, ['BC02']]) {
      const { id } = await registerEnrolled(product.secretary, { certification: SPANNING_CODE, targetBlocs });
      enrollments.push(id);
    }
    session = await product.planSession(enrollments);
    const rest = ['E2/C2', 'E3/C3', 'E3/C4'].map((place) => place.split('/') as [string, string]);
    const cells = rest.flatMap(([assessment, competence]) =>
      enrollments.slice(0, 2).map((id) => aCell(id, { assessment, competence })),
    );
    await product.secretary.must(product.secretary.put('evaluation-grids', { cells }));
    page = await product.signedIn(browser);
    await product.openGrid(page, session, 'assessment=E1');
  });

  afterEach(async () => {
    await page.context().setOffline(true);
    await page.context().close();
  });

  const cell = (row: number, column: number, of = page): Locator =>
    of.locator('.grid tbody tr').nth(row).locator('td').nth(column);
  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const saved = (of = page): Promise<void> => of.locator('[data-grid-status].is-success').waitFor();
  const status = (words: string): Promise<void> => page.locator('[data-grid-status]').getByText(words).waitFor();
  const focused = (): Promise<[number, number]> =>
    page.evaluate<[number, number]>(
      `[document.activeElement.closest('tr').sectionRowIndex, document.activeElement.cellIndex - 1]`,
    );
  const recorded = async (extent = 'assessments/E1'): Promise<(readonly string[])[]> =>
    (await product.grid(session, extent)).rows.map(({ entries }) => entries);
  const record = (result: 'acquired' | 'notAcquired', version = 0): Promise<unknown> => {
    const cells = [aCell(enrollments[0]!, { competence: 'C3', result, version })];
    return product.secretary.must(product.secretary.put('evaluation-grids', { cells }));
  };
  /** What is typed stays on the machine; all else goes on. */
  const cut = (): Promise<unknown> =>
    page.route(PUT, (route) => (route.request().method() === 'PUT' ? route.abort() : route.fallback()));
  const mend = async (): Promise<void> => {
    await page.unroute(PUT);
    await page.evaluate(`window.dispatchEvent(new Event('online'))`);
  };

  it('is reached from that of a bloc and left for it, by the address alone', async () => {
    await page.getByRole('link', { name: 'Par bloc' }).click();
    await page.waitForURL(/\?bloc=BC01$/);
    await page.getByRole('link', { name: /^BC02/ }).click();
    await page.waitForURL(/\?bloc=BC02$/);
    await page.getByRole('link', { name: 'Par épreuve' }).click();
    await page.waitForURL(/\?assessment=E1$/);
    await page.locator('.grid--live').waitFor();
    await page.locator('[data-grid-only-missing]').check();
    await page.waitForURL(/\?assessment=E1&manquants=true$/);
    expect(await page.getByRole('link', { name: 'Par épreuve' }).getAttribute('aria-current')).toBe('true');
    expect(await page.getByRole('columnheader', { name: /^Proposition/ }).allInnerTexts()).toEqual([
      'Proposition BC01',
      'Proposition BC02',
    ]);
  });

  it('is entered by keys alone, saved as one goes, and what is proposed of each bloc follows', async () => {
    await cell(0, C1).focus();
    await press('a');
    await cell(0, BC01).getByText('Proposé : validé').waitFor();
    expect(await cell(0, BC02).innerText()).toMatch(/^Proposé\s: validé/);
    await press('n');
    await cell(0, BC02).getByText('Proposé : non validé').waitFor();
    expect(await cell(0, BC01).innerText()).toMatch(/^Proposé\s: validé/);
    await press('Control+z', 'a', 'ArrowUp', 'End');
    expect(await focused()).toEqual([0, BC02]);
    await cell(0, BC02).getByText('Proposé : validé').waitFor();
    await saved();
    expect((await recorded())[0]).toEqual(['A', 'A']);
    await page.locator('[data-grid-tab="E1"]').getByText('2 sur 5').waitFor();
  });

  it('leaves out what a candidate does not present, and says so', async () => {
    await cell(2, BC01).getByText('Non présenté').waitFor();
    await cell(1, C3).focus();
    await press('a');
    expect(await focused()).toEqual([2, C3]);
    await press('ArrowLeft', 'a');
    expect(await cell(2, C1).getAttribute('aria-label')).toMatch(/lecture seule, bloc non présenté$/);
    await press('Control+a', 'd');
    await saved();
    expect(await recorded()).toEqual([
      ['D', 'D'],
      ['D', 'D'],
      ['', 'D'],
    ]);
    await press('Control+Home', 'm');
    await page.locator('[data-grid-say]').getByText('Rien ne manque dans cette grille.').waitFor();
  });

  it('keeps what was typed without a network for the grid of a bloc too, which sends it once', async () => {
    await cut();
    await cell(0, C1).focus();
    await press('a', 'n');
    await status('2 résultats pas encore enregistrés, gardés sur cet appareil');
    const other = await page.context().newPage();
    await product.openGrid(other, session, 'bloc=BC02');
    await saved(other);
    await cell(0, 0, other).getByText('N', { exact: true }).waitFor();
    await saved();
    await cell(0, C3).getByText('N').waitFor();
    await mend();
    await saved();
    const { rows } = await product.grid(session, 'assessments/E1');
    expect([rows[0]!.entries, rows[0]!.versions]).toEqual([
      ['A', 'N'],
      [1, 1],
    ]);
    expect(await page.locator('[data-grid-choices]').isVisible()).toBe(false);
    expect(await page.evaluate(`Object.keys(localStorage).filter((key) => key.startsWith('delibloc.saisie'))`)).toEqual(
      [],
    );
    await other.close();
  });

  it('asks to choose where the cell was changed in the grid of a bloc meanwhile', async () => {
    await cut();
    await cell(0, C3).focus();
    await press('a');
    await status('1 résultat pas encore enregistré, gardé sur cet appareil');
    await record('notAcquired');
    await mend();
    await status('1 case à choisir, le reste est enregistré');
    expect(await cell(0, C3).innerText()).toBe('A≠N');
    expect(await accessibilityViolations(page)).toEqual([]);
    await keepScreenshots(page, 'assessment-grid-conflict');
    const other = await page.context().newPage();
    await product.openGrid(other, session, 'bloc=BC01');
    const asked = other.locator('[data-grid-choices] li');
    expect(await asked.innerText()).toMatch(/^Dans une autre grille, BENALI Yanis, C3 à l’épreuve E1/);
    await asked.getByRole('button', { name: /^Votre saisie/ }).click();
    await saved(other);
    await saved();
    await cell(0, C3).getByText('A', { exact: true }).waitFor();
    expect((await recorded('blocs/BC02'))[0]![0]).toBe('A');
    await other.close();
  });

  it('shows what is entered in the grid of a bloc', async () => {
    await record('acquired');
    await cell(0, C3).getByText('A').waitFor();
    await cell(0, BC02).getByText('Proposé : validé').waitFor();
  });

  it('is readable by all: at 1280, 360 and 320 pixels, and headings of its blocs stay', async () => {
    await keepScreenshots(page, 'assessment-grid');
    for (const width of [1280, 360, 320]) {
      await page.setViewportSize({ width, height: 800 });
      await cell(2, C3).focus();
      expect([width, await overflowsSideways(page)]).toEqual([width, false]);
      expect([width, await accessibilityViolations(page)]).toEqual([width, []]);
    }
    expect(await page.getByRole('columnheader', { name: /^BC0\d (Concevoir|Mettre)/ }).count()).toBe(2);
  });

  it('is a plain form where there is no JavaScript, with what is proposed of each bloc', async () => {
    const storageState = await page.context().storageState();
    const context: BrowserContext = await browser.newContext({ javaScriptEnabled: false, storageState });
    const plain = await context.newPage();
    await plain.goto(page.url());
    await plain.locator('.grid__mark').first().fill('a');
    await plain.locator('.grid__mark').nth(1).fill('N');
    await plain.getByRole('button', { name: 'Enregistrer la grille' }).click();
    await plain.getByText('2 saisies enregistrées').waitFor();
    expect(plain.url()).toBe(page.url());
    const [first, second] = [cell(0, BC01, plain), cell(0, BC02, plain)];
    expect(await first.innerText()).toMatch(/^Proposé\s: validé/);
    expect(await second.innerText()).toMatch(/^Proposé\s: non validé/);
    expect((await recorded())[0]).toEqual(['A', 'N']);
    await context.close();
  });
});
