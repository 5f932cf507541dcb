import type { Browser, Locator, Page } from 'playwright-core';
import { registerEnrolled } from '../support/a-candidate.js';
import { MARKED_CODE } from '../support/a-marked-certification.js';
import { accessibilityViolations, keepScreenshots, launchBrowser, overflowsSideways } from './browser.js';
import { GridProduct } from './grid-product.js';

const CANDIDATES = 3;
/** Where things stand in the bloc: two marks of E1, then E2 that is marked as a whole. */
const [C1, C2, E2] = [0, 1, 2] as const;
const EMPTY = ['·', '·', '·'];

describe('Marks in the grid of evaluations, in a real browser, by keys alone,', () => {
  let product: GridProduct;
  let browser: Browser;
  let page: Page;
  let session: string;

  beforeAll(async () => {
    product = await GridProduct.start();
    browser = await launchBrowser();
  });

  afterAll(async () => {
    await browser.close();
    await product.stop();
  });

  /** A session of its own for each test, so that none finds what another has entered. */
  beforeEach(async () => {
    session = await product.planSession(await enrollSome());
    page = await product.signedIn(browser);
    await product.openGrid(page, session);
    await cell(0, C1).focus();
  });

  afterEach(async () => {
    await page.context().setOffline(true);
    await page.context().close();
  });

  async function enrollSome(): Promise<string[]> {
    const enrollmentIds: string[] = [];
    for (let n = 0; n < CANDIDATES; n += 1) {
      enrollmentIds.push((await registerEnrolled(product.secretary, { certification: MARKED_CODE })).id);
    }
    return enrollmentIds;
  }

  const cell = (row: number, column: number): Locator =>
    page.locator('.grid tbody tr').nth(row).locator('td').nth(column);
  const editor = (): Locator => page.locator('.grid__editor');
  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const type = (text: string): Promise<void> => press(...text);
  const focused = (): Promise<[number, number]> =>
    page.evaluate<[number, number]>(
      `[document.activeElement.closest('tr').sectionRowIndex, document.activeElement.closest('td').cellIndex - 1]`,
    );
  const said = (words: string | RegExp): Promise<void> => page.locator('[data-grid-say]').getByText(words).waitFor();
  const saved = (): Promise<void> => page.locator('[data-grid-status].is-success').waitFor();
  const row = async (index: number): Promise<string[]> =>
    Promise.all([C1, C2, E2].map((column) => cell(index, column).innerText()));
  const recorded = () => product.recorded(session);
  /** Pastes as the browser does when the machine's clipboard holds this. */
  const clipboard = (text: string): Promise<void> =>
    page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`);

  it('are typed as they are said, one under another, recorded, and read again', async () => {
    await type('12,5');
    expect(await editor().inputValue()).toBe('12,5');
    expect(await editor().getAttribute('aria-label')).toMatch(/^BENALI Yanis, /);
    await press('Enter');
    expect(await focused()).toEqual([1, C1]);
    await type('8.50');
    await press('Tab');
    expect(await focused()).toEqual([1, C2]);
    await type('20');
    await press('ArrowUp');
    expect(await focused()).toEqual([0, C2]);
    await type('9,99');
    await press('Tab');
    await type('0');
    await press('Enter', 'Home');
    await saved();
    expect(await recorded()).toEqual([
      ['12,5', '9,99', '0'],
      ['8,5', '20', ''],
      ['', '', ''],
    ]);
    await page.reload();
    await page.locator('.grid--live').waitFor();
    expect([await row(0), await row(1), await row(2)]).toEqual([['12,5', '9,99', '0'], ['8,5', '20', '·'], EMPTY]);
  });

  it('pass or fail by the mark that is set, and what is proposed follows as one types', async () => {
    for (const mark of ['10', '10', '8']) {
      await type(mark);
      await press('Tab');
    }
    await page.locator('.grid tbody tr').first().getByText('Proposé : validé').waitFor();
    await press('Home', 'ArrowRight', 'ArrowRight');
    await type('7,99');
    await press('Enter');
    await page.locator('.grid tbody tr').first().getByText('Proposé : non validé').waitFor();
    expect((await recorded())[0]).toEqual(['10', '10', '7,99']);
  });

  it('are corrected with F2, and stay as they were at Escape', async () => {
    await type('12');
    await press('Enter', 'ArrowUp', 'F2');
    expect(await editor().inputValue()).toBe('12');
    await press('End', 'Backspace');
    await type('4');
    await press('Enter');
    expect(await row(0)).toEqual(['14', '·', '·']);
    await press('ArrowUp', 'F2');
    await type('3');
    expect(await editor().inputValue()).toBe('3');
    await press('Escape');
    expect([await row(0), await focused(), await editor().count()]).toEqual([['14', '·', '·'], [0, C1], 0]);
    await press('Delete');
    expect(await row(0)).toEqual(EMPTY);
    await saved();
    expect((await recorded())[0]).toEqual(['', '', '']);
  });

  it.each([
    ['20,01', 'une note va de 0 à 20'],
    ['21', 'une note va de 0 à 20'],
    ['12,345', 'une note a deux décimales au plus'],
    ['12 a', 'ni une note de 0 à 20, ni J, I ou D'],
    ['1.2.3', 'ni une note de 0 à 20, ni J, I ou D'],
  ])('are refused at « %s » with the reason, and what was typed stays to be corrected', async (typed, why) => {
    await type(typed);
    await press('Enter');
    await said(why);
    await page.locator('.grid__refusal').getByText(why).waitFor();
    expect(await editor().inputValue()).toBe(typed);
    expect(await editor().getAttribute('aria-invalid')).toBe('true');
    expect(await accessibilityViolations(page)).toEqual([]);
    await press('Control+a');
    await type('13');
    expect(await page.locator('.grid__refusal').count()).toBe(0);
    await press('Enter');
    await saved();
    expect((await recorded())[0]).toEqual(['13', '', '']);
  });

  it('leave room for absences and dispensations, and for nothing else that is no mark', async () => {
    await press('j', 'i', 'd', 'a');
    await said('Cette épreuve est notée');
    await press('n');
    await saved();
    expect(await recorded()).toEqual([
      ['J', 'I', 'D'],
      ['', '', ''],
      ['', '', ''],
    ]);
    expect(await focused()).toEqual([1, C1]);
  });

  it('are undone and done again, one act at a time', async () => {
    await type('12');
    await press('Tab');
    await type('13');
    await press('Enter', 'Control+z');
    expect(await row(0)).toEqual(['12', '·', '·']);
    await press('Control+z');
    expect(await row(0)).toEqual(EMPTY);
    await press('Control+y', 'Control+y', 'Control+y');
    expect(await row(0)).toEqual(['12', '13', '·']);
    await saved();
    expect((await recorded())[0]).toEqual(['12', '13', '']);
  });

  it('are filled down and to the right, from mark to mark', async () => {
    await type('11,25');
    await press('Enter', 'ArrowUp', 'Shift+ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowRight', 'Control+d');
    await press('Control+Home', 'Shift+ArrowRight', 'Shift+ArrowRight', 'Control+r');
    expect(await row(0)).toEqual(['11,25', '11,25', '11,25']);
    expect(await row(2)).toEqual(['11,25', '·', '·']);
    await saved();
    expect((await recorded())[0]).toEqual(['11,25', '11,25', '11,25']);
  });

  it('are pasted from Excel and copied to it; what is no mark is shown first, with its reason', async () => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await clipboard('12,50\t9.25\t20/20\r\nabs. injustifiée\t\t3\r\n');
    await press('Control+v');
    await cell(1, E2).getByText('3').waitFor();
    expect([await row(0), await row(1)]).toEqual([
      ['12,5', '9,25', '20'],
      ['I', '·', '3'],
    ]);
    await saved();
    await press('Shift+ArrowDown', 'Shift+ArrowRight', 'Control+c');
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe('12,5\t9,25\r\nI\t');
    await clipboard('14\t25\tacquis\r\n');
    await press('Control+Home', 'ArrowDown', 'ArrowDown', 'Control+v');
    const dialog = page.locator('[data-grid-paste]');
    await dialog.waitFor();
    expect(await dialog.innerText()).toMatch(
      /2\svaleurs ne sont pas comprises[^]*«\s25\s», une note va de 0 à 20[^]*«\sacquis\s», ni une note/,
    );
    expect(await accessibilityViolations(page)).toEqual([]);
    await press('Tab', 'Enter');
    await cell(2, C1).getByText('14').waitFor();
    await saved();
    expect(await recorded()).toEqual([
      ['12,5', '9,25', '20'],
      ['I', '', '3'],
      ['14', '', ''],
    ]);
  });

  it('are typed on a phone as at a desk, in sight, and read out in words', async () => {
    await type('7,5');
    await press('Enter', 'ArrowUp');
    expect(await cell(0, C1).getAttribute('aria-label')).toMatch(/^7,5 sur 20/);
    await keepScreenshots(page, 'evaluation-grid-marks');
    for (const width of [1280, 360]) {
      await page.setViewportSize({ width, height: 800 });
      await press('F2');
      await type('21');
      await press('Enter');
      await page.locator('.grid__refusal').waitFor();
      expect([width, await overflowsSideways(page)]).toEqual([width, false]);
      expect([width, await accessibilityViolations(page)]).toEqual([width, []]);
      await press('Escape');
    }
  });
});
