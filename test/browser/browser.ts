import { mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import type axe from 'axe-core';
import { type Browser, chromium, type LaunchOptions, type Page } from 'playwright-core';

/** Widths in CSS pixels of a desk and of a phone. */
export const WIDTHS = { desk: 1280, phone: 360 } as const;
const HEIGHT = 800;
/** Ends what hangs; nothing is said of how long anything takes. */
const LONGEST_WAIT = 120_000;
const SCREENSHOTS = resolve('var/screenshots');
const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const WCAG_22_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Starts the browser that `prepare-browser.js` has found; the caller closes it. */
export async function launchBrowser(): Promise<Browser> {
  const options = process.env['DELIBLOC_TEST_BROWSER'];
  if (!options) throw new Error('Only the project browser of jest.config.js has a browser.');
  return chromium.launch(JSON.parse(options) as LaunchOptions);
}

/** A page of a new visitor, French like the product, that remembers nothing of the others; a phone is touched. */
export async function openPage(browser: Browser, width: number = WIDTHS.desk): Promise<Page> {
  const isPhone = width <= WIDTHS.phone;
  const context = await browser.newContext({
    ...{ viewport: { width, height: HEIGHT }, hasTouch: isPhone, isMobile: isPhone },
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(LONGEST_WAIT);
  return context.newPage();
}

/** What is asked of all of a page is asked once all of it is there, not when the words one waited for are. */
const isWhole = (page: Page): Promise<void> => page.waitForLoadState('load');

/** Keeps pictures of the whole page, at each width, as `var/screenshots/NAME-WIDTH.png`; returns their paths. */
export async function keepScreenshots(page: Page, name: string): Promise<string[]> {
  await isWhole(page);
  await mkdir(SCREENSHOTS, { recursive: true });
  const before = page.viewportSize();
  const paths: string[] = [];
  for (const width of Object.values(WIDTHS)) {
    const path = join(SCREENSHOTS, `${name}-${width}.png`);
    await page.setViewportSize({ width, height: HEIGHT });
    await page.screenshot({ path, fullPage: true });
    paths.push(path);
  }
  if (before) await page.setViewportSize(before);
  return paths;
}

/** What axe-core holds against the page under WCAG 2.2 AA and good practice, one line a rule and its elements. */
export async function accessibilityViolations(page: Page): Promise<string[]> {
  await isWhole(page);
  if (!(await page.evaluate('"axe" in globalThis'))) await page.evaluate(await readFile(AXE, 'utf8'));
  const violations = await page.evaluate(async (tags) => {
    const { run } = (globalThis as unknown as { axe: typeof axe }).axe;
    // What passes is far more than what does not.
    return (await run({ runOnly: tags, resultTypes: ['violations'] })).violations;
  }, WCAG_22_AA);
  return violations.map(
    ({ id, help, nodes }) => `${id}: ${help} (${nodes.map((node) => node.target.join(' ')).join(', ')})`,
  );
}

/** Whether the reader must scroll sideways to see all of the page. */
export async function overflowsSideways(page: Page): Promise<boolean> {
  await isWhole(page);
  return page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth');
}
