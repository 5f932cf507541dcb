import type { Browser, Page } from 'playwright-core';
import { accessibilityViolations, keepScreenshots, launchBrowser, overflowsSideways } from './browser.js';
import { type Server, startServer } from './server.js';
import { enterAs } from './visitors.js';

/** A desk, a phone, and the least that 1280 px at 400 % leave. */
const WIDTHS = [1280, 360, 320] as const;
const SCHEMES = ['light', 'dark'] as const;
/** The least side of what is touched (WCAG 2.2, 2.5.5 asks for 44 at its highest level). */
const THUMB = 44;

describe('The pages of a candidate, in a real browser,', () => {
  let server: Server;
  let browser: Browser;

  beforeAll(async () => {
    server = await startServer();
    browser = await launchBrowser();
  });

  afterAll(async () => {
    await browser.close();
    await server.stop();
  });

  async function isFit(page: Page, name: string): Promise<void> {
    await keepScreenshots(page, name);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      expect([width, await overflowsSideways(page)]).toEqual([width, false]);
      for (const colorScheme of SCHEMES) {
        await page.emulateMedia({ colorScheme });
        expect([width, colorScheme, await accessibilityViolations(page)]).toEqual([width, colorScheme, []]);
      }
    }
  }

  const openAll = (page: Page) =>
    page.evaluate('for (const one of document.querySelectorAll("main details")) one.open = true');

  it('show the secretariat one person, wide and narrow, light and dark, closed and open', async () => {
    const page = await enterAs(browser, server.url, 'Secrétariat de jury');
    await page.goto(`${server.url}/candidats?q=prototype`);
    await page.getByRole('link', { name: /^PROTOTYPE/ }).click();
    await page.getByRole('heading', { name: 'Validité des blocs acquis' }).waitFor();
    await isFit(page, 'candidate');
    await openAll(page);
    await isFit(page, 'candidate-open');
    await page.context().close();
  });

  it('show candidates their own space in one column, with whatever is touched a thumb high', async () => {
    const page = await enterAs(browser, server.url, 'Candidat·e, certification obtenue', 320);
    await page.getByRole('heading', { name: 'Vos blocs' }).waitFor();
    const low = await page.evaluate(
      `[...document.querySelectorAll('.own-space .button, .own-space summary')]
        .filter((one) => one.offsetParent !== null && one.getBoundingClientRect().height < ${THUMB})
        .map((one) => one.textContent.trim())`,
    );
    expect(low).toEqual([]);
    await isFit(page, 'own-space');
    await openAll(page);
    await isFit(page, 'own-space-open');
    await page.context().close();
  });

  it('answer a question where it arises, by the keyboard alone', async () => {
    const page = await enterAs(browser, server.url, 'Candidat·e, un bloc', 360);
    const question = page.getByText('Quand voit-on ses résultats').first();
    await question.focus();
    await page.keyboard.press('Enter');
    await page.getByText('montré avant la publication').first().waitFor();
    await page.context().close();
  });
});
