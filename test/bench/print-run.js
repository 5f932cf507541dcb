/*
 * node test/bench/print-run.js [--candidates 1000]     (after npm run build)
 *
 * The built product prints every certificate of a session as one ZIP, five for each candidate, while its other pages are
 * asked for: how long it takes, what memory it holds as it goes on, and what the pages take meanwhile. Others may use
 * the machine: its load is printed with the figures.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { startApplication } from '../../dist/application.js';
import { Clock } from '../../dist/config/clock.js';
import { agreeWithAll, openSession, PASSWORD, planSession, seedEnrollments, signedIn } from './seed-session.js';

const { values } = parseArgs({ options: { candidates: { type: 'string' } } });
const CANDIDATES = Number(values.candidates ?? 1000);
const BETWEEN_PAGES_MILLISECONDS = 200;
const MEGABYTE = 1024 * 1024;

class SessionDay extends Clock {
  now() {
    return '2023-06-15T07:00:00.000Z';
  }
}

const directory = await mkdtemp(join(tmpdir(), 'delibloc-prints-'));
let running;
try {
  running = await startApplication(
    {
      ...{ production: true, host: '127.0.0.1', port: 0, signingKeysFile: join(directory, 'keys') },
      ...{
        database: { engine: 'sqlite', file: join(directory, 'prints.sqlite') },
        printsFolder: join(directory, 'prints'),
      },
      ...{ demonstration: false, trustProxy: false, sessionSecret: 'a secret that is only good for a bench' },
      ...{ mail: null, publicUrl: 'https://delibloc.example', logLevel: 'silent', secureCookies: false },
      ...{ certificateTemplates: null },
    },
    new SessionDay(),
  );
  await measure(running);
} finally {
  await running?.stop();
  await rm(directory, { recursive: true, force: true });
}

async function measure(application) {
  const secretary = await signedIn(application, 'secretary', 'Sylvie Martin');
  const president = await signedIn(application, 'president', 'Claire Aubry');
  const id = await publishedSession(application, secretary, president);
  const pages = [`/sessions/${id}`, '/certificats', '/candidats', '/'];
  const idle = await asking(secretary, pages, 20);
  tell(`pages while nothing is printed   p50 ${at(idle, 0.5)} ms   p95 ${at(idle, 0.95)} ms   load ${load()}`);
  const begun = performance.now();
  const { id: run, total } = await secretary.post('certificate-print-runs', { sessionId: id, format: 'zip' });
  const [meanwhile, memory] = [[], []];
  let found;
  do {
    meanwhile.push(...(await asking(secretary, pages, 1)));
    await pause(BETWEEN_PAGES_MILLISECONDS);
    found = await secretary.get(`certificate-print-runs/${run}`);
    memory.push({ done: found.done, bytes: process.memoryUsage.rss() });
  } while (found.state === 'waiting' || found.state === 'running');
  const seconds = (performance.now() - begun) / 1000;
  tell(`${found.state}: ${found.done} of ${total}, ${found.failures.length} failed, in ${seconds.toFixed(0)} s`);
  tell(`pages meanwhile                 p50 ${at(meanwhile, 0.5)} ms   p95 ${at(meanwhile, 0.95)} ms   load ${load()}`);
  for (const part of [0.1, 0.25, 0.5, 0.75, 1]) {
    const { done, bytes } = memory.find((one) => one.done >= part * total) ?? memory.at(-1);
    tell(`memory after ${String(done).padStart(6)}   ${Math.round(bytes / MEGABYTE)} MB`);
  }
}

async function publishedSession(application, secretary, president) {
  const { certificationId, enrollmentIds } = await seedEnrollments(application.nest, CANDIDATES, () => true);
  const id = await planSession(secretary, president, certificationId);
  await openSession(secretary, id, enrollmentIds);
  await agreeWithAll(president, id);
  await president.post(`jury-sessions/${id}/deliberate`);
  await president.post(`jury-sessions/${id}/seal`, { password: PASSWORD });
  await secretary.post(`jury-sessions/${id}/publish`);
  return id;
}

/** How long each page takes, in milliseconds. */
async function asking(who, pages, times) {
  const taken = [];
  for (let time = 0; time < times; time += 1) {
    for (const page of pages) {
      const begun = performance.now();
      await who.page(page);
      taken.push(performance.now() - begun);
    }
  }
  return taken;
}

function at(timings, part) {
  const sorted = timings.toSorted((one, other) => one - other);
  return Math.round(sorted[Math.floor((sorted.length - 1) * part)]);
}

function load() {
  return loadavg()[0].toFixed(1);
}

function tell(line) {
  process.stdout.write(`${line}\n`);
}
