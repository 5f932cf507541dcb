import type { Browser, BrowserContext, Cookie, Locator, Page } from 'playwright-core';
import { accessibilityViolations, keepScreenshots, launchBrowser, openPage, overflowsSideways } from './browser.js';
import { type Server, startServer } from './server.js';

const PASSWORD = 'demonstration-delibloc';
const SECRETARY = 'secretariat@demo.example';
const ADMINISTRATOR = 'administration@demo.example';

interface Listed {
  readonly id: string;
  readonly state: string;
  readonly certification: { readonly code: string };
}

interface BlocGrid {
  readonly columns: readonly { readonly assessment: string; readonly competence: string }[];
  readonly rows: readonly {
    readonly enrollmentId: string;
    readonly entries: readonly string[];
    readonly versions: readonly number[];
    readonly comments: Readonly<Record<string, string>>;
  }[];
}

type EntryOf = (row: number, column: number) => string | undefined;

describe('The grid of evaluations, in a real browser,', () => {
  let server: Server;
  let browser: Browser;
  let page: Page;
  let path: string;
  let api: string;
  let keptCookies: Cookie[];

  beforeAll(async () => {
    server = await startServer();
    browser = await launchBrowser();
    page = await enterAs(await openPage(browser), SECRETARY);
    keptCookies = await page.context().cookies();
    const answer = await page.request.get(`${server.url}/api/v1/jury-sessions?size=100`);
    const { items } = (await answer.json()) as { items: readonly Listed[] };
    const { id } = items.find((one) => one.certification.code === 'MCMD' && one.state === 'convened')!;
    path = `${server.url}/sessions/${id}/evaluations?bloc=BC07`;
    api = `${server.url}/api/v1/jury-sessions/${id}/evaluation-grid/blocs/BC07`;
  });

  afterAll(async () => {
    await browser.close();
    await server.stop();
  });

  /** All empty again, and nothing left of the test before. */
  beforeEach(async () => {
    page = await openPage(browser);
    await page.context().addCookies(keptCookies);
    // What the page before was sending may still come between.
    while ((await put(() => '')) === 409);
    await open(page);
  });

  /** Sends nothing more as it goes. */
  afterEach(async () => {
    await page.context().setOffline(true);
    await page.context().close();
  });

  async function enterAs(visitor: Page, email: string): Promise<Page> {
    await visitor.goto(`${server.url}/connexion`);
    await signIn(visitor, email);
    await visitor.getByRole('button', { name: 'Se déconnecter' }).waitFor();
    return visitor;
  }

  async function signIn(visitor: Page, email: string): Promise<void> {
    await visitor.locator('#email').fill(email);
    await visitor.locator('input[type="password"]').fill(PASSWORD);
    await visitor.locator('input[type="password"]').press('Enter');
  }

  async function open(visitor: Page): Promise<void> {
    await visitor.goto(path);
    await visitor.locator('.grid--live').waitFor();
  }

  const cell = (row: number, column: number, of = page): Locator =>
    of.locator('.grid tbody tr').nth(row).locator('td').nth(column);
  const focused = (of = page): Promise<[number, number]> =>
    of.evaluate<[number, number]>(
      `[document.activeElement.closest('tr').sectionRowIndex, document.activeElement.cellIndex - 1]`,
    );
  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const status = (of = page): Locator => of.locator('[data-grid-status]');
  /** Nothing waits any more, whether it was sent now or a moment before the page was left. */
  const saved = (of = page): Promise<void> => of.locator('[data-grid-status].is-success').waitFor();
  const shown = (rows: number, columns: number): Promise<string[][]> =>
    Promise.all(
      Array.from({ length: rows }, (_, row) =>
        Promise.all(Array.from({ length: columns }, (__, column) => cell(row, column).innerText())),
      ),
    );
  const found = async (): Promise<BlocGrid> => (await (await page.request.get(api)).json()) as BlocGrid;
  const entries = async (): Promise<string[][]> => (await found()).rows.map((row) => [...row.entries]);

  /** Records as somebody else would, through the API; `entryOf` says what of each cell, undefined leaves it. */
  async function record(entryOf: EntryOf, of = page): Promise<void> {
    expect(await put(entryOf, of)).toBe(200);
  }

  /** The status of the answer. */
  async function put(entryOf: EntryOf, of = page): Promise<number> {
    const { columns, rows } = await found();
    const results: Record<string, string> = { A: 'acquired', N: 'notAcquired', D: 'exempted' };
    const cells = rows.flatMap(({ enrollmentId, versions }, row) =>
      columns.flatMap(({ assessment, competence }, column) => {
        const entry = entryOf(row, column);
        if (entry === undefined) return [];
        return [{ enrollmentId, assessment, competence, result: results[entry] ?? null, version: versions[column] }];
      }),
    );
    const answer = await of.request.put(api, { data: { cells } });
    return answer.status();
  }

  it('is entered by keys alone, one a result, saved as one goes, and the proposal follows', async () => {
    await page.locator('[data-grid-only-missing]').focus();
    await press('Tab', 'Tab', 'Tab', 'Tab');
    expect(await focused()).toEqual([0, 0]);
    const columns = (await found()).columns.length;
    await press('a', 'N', 'j', 'i', 'd', ...Array.from({ length: columns - 5 }, () => 'a'));
    expect(await focused()).toEqual([1, 0]);
    await saved();
    expect(await status().innerText()).toMatch(/^Enregistré à \d{1,2}:\d{2}$/);
    const expected = ['A', 'N', 'J', 'I', 'D', ...Array.from({ length: columns - 5 }, () => 'A')];
    expect((await entries())[0]).toEqual(expected);
    await page.locator('.grid tbody tr').first().getByText('non validé').waitFor();
    await press('ArrowUp', 'Delete', 'ArrowRight', 'a', 'Home', 'ArrowRight', 'Backspace');
    await press('Home', 'a');
    await press('Home', ...Array.from({ length: columns }, () => 'a'));
    await page.locator('.grid tbody tr').first().getByText('Proposé : validé').waitFor();
    await saved();
    expect((await entries())[0]).toEqual(expected.map(() => 'A'));
  });

  it('moves as the pattern of ARIA says, and never beyond its edges', async () => {
    const { columns, rows } = await found();
    const [right, bottom] = [columns.length, rows.length - 1];
    await cell(0, 0).focus();
    const steps: readonly [string, [number, number]][] = [
      ['ArrowUp', [0, 0]],
      ['End', [0, right]],
      ['ArrowRight', [0, right]],
      ['Home', [0, 0]],
      ['Control+End', [bottom, right]],
      ['PageDown', [bottom, right]],
      ['Control+Home', [0, 0]],
      ['ArrowDown', [1, 0]],
      ['ArrowRight', [1, 1]],
      ['Enter', [2 > bottom ? bottom : 2, 1]],
      ['Shift+Enter', [1, 1]],
      ['PageUp', [0, 1]],
      ['Control+ArrowDown', [bottom, 1]],
    ];
    for (const [key, place] of steps) {
      await press(key);
      expect([key, await focused()]).toEqual([key, place]);
    }
    expect(await page.locator('.grid td[tabindex="0"]').count()).toBe(1);
    expect(await page.locator('.grid').getAttribute('role')).toBe('grid');
  });

  it('fills a row, a column and a selection at a key, and undoes and does again', async () => {
    const { columns, rows } = await found();
    await cell(0, 0).focus();
    await press('Shift+Space', 'a');
    await cell(0, 1).click();
    await press('Control+Space', 'n');
    await cell(0, 2).click();
    await cell(1, 3).click({ modifiers: ['Shift'] });
    await press('d');
    await saved();
    const filled = rows.map((_, row) =>
      columns.map((__, column) =>
        row < 2 && column > 1 && column < 4 ? 'D' : column === 1 ? 'N' : row === 0 ? 'A' : '',
      ),
    );
    expect(await entries()).toEqual(filled);
    await press('Control+z', 'Control+z');
    expect((await shown(1, columns.length))[0]).toEqual(columns.map(() => 'A'));
    await press('Control+y', 'Control+Shift+z');
    await saved();
    expect(await entries()).toEqual(filled);
    await press('Control+z', 'Control+z', 'Control+z');
    await expectEntries(rows.map(() => columns.map(() => '')));
    await cell(0, 0).focus();
    await press('a', 'ArrowLeft', 'Shift+ArrowDown', 'Control+d');
    expect((await shown(2, 1)).flat()).toEqual(['A', 'A']);
  });

  /** Waits until the server has that. */
  async function expectEntries(expected: readonly (readonly string[])[]): Promise<void> {
    await page.waitForFunction(
      async ({ address, wanted }) => {
        const { rows } = (await (await fetch(address)).json()) as { rows: { entries: string[] }[] };
        return JSON.stringify(rows.map((row) => row.entries)) === wanted;
      },
      { address: api, wanted: JSON.stringify(expected) },
    );
  }

  it('copies a block to Excel and pastes one from it, and shows first what it did not understand', async () => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const clipboard = (text: string) => page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`);
    await clipboard('Acquis\tnon acquis\r\noui\tdispensée\r\n');
    await cell(0, 0).focus();
    await press('Control+v');
    await cell(1, 1).getByText('D').waitFor();
    expect(await shown(2, 2)).toEqual([
      ['A', 'N'],
      ['A', 'D'],
    ]);
    await saved();
    await cell(0, 0).click();
    await press('Shift+ArrowDown', 'Shift+ArrowRight', 'Control+c');
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe('A\tN\r\nA\tD');

    await clipboard('A\tpeut-être\r\nN\t14');
    await cell(0, 2).click();
    await press('Control+v');
    const dialog = page.locator('[data-grid-paste]');
    await dialog.waitFor();
    expect(await dialog.innerText()).toMatch(/2\svaleurs ne sont pas comprises[^]*peut-être[^]*14/);
    expect(await accessibilityViolations(page)).toEqual([]);
    await keepScreenshots(page, 'evaluation-grid-paste');
    await press('Enter');
    await dialog.waitFor({ state: 'hidden' });
    expect((await shown(2, 3)).map((row) => row[2])).toEqual(['·', '·']);
    await press('Control+v');
    await dialog.getByRole('button', { name: /^Coller/ }).click();
    await cell(1, 2).getByText('N').waitFor();
    expect((await shown(2, 4)).map((row) => row.slice(2))).toEqual([
      ['A', '·'],
      ['N', '·'],
    ]);
  });

  it('takes a comment in a keystroke, gives the focus back, and undoes it too', async () => {
    await cell(0, 0).focus();
    await press('a', 'ArrowLeft', 'c');
    await page.keyboard.type('Oral très clair.');
    await press('Control+Enter');
    await page.locator('.grid td[aria-label*="commentaire\u00a0: Oral très clair."]').waitFor();
    expect(await focused()).toEqual([0, 0]);
    await saved();
    expect((await found()).rows[0]!.comments).toEqual({ 0: 'Oral très clair.' });
    await press('Control+z');
    await page.waitForFunction(async (address) => {
      const { rows } = (await (await fetch(address)).json()) as BlocGrid;
      return Object.keys(rows[0]!.comments).length === 0;
    }, api);
    expect((await entries())[0]![0]).toBe('A');
  });

  it('shows only what is missing, keeps it in the address, and goes to the next missing cell', async () => {
    const { columns } = await found();
    await record((row) => (row === 0 ? 'A' : undefined));
    await cell(0, 0).getByText('A').waitFor();
    await page.locator('[data-grid-only-missing]').check();
    expect(await page.locator('.grid tbody tr').first().isHidden()).toBe(true);
    expect(page.url()).toContain('manquants=true');
    await cell(1, 0).focus();
    await press(...columns.map(() => 'a'));
    expect(await page.locator('.grid tbody tr').nth(1).isHidden()).toBe(false);
    await saved();
    await page.reload();
    await page.locator('.grid--live').waitFor();
    expect(await page.locator('.grid tbody tr').nth(1).isHidden()).toBe(true);
    await cell(2, 0).focus();
    await press('ArrowRight', 'n', 'Home', 'm');
    expect(await focused()).toEqual([2, 2]);
  });

  it('loses nothing when the network is cut in the middle of typing: shown, kept, sent when it is back', async () => {
    await cell(0, 0).focus();
    await press('a');
    await saved();
    await page.context().setOffline(true);
    await press('n', 'j', 'd');
    await status().getByText('3 résultats pas encore enregistrés, gardés sur cet appareil').waitFor();
    expect(await page.locator('.grid td.is-pending').count()).toBe(3);
    expect((await shown(1, 4))[0]).toEqual(['A', 'N', 'J', 'D']);
    await keepScreenshots(page, 'evaluation-grid-offline');
    expect(await accessibilityViolations(page)).toEqual([]);
    await page.context().setOffline(false);
    await saved();
    expect((await entries())[0]!.slice(0, 4)).toEqual(['A', 'N', 'J', 'D']);
    expect(await page.locator('.grid td.is-pending').count()).toBe(0);
  });

  it('sends what was kept after the tab was closed and opened again', async () => {
    await cell(0, 0).focus();
    await page.context().setOffline(true);
    await press('a', 'n');
    await status().getByText('2 résultats pas encore enregistrés').waitFor();
    await page.close();
    await page.context().setOffline(false);
    page = await page.context().newPage();
    await open(page);
    await saved();
    expect((await entries())[0]!.slice(0, 2)).toEqual(['A', 'N']);
  });

  it('loses nothing when the connection ends in the middle of typing, once one signs in again', async () => {
    await cell(0, 0).focus();
    await press('a');
    await saved();
    await page.context().clearCookies();
    await press('n', 'd');
    await status().getByText('Votre connexion a pris fin').waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);
    await page.getByRole('link', { name: 'Se reconnecter' }).click();
    await page.waitForURL(/connexion/);
    await signIn(page, SECRETARY);
    await page.locator('.grid--live').waitFor();
    await saved();
    expect(page.url()).toContain('bloc=BC07');
    expect((await entries())[0]!.slice(0, 3)).toEqual(['A', 'N', 'D']);
  });

  it('neither shows nor sends to anybody else on the same machine what one entered', async () => {
    await cell(0, 0).focus();
    await page.context().clearCookies();
    await press('a', 'n');
    await status().getByText('Votre connexion a pris fin').waitFor();
    const other = await enterAs(await page.context().newPage(), ADMINISTRATOR);
    await open(other);
    await cell(0, 0, other).getByText('·', { exact: true }).waitFor();
    await page.bringToFront();
    await press('d');
    await page.evaluate(`window.dispatchEvent(new Event('online'))`);
    await status().getByText('Un autre compte est maintenant connecté').waitFor();
    expect(await entries()).toEqual((await entries()).map((row) => row.map(() => '')));
    await other.getByRole('button', { name: 'Se déconnecter' }).click();
    await signIn(other, SECRETARY);
    await other.getByRole('button', { name: 'Se déconnecter' }).waitFor();
    await open(other);
    await saved(other);
    expect((await entries())[0]!.slice(0, 3)).toEqual(['A', 'N', 'D']);
    await other.close();
  });

  it('shows what somebody else enters, and a conflict cell by cell with both values to choose from', async () => {
    const other = await enterAs(await openPage(browser), ADMINISTRATOR);
    await record((row, column) => (row === 1 && column === 0 ? 'D' : undefined), other);
    await cell(1, 0).getByText('D').waitFor();
    await page.context().setOffline(true);
    await cell(0, 0).focus();
    await press('a', 'a', 'a');
    await status().getByText('3 résultats pas encore enregistrés').waitFor();
    await record((row, column) => (row === 0 && column < 2 ? 'N' : undefined), other);
    await page.context().setOffline(false);
    await status().getByText('2 cases à choisir, le reste est enregistré').waitFor();
    const choices = page.locator('[data-grid-choices] li');
    expect(await choices.count()).toBe(2);
    expect(await choices.first().innerText()).toMatch(/Votre saisie\s: acquis[^]*Déjà enregistré\s: non acquis \(/);
    expect(await cell(0, 0).innerText()).toBe('A≠N');
    expect((await entries())[0]!.slice(0, 3)).toEqual(['N', 'N', 'A']);
    await keepScreenshots(page, 'evaluation-grid-conflict');
    expect(await accessibilityViolations(page)).toEqual([]);
    await choices
      .first()
      .getByRole('button', { name: /^Votre saisie/ })
      .click();
    await status().getByText('1 case à choisir').waitFor();
    await choices
      .first()
      .getByRole('button', { name: /^Déjà enregistré/ })
      .click();
    await saved();
    await cell(0, 1).getByText('N').waitFor();
    expect((await entries())[0]!.slice(0, 3)).toEqual(['A', 'N', 'A']);
    await other.context().close();
  });

  it('is readable by all: at 320 and 360 pixels, enlarged four times, in the dark and in print', async () => {
    await record((row, column) => ['A', 'N', 'D', ''][(row + column) % 4]);
    await cell(0, 0).getByText('A').waitFor();
    await keepScreenshots(page, 'evaluation-grid-live');
    for (const [width, height] of [
      [1280, 800],
      [360, 800],
      [320, 256],
    ] as const) {
      await page.setViewportSize({ width, height });
      await cell(0, 0).focus();
      await press('ArrowRight', 'ArrowDown');
      expect([width, await isFocusInSight()]).toEqual([width, true]);
      expect([width, await overflowsSideways(page)]).toEqual([width, false]);
      expect([width, await accessibilityViolations(page)]).toEqual([width, []]);
    }
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await accessibilityViolations(page)).toEqual([]);
    await page.emulateMedia({ media: 'print', colorScheme: 'light' });
    expect(await page.locator('.grid-bar').isVisible()).toBe(false);
    expect(await page.locator('.grid').isVisible()).toBe(true);
  });

  /** Neither out of the window nor under a heading that stays. */
  const isFocusInSight = (): Promise<boolean> =>
    page.evaluate<boolean>(`(() => {
      const focused = document.activeElement;
      const { left, right, top, bottom } = focused.getBoundingClientRect();
      return focused === document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    })()`);

  it('is a plain form where there is no JavaScript, recorded by its button', async () => {
    const state = await page.context().storageState();
    const context: BrowserContext = await browser.newContext({ javaScriptEnabled: false, storageState: state });
    const plain = await context.newPage();
    await plain.goto(path);
    const fields = plain.locator('.grid__mark');
    await fields.first().fill('a');
    await fields.nth(1).fill('N');
    await plain.getByRole('button', { name: 'Enregistrer la grille' }).click();
    await plain.getByText('2 saisies enregistrées').waitFor();
    expect((await entries())[0]!.slice(0, 2)).toEqual(['A', 'N']);
    await context.close();
  });
});
