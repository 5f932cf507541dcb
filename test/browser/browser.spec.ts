import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import {
  accessibilityViolations,
  keepScreenshots,
  launchBrowser,
  openPage,
  overflowsSideways,
  WIDTHS,
} from './browser.js';

const page = (body: string): string =>
  `<!doctype html><html lang="fr"><head><meta name="viewport" content="width=device-width"><title>Délibération</title></head>
   <body><main><h1>Fiche de délibération</h1>${body}</main></body></html>`;

/** Width of a PNG in pixels: its header keeps it at byte 16. */
async function widthOf(path: string): Promise<number> {
  return (await readFile(path)).readUInt32BE(16);
}

describe('The browser of the tests', () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await launchBrowser();
  });

  afterAll(async () => {
    await browser.close();
  });

  it.each(['é', 'œ', 'Ł', 'ễ', '\u202F!'])('draws %s, neither blank nor as a missing letter', async (letter) => {
    const phone = await openPage(browser, WIDTHS.phone);
    const drawn = async (text: string): Promise<string> => {
      await phone.setContent(page(`<p style="width: 2em">${text}</p>`));
      return (await phone.locator('p').screenshot()).toString('base64');
    };
    const picture = await drawn(letter);
    expect(picture).not.toBe(await drawn('&nbsp;'));
    expect(picture).not.toBe(await drawn('\u{10FFFF}'));
  });

  it('tells a page that fits a phone from one that does not', async () => {
    const phone = await openPage(browser, WIDTHS.phone);
    await phone.setContent(page('<p>Bloc 1 validé</p>'));
    await expect(overflowsSideways(phone)).resolves.toBe(false);
    await phone.setContent(page('<p style="width: 600px">Bloc 1 validé</p>'));
    await expect(overflowsSideways(phone)).resolves.toBe(true);
  });

  it('finds what a screen reader could not name, and nothing in a sound page', async () => {
    const desk = await openPage(browser);
    await desk.setContent(page('<input name="motif">'));
    await expect(accessibilityViolations(desk)).resolves.toEqual([expect.stringMatching(/^label: .*\(input\)$/)]);
    await desk.setContent(page('<label>Motif <input name="motif"></label>'));
    await expect(accessibilityViolations(desk)).resolves.toEqual([]);
  });

  it('keeps a picture at the width of a desk and one at that of a phone', async () => {
    const desk = await openPage(browser);
    await desk.setContent(page('<p>Bloc 1 validé : 7 compétences sur 5 requises.</p>'));
    const paths = await keepScreenshots(desk, 'support-example');
    await expect(Promise.all(paths.map(widthOf))).resolves.toEqual([1280, 360]);
    expect(desk.viewportSize()?.width).toBe(1280);
  });

  it('gives each visitor a memory of their own', async () => {
    const [one, other] = [await openPage(browser), await openPage(browser)];
    await one.context().addCookies([{ name: 'session', value: 'one', url: 'http://localhost' }]);
    await expect(other.context().cookies()).resolves.toEqual([]);
  });
});
