import type { Browser, Locator, Page } from 'playwright-core';
import { anEnrollment, register } from '../support/a-candidate.js';
import { MARKED_CODE } from '../support/a-marked-certification.js';
import { launchBrowser } from './browser.js';
import { GridProduct } from './grid-product.js';

/** Many more than are in sight; a column takes a mark, and the names of some take several lines. */
const CANDIDATES = 90;
const COLUMNS = 3;
const LONG = 'de Montmorency-Laval-Rochefoucauld de la Tour du Pin';

describe('A grid larger than the window, in a real browser,', () => {
  let product: GridProduct;
  let browser: Browser;
  let session: string;
  let page: Page;

  beforeAll(async () => {
    product = await GridProduct.start();
    browser = await launchBrowser();
    session = await product.planSession(await enrollMany());
    page = await product.signedIn(browser);
  });

  afterAll(async () => {
    await browser.close();
    await product.stop();
  });

  beforeEach(() => open());

  async function enrollMany(): Promise<string[]> {
    const { secretary } = product;
    const enrollmentIds: string[] = [];
    for (let n = 0; n < CANDIDATES; n += 1) {
      const candidate = await register(secretary, n % 4 === 0 ? { birthName: LONG } : {});
      const enrollment = anEnrollment({ certification: MARKED_CODE });
      const enrolled = secretary.post<{ id: string }>(`candidates/${candidate.id}/enrollments`, enrollment);
      enrollmentIds.push((await secretary.must(enrolled)).id);
    }
    return enrollmentIds;
  }

  async function open(): Promise<void> {
    await product.openGrid(page, session);
    await page.evaluate('document.fonts.ready.then(() => null)');
  }

  const cell = (row: number, column: number): Locator =>
    page.locator('.grid tbody tr').nth(row).locator('td').nth(column);
  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const saved = (): Promise<void> => page.locator('[data-grid-status].is-success').waitFor();
  const recorded = () => product.recorded(session);
  /** As Excel gives a block: a mark for each row, the same in all columns. */
  const block = (from: number): string[][] =>
    Array.from({ length: CANDIDATES }, (_, row) => Array<string>(COLUMNS).fill(String((row + from) % 20)));
  const paste = (rows: readonly (readonly string[])[]): Promise<void> =>
    page.evaluate(`(() => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', ${JSON.stringify(rows.map((row) => row.join('\t')).join('\r\n'))});
      const held = { clipboardData, bubbles: true, cancelable: true };
      document.activeElement.dispatchEvent(new ClipboardEvent('paste', held));
    })()`);

  it('comes at once to any row, in sight, and is as long as it was once all rows have been seen', async () => {
    const length = (): Promise<number> => page.evaluate(`document.querySelector('.table-region').scrollHeight`);
    for (const width of [1280, 360]) {
      await page.setViewportSize({ width, height: 800 });
      await open();
      const before = await length();
      await cell(0, 0).click();
      for (const key of ['Control+End', 'PageUp', 'Control+Home', 'Control+ArrowDown', 'PageUp', 'PageDown']) {
        await press(key);
        await page.waitForFunction(IN_SIGHT);
      }
      await press('Control+Home', ...Array.from({ length: CANDIDATES / 10 }, () => 'PageDown'));
      await page.waitForFunction(IN_SIGHT);
      expect([width, await length()]).toEqual([width, before]);
    }
    await page.setViewportSize({ width: 1280, height: 800 });
  });

  it('paints, keeps, records and takes back all that is pasted, in sight or not', async () => {
    await cell(0, 0).click();
    await paste(block(0));
    await saved();
    expect(await recorded()).toEqual(block(0));
    await cell(CANDIDATES - 1, COLUMNS - 1)
      .getByText(String((CANDIDATES - 1) % 20))
      .waitFor();
    await press('Control+z');
    await cell(CANDIDATES - 1, 0)
      .getByText('·')
      .waitFor();
    await saved();
    expect(await recorded()).toEqual(block(0).map((row) => row.map(() => '')));
  });

  it('loses nothing of a paste whose tab is closed in the same moment, without network', async () => {
    await cell(0, 0).click();
    await page.context().setOffline(true);
    await paste(block(1));
    await page.close();
    await page.context().setOffline(false);
    page = await page.context().newPage();
    await open();
    await saved();
    expect(await recorded()).toEqual(block(1));
    expect(await page.evaluate(`Object.keys(localStorage).filter((name) => name.includes('saisie'))`)).toEqual([]);
  });

  it('selects all of it, and has every row for a search in the page, for who hears it and on paper', async () => {
    await cell(0, 0).click();
    await press('Control+a');
    await page
      .locator(`.grid td[aria-selected="true"]`)
      .nth(CANDIDATES * (COLUMNS + 1) - 1)
      .waitFor({
        state: 'attached',
      });
    await press('Escape');
    await page.locator('.grid td[aria-selected="true"]').nth(1).waitFor({ state: 'detached' });
    expect(await page.getByRole('row').count()).toBe(CANDIDATES + 2);
    expect(await page.getByRole('rowheader').count()).toBe(CANDIDATES);
    await page.emulateMedia({ media: 'print' });
    const shown = `[...document.querySelectorAll('.grid tbody tr')].filter((row) =>
      getComputedStyle(row).display === 'table-row' && row.cells[1].getBoundingClientRect().height > 0).length`;
    expect(await page.evaluate(shown)).toBe(CANDIDATES);
    await page.emulateMedia({ media: 'screen' });
  });
});

/** What has the focus is neither out of the window nor under a heading that stays. */
const IN_SIGHT = `(() => {
  const focused = document.activeElement;
  const { left, right, top, bottom } = focused.getBoundingClientRect();
  const found = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
  return focused.matches('td') && focused.contains(found);
})()`;
