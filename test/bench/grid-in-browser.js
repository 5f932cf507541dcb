/*
 * node test/bench/grid-in-browser.js [--candidates 300]     (after npm run build)
 *
 * The grid of the largest bloc there is, in Chromium: how long it takes until one can type, then what each key takes from
 * being pressed to being painted (Event Timing), and which tasks held the page for longer than 50 ms, until all is saved.
 * Others may use the machine: its load is printed with the figures. Nothing is asserted of them.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { startApplication } from '../../dist/application.js';
import { SystemClock } from '../../dist/config/clock.js';
import { chromiumOptions } from '../support/chromium.js';
import { planSession, seedEnrollments, signedIn } from './seed-session.js';

const { values } = parseArgs({ options: { candidates: { type: 'string' } } });
const CANDIDATES = Number(values.candidates ?? 300);
/** 40 columns: no bloc of the five certifications has more. */
const [CODE, BLOC] = ['RNCP26224', 'BC03'];
const PASTED = 30;
const ACTS = {
  'a result, one goes right': ['A', 100],
  'an arrow down': ['ArrowDown', 100],
  'a row selected and filled': ['Shift+Space N', 10],
  'all selected, copied': ['Control+a Escape', 5],
  'a column filled': ['Control+Space A', 3],
  'undone and done again': ['Control+z Control+y', 3],
};

const directory = await mkdtemp(join(tmpdir(), 'delibloc-grid-'));
const file = join(directory, 'grid.sqlite');
const application = await startApplication(
  {
    ...{ production: true, host: '127.0.0.1', port: 0, database: { engine: 'sqlite', file } },
    ...{ signingKeysFile: `${file}-keys`, printsFolder: `${file}-prints`, uploadsFolder: `${file}-uploads` },
    ...{ certificateTemplates: null, demonstration: false, trustProxy: false, secureCookies: false, mail: null },
    ...{ sessionSecret: 'only good for a bench', publicUrl: 'https://delibloc.example', logLevel: 'silent' },
  },
  new SystemClock(),
);
const browser = await chromium.launch(await chromiumOptions());
try {
  await measure();
} finally {
  await browser.close();
  await application.stop();
  await rm(directory, { recursive: true, force: true });
}

async function measure() {
  const secretary = await signedIn(application, 'secretary', 'Sylvie Martin');
  const president = await signedIn(application, 'president', 'Claire Aubry');
  const { certificationId, enrollmentIds } = await seedEnrollments(application.nest, CANDIDATES, undefined, CODE);
  const id = await planSession(secretary, president, certificationId);
  for (let first = 0; first < CANDIDATES; first += 200) {
    await secretary.post(`jury-sessions/${id}/candidacies`, { enrollmentIds: enrollmentIds.slice(first, first + 200) });
  }
  const context = await browser.newContext({ locale: 'fr-FR', viewport: { width: 1280, height: 800 } });
  const [name, value] = secretary.cookie.split('=');
  await context.addCookies([{ name, value, url: application.url }]);
  const page = await context.newPage();
  await page.addInitScript(watch);
  await page.goto(`${application.url}/sessions/${id}/evaluations?bloc=${BLOC}`);
  await page.locator('.grid--live').waitFor();
  const cells = await page.locator('.grid--live td').count();
  tell(`until one can type, ${cells} cells`, await page.evaluate('performance.now()'), await taken(page));
  await page.locator('.grid--live td').first().click();
  for (const [what, [keys, times]] of Object.entries(ACTS)) {
    await taken(page);
    for (let time = 0; time < times; time += 1) for (const key of keys.split(' ')) await page.keyboard.press(key);
    await page.evaluate('new Promise((done) => requestAnimationFrame(() => setTimeout(done, 100)))');
    await settled(page);
    tell(what, null, await taken(page));
  }
  await page.keyboard.press('Control+Home');
  await page.evaluate(paste, { rows: CANDIDATES, columns: PASTED });
  await settled(page);
  tell(`${CANDIDATES} × ${PASTED} pasted`, null, await taken(page));
  await page.keyboard.press('Control+z');
  await settled(page);
  tell('the paste undone', null, await taken(page));
}

async function taken(page) {
  return page.evaluate('taken()');
}

/** All that was entered is painted, sent and recorded. */
async function settled(page) {
  await page.locator('[data-grid-status].is-success').waitFor({ timeout: 120_000 });
}

/** Runs in the page: as Excel gives a block. */
function paste({ rows, columns }) {
  const { ClipboardEvent, DataTransfer, document } = globalThis;
  const line = (row) => Array.from({ length: columns }, (_, column) => 'DJI'[(row + column) % 3]).join('\t');
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', Array.from({ length: rows }, (_, row) => line(row)).join('\r\n'));
  document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
}

/** Runs in the page. */
function watch() {
  const seen = { events: [], tasks: [] };
  const keep = (list) => (entries) => entries.getEntries().forEach((entry) => list.push(entry.duration));
  new globalThis.PerformanceObserver(keep(seen.tasks)).observe({ type: 'longtask', buffered: true });
  const events = new globalThis.PerformanceObserver((entries) =>
    entries
      .getEntries()
      .filter((entry) => entry.name === 'keydown')
      .forEach((entry) => seen.events.push(entry.duration)),
  );
  events.observe({ type: 'event', durationThreshold: 16, buffered: true });
  globalThis.taken = () => {
    const found = { events: seen.events.splice(0), tasks: seen.tasks.splice(0) };
    return found;
  };
}

function tell(what, elapsed, { events, tasks }) {
  const sorted = events.toSorted((one, other) => one - other);
  const at = (part) => (sorted.length === 0 ? 'under 16' : Math.round(sorted[Math.floor(sorted.length * part)]));
  const keys =
    elapsed === null
      ? `keys over 16 ms: ${sorted.length}, median ${at(0.5)}, worst ${at(0.999)}`
      : `${Math.round(elapsed)} ms`;
  const long = `long tasks: ${tasks.map((task) => Math.round(task)).join(' ') || 'none'}`;
  process.stdout.write(`${what.padEnd(36)}${keys.padEnd(52)}${long}   load ${loadavg()[0].toFixed(1)}\n`);
}
