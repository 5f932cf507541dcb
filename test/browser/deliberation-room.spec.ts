import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { accessibilityViolations, keepScreenshots, launchBrowser, openPage, overflowsSideways } from './browser.js';
import { type Server, startServer } from './server.js';
import { leads as isNew } from './visitors.js';

const WORDS = 'Dossier relu en séance, mot pour mot.';

describe('The deliberation room, in a real browser,', () => {
  let directory: string;
  let server: Server;
  let browser: Browser;
  let president: Page;
  let other: Page;
  let member: Page;

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'delibloc-room-'));
    server = await startServer({ DATABASE_FILE: join(directory, 'room.sqlite') });
    browser = await launchBrowser();
    president = await enterAs('Présidence de jury');
    other = await enterAs('Présidence de jury');
    member = await enterAs('Membre de jury');
  });

  afterAll(async () => {
    await browser.close();
    await server.stop();
    await rm(directory, { recursive: true, force: true });
  });

  async function enterAs(role: string): Promise<Page> {
    const page = await openPage(browser);
    await page.goto(server.url);
    await page.getByRole('listitem').filter({ hasText: role }).getByRole('button').click();
    await page.getByRole('button', { name: 'Se déconnecter' }).waitFor();
    return page;
  }

  const valueOf = (page: Page, name: string) => page.locator(`[name="${name}"]:checked`).first().getAttribute('value');
  const inHand = (page: Page) =>
    page.evaluate('document.activeElement.closest(".decision")?.querySelector("legend").textContent');
  const record = (page: Page) => page.locator('[data-live="record"]');

  it('decides a candidate by keys alone, and goes on to the next that needs attention', async () => {
    const answer = await president.request.get(`${server.url}/api/v1/jury-sessions?size=100`);
    const { items } = (await answer.json()) as { items: readonly { id: string; state: string }[] };
    const { id } = items.find(({ state }) => state === 'open')!;
    await president.goto(`${server.url}/sessions/${id}/deliberation`);
    await isNew(president, () => president.getByRole('link', { name: /^Décider/ }).click());
    const sheet = president.url();
    const first = await president.locator('.decision input:checked').first().getAttribute('name');
    expect(await inHand(president)).toMatch(/^Bloc/);
    for (const [key, outcome] of [
      ['a', 'deferred'],
      ['v', 'validated'],
      ['n', 'notValidated'],
    ] as const) {
      await president.keyboard.press(key);
      expect(await valueOf(president, first!)).toBe(outcome);
    }
    await president.keyboard.press('m');
    await president.keyboard.type('Vu, non.');
    await president.keyboard.press('Escape');
    expect(await president.locator('.decision__reason input').first().inputValue()).toBe('Vu, non.');
    await president.keyboard.press('p');
    expect(await president.locator('.decision input:checked:not([data-proposed])').count()).toBe(0);
    await president.locator('.decision__reason input').first().fill('');
    await president.keyboard.press('Escape');
    await isNew(president, () => president.keyboard.press('Enter'));
    expect(president.url()).not.toBe(sheet);
    expect(await president.locator('main').getByRole('status').first().textContent()).toContain(
      'la décision est enregistrée',
    );
    expect(await inHand(president)).toMatch(/^Bloc/);
    await isNew(president, () => president.keyboard.press('r'));
    expect(await record(president).textContent()).toContain('Décision enregistrée par');
    await isNew(president, () => president.keyboard.press('s'));
  });

  it('shows its keys, lets the letters be turned off, and is readable by all and at 320 pixels', async () => {
    const help = president.locator('[data-keys-help]');
    await president.keyboard.press('?');
    expect(await help.getAttribute('open')).not.toBeNull();
    const before = await president.locator('.decision input:checked').first().getAttribute('value');
    await president.locator('[data-keys-on]').uncheck();
    await president.locator('.decision input:checked').first().focus();
    await president.keyboard.press('a');
    expect(await president.locator('.decision input:checked').first().getAttribute('value')).toBe(before);
    await president.locator('[data-keys-on]').check();
    await keepScreenshots(president, 'deliberation-room');
    for (const width of [320, 1280, 1920]) {
      await president.setViewportSize({ width, height: 900 });
      expect([width, await overflowsSideways(president)]).toEqual([width, false]);
      expect([width, await accessibilityViolations(president)]).toEqual([width, []]);
    }
    await president.setViewportSize({ width: 1280, height: 800 });
  });

  it('lets a member see a decision fall without asking for it', async () => {
    await member.goto(president.url());
    expect(await member.locator('[data-submit]').count()).toBe(0);
    expect(await record(member).textContent()).toBe('');
    await president.locator('.decision input:checked').first().focus();
    const readAgain = member.waitForRequest((request) => request.resourceType() === 'fetch');
    await isNew(president, () => president.keyboard.press('Enter'));
    await record(member).getByText('Décision enregistrée par').waitFor();
    // What an act has left to be told is for the page that opens next.
    expect((await readAgain).headers()).toMatchObject({ 'x-requested-with': 'XMLHttpRequest' });
    expect(await member.locator('[aria-current="page"] .rail__words').textContent()).toContain('décidée');
    expect(await member.locator('[data-status]').textContent()).toContain('décidée');
  });

  it('tells a member by name of a decision that fell before the connection which tells of them was there', async () => {
    let connect = (): void => undefined;
    const decided = new Promise<void>((resolve) => (connect = resolve));
    const events = '**/deliberations/events*';
    await member.route(events, (route) => decided.then(() => route.continue()));
    await member.goto(president.url());
    const name = await member.locator('[aria-current="page"] .rail__name').textContent();
    await president.locator('.decision input:checked').first().focus();
    await isNew(president, () => president.keyboard.press('Enter'));
    connect();
    await member.locator('[data-status]').getByText(`${name} : décidée`).waitFor();
    await member.unroute(events);
  });

  it('shows both decisions where two browsers of the president decide at once, and loses no word', async () => {
    await isNew(president, () => president.keyboard.press('s'));
    await other.goto(president.url());
    const reason = other.locator('.decision__reason input').first();
    await reason.fill(WORDS);
    await isNew(president, () => president.keyboard.press('Enter'));
    await record(other).getByText('Décision enregistrée par').waitFor();
    expect(await reason.inputValue()).toBe(WORDS);
    expect(await other.locator('[data-status]').textContent()).toContain('vos mots sont gardés');
    await isNew(other, () => other.locator('[data-submit]').click());
    expect(await other.locator('.conflict h2').textContent()).toBe('Deux décisions pour la même candidature');
    expect(await other.locator('.conflict').textContent()).toContain(WORDS);
    expect(await other.locator('.decision__reason input').first().inputValue()).toBe(WORDS);
    await keepScreenshots(other, 'deliberation-conflict');
    expect(await accessibilityViolations(other)).toEqual([]);
    await isNew(other, () => other.locator('[data-submit]').click());
    expect(await other.locator('main').getByRole('status').first().textContent()).toContain(
      'la décision est enregistrée',
    );
  });

  it('goes on after the server was restarted', async () => {
    const { port } = new URL(server.url);
    await president.goto(other.url());
    await member.goto(other.url());
    await server.stop();
    server = await startServer({ DATABASE_FILE: join(directory, 'room.sqlite'), PORT: port });
    await isNew(president, () => president.keyboard.press('Enter'));
    await record(member).getByText('Décision enregistrée par').waitFor();
  });
});
