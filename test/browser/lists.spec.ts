import type { Browser, Locator, Page } from 'playwright-core';
import { accessibilityViolations, keepScreenshots, launchBrowser, overflowsSideways, WIDTHS } from './browser.js';
import { type Server, startServer } from './server.js';
import { enterAs, leads } from './visitors.js';

/** More than any page here has to stop at. */
const MOST_STOPS = 400;

const IS_FOCUSED = (node: { readonly ownerDocument: { readonly activeElement: unknown } }): boolean =>
  node === node.ownerDocument.activeElement;

interface Shown {
  readonly ownerDocument: {
    readonly documentElement: { readonly clientHeight: number };
    elementFromPoint(x: number, y: number): unknown;
  };
  getBoundingClientRect(): Record<'left' | 'top' | 'bottom' | 'width' | 'height', number>;
}

/** Whether all of it is within the window. */
const IS_IN_SIGHT = (node: Shown): boolean => {
  const { top, bottom } = node.getBoundingClientRect();
  return top >= 0 && bottom <= node.ownerDocument.documentElement.clientHeight;
};

/** Whether its middle is in the window and nothing lies over it. */
const IS_UNCOVERED = (node: Shown): boolean => {
  const { left, top, width, height } = node.getBoundingClientRect();
  return node.ownerDocument.elementFromPoint(left + width / 2, top + height / 2) === node;
};

describe('A list, by the keyboard alone', () => {
  let browser: Browser;
  let server: Server;
  let page: Page;

  beforeAll(async () => {
    server = await startServer({ DEMO: 'true' });
    browser = await launchBrowser();
    page = await enterAs(browser, server.url, 'Secrétariat de jury');
  });

  afterAll(async () => {
    await browser.close();
    await server.stop();
  });

  const names = () => page.locator('tbody th').allInnerTexts();
  const open = (address: string) => page.goto(`${server.url}${address}`);
  const ticks = () => page.getByRole('checkbox', { name: /^Choisir / });
  const acting = () => page.getByRole('button', { name: 'Présenter à une session' });
  const heading = (name: string) => page.getByRole('heading', { level: 1, name }).waitFor();
  const isFocused = (target: Locator): Promise<boolean> => target.evaluate(IS_FOCUSED);

  /** Where the acts stand below the list, over no row that is then cut in two. */
  const scrollToEnd = () => page.evaluate('scrollTo(0, document.body.scrollHeight)');

  /** Goes on from stop to stop, as somebody without a mouse does. */
  async function tabTo(target: Locator): Promise<void> {
    for (let stop = 0; stop < MOST_STOPS; stop += 1) {
      if (await isFocused(target)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`${String(target)} is not reached by the keyboard.`);
  }

  async function press(target: Locator, key = 'Enter'): Promise<void> {
    await tabTo(target);
    await page.keyboard.press(key);
  }

  it('is sorted by its headings, and says how it is sorted', async () => {
    await open('/candidats?size=25');
    const first = await names();
    const byName = page.getByRole('link', { name: 'Nom et prénoms', exact: true });
    await leads(page, () => press(byName));
    expect(new URL(page.url()).searchParams.get('sort')).toBe('-name');
    expect(await page.locator('th[aria-sort="descending"]').innerText()).toContain('Nom et prénoms');
    expect(await names()).not.toEqual(first);
    expect(await accessibilityViolations(page)).toEqual([]);
    await leads(page, () => press(byName));
    expect(await page.locator('th[aria-sort]').getAttribute('aria-sort')).toBe('ascending');
    expect(await names()).toEqual(first);
  });

  it('shows the columns one chooses, which stay when it is sorted', async () => {
    await open('/candidats?size=25');
    await press(page.getByText('Colonnes', { exact: true }));
    const gender = page.getByRole('checkbox', { name: 'Genre' });
    await press(gender, 'Space');
    await press(page.getByRole('checkbox', { name: 'Adresse électronique' }), 'Space');
    await keepScreenshots(page, 'list-columns');
    for (const width of [WIDTHS.phone, WIDTHS.desk]) {
      await page.setViewportSize({ width, height: 800 });
      expect([await overflowsSideways(page), await accessibilityViolations(page)]).toEqual([false, []]);
    }
    await leads(page, () => press(page.getByRole('button', { name: 'Appliquer' })));
    const headings = () => page.locator('thead th').allInnerTexts();
    const shown = await headings();
    expect(shown).toContain('Genre');
    expect(shown).not.toContain('Adresse électronique');
    await leads(page, () => press(page.getByRole('link', { name: 'Né·e le', exact: true })));
    expect(await headings()).toEqual(shown);
    expect(await accessibilityViolations(page)).toEqual([]);
  });

  it('is turned page by page, and no one is on two', async () => {
    await open('/candidats?size=25');
    const first = await names();
    const pages = page.getByRole('navigation', { name: 'Pages de la liste' });
    await leads(page, () => press(pages.getByRole('link', { name: 'Page 2', exact: true })));
    const second = await names();
    expect(second.length).toBeGreaterThan(0);
    expect(second.filter((name) => first.includes(name))).toEqual([]);
    expect(await pages.locator('[aria-current="page"]').innerText()).toContain('2');
    expect(await accessibilityViolations(page)).toEqual([]);
  });

  it('leads from rows ticked to a session, and to a preview that names them', async () => {
    await open('/candidats?size=25&q=r');
    const chosen = (await names()).slice(0, 2);
    for (const index of [0, 1]) await press(ticks().nth(index), 'Space');
    await scrollToEnd();
    expect(await accessibilityViolations(page)).toEqual([]);
    await leads(page, () => press(acting()));
    await heading('Présenter à une session');
    expect(await accessibilityViolations(page)).toEqual([]);
    const candidates = page.locator('input[name=candidateIds]');
    expect([await candidates.count(), await page.locator('input[name=candidateIds]:checked').count()]).toEqual([2, 2]);
    for (const name of chosen) expect(await page.getByText(name.split('\n')[0]!).count()).toBeGreaterThan(0);
    await leads(page, () => press(page.getByRole('button', { name: 'Aperçu' })));
    await heading('Aperçu des candidatures à présenter');
    expect(await accessibilityViolations(page)).toEqual([]);
  });

  it('takes all that its filter finds, beyond the page', async () => {
    await open('/candidats?size=25');
    const [counted] = /\d+/.exec(await page.locator('.list-bar__count').innerText())!;
    expect(Number(counted)).toBeGreaterThan(25);
    const scope = page.getByLabel('Agir sur');
    await tabTo(scope);
    await page.keyboard.press('End');
    expect(await scope.inputValue()).toBe('all');
    await leads(page, () => press(acting()));
    await heading('Présenter à une session');
    expect(await page.locator('input[name=candidateIds]').count()).toBe(Number(counted));
    expect(await accessibilityViolations(page)).toEqual([]);
  });

  it.each([
    ['a desk', WIDTHS.desk, 800],
    ['a phone', WIDTHS.phone, 640],
    ['a desk enlarged four times, where there is no room for it', 320, 256],
  ])(
    'keeps what can be done with its rows in sight, and never over what has the focus, on %s',
    async (_, width, height) => {
      await open('/candidats?size=50');
      await page.setViewportSize({ width, height });
      const bar = page.locator('.list-acts');
      await press(ticks().first(), 'Space');
      if (height > 480) expect(await bar.evaluate(IS_IN_SIGHT)).toBe(true);
      const many = await ticks().count();
      for (let row = 0; row < many; row += 1) {
        await tabTo(ticks().nth(row));
        expect([row, await ticks().nth(row).evaluate(IS_UNCOVERED)]).toEqual([row, true]);
      }
      await scrollToEnd();
      expect([await accessibilityViolations(page), await overflowsSideways(page)]).toEqual([[], false]);
      await page.setViewportSize({ width: WIDTHS.desk, height: 800 });
    },
  );

  it('says what to do where nothing was ticked, and keeps its page', async () => {
    await open('/candidats?size=25');
    await leads(page, () => press(acting()));
    await page.getByText('Cochez', { exact: false }).first().waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);
  });
});
