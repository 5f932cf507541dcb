import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Browser, CDPSession, Page, Response } from 'playwright-core';
import { type Look, type Looker, LOOKS } from '../support/every-page.js';
import { accessibilityViolations, launchBrowser, WIDTHS } from './browser.js';
import { liveIn } from './lived-in-product.js';
import { type Server, startServer } from './server.js';
import { enterAsAll, leads } from './visitors.js';

const LOOKING = resolve('test/browser/looking.js');
const MOST_BYTES = 150_000;
/** 1280 CSS pixels enlarged four times (WCAG 1.4.10). */
const ENLARGED = 320;
const FONT = /\.woff2$/;
/** The grid takes the place of its form once its rows have come. */
const GRID = /\/evaluations(\?|$)/;

/** All that is held against one page, in any state: its weight, how it is read, seen and used. */
describe('Every page, in a real browser,', () => {
  let server: Server;
  let browser: Browser;
  let lookers: Record<Looker, Page>;
  let ids: Readonly<Record<string, string>>;

  beforeAll(async () => {
    server = await startServer();
    browser = await launchBrowser();
    lookers = await enterAsAll(browser, server.url);
    ids = await liveIn(server.url, lookers);
  });

  afterAll(async () => {
    await browser.close();
    await server.stop();
  });

  it.each(LOOKS)('$address, looked at by $by', async ({ by, address, isSent, status }: Look) => {
    const page = lookers[by];
    const path = address.replace(/\{(\w+)\}/g, (_, name: string) => ids[name] ?? `no-${name}`);
    expect(await fullWeight(page, status, () => page.goto(`${server.url}${path}`))).toBeLessThan(MOST_BYTES);
    if (GRID.test(path) && (await page.locator('[data-grid]').count()) > 0) {
      await page.locator('.grid--live').waitFor();
    }
    expect(await faultsOf(page)).toEqual([]);
    if (!isSent) return;
    await sendEmpty(page);
    expect(await faultsOf(page)).toEqual([]);
  });

  it('has a menu on a phone that opens over it, and nothing is held against that', async () => {
    const page = lookers.A;
    await page.goto(`${server.url}/comptes`);
    await page.setViewportSize({ width: WIDTHS.phone, height: 800 });
    await page.getByRole('button', { name: 'Menu', exact: true }).click();
    await page.getByRole('button', { name: 'Se déconnecter' }).waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);
    await page.setViewportSize({ width: ENLARGED, height: 800 });
    await page.evaluate(await readFile(LOOKING, 'utf8'));
    expect(await page.evaluate<string[]>('looking.sticksOut()')).toEqual([]);
    await page.getByRole('button', { name: 'Fermer le menu' }).click();
    await page.getByRole('button', { name: 'Se déconnecter' }).waitFor({ state: 'hidden' });
  });

  it('opens and leaves that menu by keys, without any script, and the focus comes back', async () => {
    const storageState = await lookers.S.context().storageState();
    const viewport = { width: WIDTHS.phone, height: 800 };
    const context = await browser.newContext({ javaScriptEnabled: false, storageState, viewport });
    const page = await context.newPage();
    await page.goto(`${server.url}/courriels`);
    const menu = page.getByRole('button', { name: 'Menu', exact: true });
    const places = page.getByRole('navigation', { name: 'Navigation principale' });
    expect(await places.isVisible()).toBe(false);
    await menu.press('Enter');
    await places.waitFor();
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').innerText()).toBe('Accueil');
    await page.keyboard.press('Escape');
    await places.waitFor({ state: 'hidden' });
    expect(await page.locator(':focus').innerText()).toBe('Menu');
    await menu.press('Enter');
    await page.getByRole('link', { name: 'Certificats', exact: true }).click();
    await page.waitForURL(`${server.url}/certificats`);
    await context.close();
  });
});

/** Bytes that a browser which knows nothing receives, without fonts. */
async function fullWeight(page: Page, status: number, visit: () => Promise<Response | null>): Promise<number> {
  const received: Promise<number>[] = [];
  const count = (response: Response): void => {
    if (FONT.test(response.url()) || isEndless(response)) return;
    const bytes = response.request().sizes();
    received.push(bytes.then(({ responseBodySize, responseHeadersSize }) => responseBodySize + responseHeadersSize));
  };
  const devtools: CDPSession = await page.context().newCDPSession(page);
  await devtools.send('Network.setCacheDisabled', { cacheDisabled: true });
  page.on('response', count);
  const answer = await visit();
  page.off('response', count);
  await devtools.detach();
  expect(answer?.status()).toBe(status);
  expect(answer?.headers()['content-type']).toMatch(/^text\/html/);
  return (await Promise.all(received)).reduce((sum, bytes) => sum + bytes, 0);
}

/** Events come for as long as somebody looks: their size is never told. */
const isEndless = (response: Response): boolean =>
  response.headers()['content-type']?.startsWith('text/event-stream') ?? false;

/** On a phone at night and on a desk by day; enlarged four times nothing is read sideways. */
async function faultsOf(page: Page): Promise<string[]> {
  await page.evaluate(await readFile(LOOKING, 'utf8'));
  const asked = (what: string): Promise<string[]> => page.evaluate<string[]>(`looking.${what}()`);
  const faults: string[] = [];
  for (const [width, colorScheme] of [
    [WIDTHS.phone, 'dark'],
    [WIDTHS.desk, 'light'],
  ] as const) {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    faults.push(...(await accessibilityViolations(page)).map((fault) => `${width} ${colorScheme}: ${fault}`));
    faults.push(...(await asked('sticksOut')));
  }
  faults.push(...(await asked('movesAnyway')), ...(await asked('lacksPictures')));
  await page.keyboard.press('Tab');
  faults.push(...(await asked('hasNoVisibleFocus')));
  await page.setViewportSize({ width: ENLARGED, height: 800 });
  faults.push(...(await asked('sticksOut')), ...(await asked('takesFocusUnseen')));
  await page.setViewportSize({ width: WIDTHS.desk, height: 800 });
  return faults;
}

/** Sends the first form of the page as it is, past what the browser itself would ask for. */
async function sendEmpty(page: Page): Promise<void> {
  await leads(page, () =>
    page.evaluate(`{
      const form = document.querySelector('main form[method="post"]');
      form.noValidate = true;
      form.requestSubmit();
    }`),
  );
}
