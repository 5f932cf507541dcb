/*
 * node test/bench/session-pages.js [--engine sqlite|postgres] [--candidates 500]     (after npm run build)
 *
 * The built product with one session of that many candidates: what each of its pages and acts takes, from request to
 * last byte, in time and in processor time of this process, and how much HTML it sends. Others may use the machine: its
 * load is printed with the figures.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { startApplication } from '../../dist/application.js';
import { Clock } from '../../dist/config/clock.js';
import { startPostgres } from '../support/postgres-server.js';
import { agreeWithAll, PASSWORD, planSession, seedEnrollments, signedIn } from './seed-session.js';

const { values } = parseArgs({ options: { engine: { type: 'string' }, candidates: { type: 'string' } } });
const ENGINE = values.engine ?? 'sqlite';
const CANDIDATES = Number(values.candidates ?? 500);
const ROUNDS = 5;
const TERMS = { membersAt: '08:30', candidatesAt: '09:00', until: '18:00', contact: 'secretariat@bench.example' };

class SessionDay extends Clock {
  now() {
    return '2023-06-15T07:00:00.000Z';
  }
}

const directory = await mkdtemp(join(tmpdir(), 'delibloc-pages-'));
const server = ENGINE === 'postgres' ? await startPostgres() : null;
let running;
try {
  const database = server
    ? { engine: 'postgres', url: `${server.url}/postgres` }
    : { engine: 'sqlite', file: join(directory, 'pages.sqlite') };
  running = await startApplication(
    {
      ...{ production: true, host: '127.0.0.1', port: 0, database, signingKeysFile: join(directory, 'keys') },
      ...{ demonstration: false, trustProxy: false, sessionSecret: 'a secret that is only good for a bench' },
      ...{ mail: null, publicUrl: 'https://delibloc.example', logLevel: 'silent', secureCookies: false },
    },
    new SessionDay(),
  );
  await measure(running);
} finally {
  await running?.stop();
  await server?.stop();
  await rm(directory, { recursive: true, force: true });
}

async function measure(application) {
  heading();
  const secretary = await signedIn(application, 'secretary', 'Sylvie Martin');
  const president = await signedIn(application, 'president', 'Claire Aubry');
  const administrator = await signedIn(application, 'administrator', 'Alain Morel');
  const { certificationId, enrollmentIds } = await seedEnrollments(application.nest, CANDIDATES);
  const id = await planSession(secretary, president, certificationId);
  const at = `jury-sessions/${id}`;
  await page('choosing candidates', secretary, `/sessions/${id}/candidats/ajouter`);
  for (let first = 0; first < enrollmentIds.length; first += 200) {
    const some = enrollmentIds.slice(first, first + 200);
    await act(`presenting ${some.length}`, () => secretary.post(`${at}/candidacies`, { enrollmentIds: some }));
  }
  await page('session, planned', secretary, `/sessions/${id}`);
  await act('convening', () => secretary.post(`${at}/convene`));
  const { members, candidacies } = await secretary.get(at);
  const presence = members.map((member) => ({ id: member.id, version: member.version, present: true }));
  await act('hours of the convocations', () => secretary.put(`${at}/convocation-terms`, TERMS));
  await act('attendance of the jury', () => secretary.put(`${at}/attendance`, { members: presence }));
  await act('opening', () => secretary.post(`${at}/open`));
  const candidacy = candidacies[Math.floor(candidacies.length / 2)];
  await page('session, open', secretary, `/sessions/${id}`);
  await page('candidate of the session', secretary, `/sessions/${id}/candidats/${candidacy.id}`);
  await page('attendance', secretary, `/sessions/${id}/emargement`);
  await page('convocations', secretary, `/sessions/${id}/convocations`);
  await page('links of a member', president, `/sessions/${id}/membres/${members[0].id}/liens`);
  await page('grid of evaluations', secretary, `/sessions/${id}/evaluations`);
  await page('deliberation, list', president, `/sessions/${id}/deliberation`);
  await page('deliberation, sheet', president, `/sessions/${id}/deliberation/${candidacy.id}`);
  await page('session (API)', president, `/api/v1/${at}`);
  await page('deliberations (API), a page', president, `/api/v1/${at}/deliberations?size=50`);
  const decisions = [];
  await agreeWithAll(president, id, async (act) => decisions.push(await timed(act)));
  tell('deciding one candidate', decisions, '');
  await act('closing', () => president.post(`${at}/deliberate`));
  await page('confirmation of sealing', president, `/sessions/${id}/sceller`);
  await page('draft minutes (PDF)', president, `/sessions/${id}/proces-verbal.pdf`);
  await act('sealing', () => president.post(`${at}/seal`, { password: PASSWORD }));
  await page('session, sealed', secretary, `/sessions/${id}`);
  await page('deliberation, sealed list', president, `/sessions/${id}/deliberation`);
  await page('deliberation, sealed sheet', president, `/sessions/${id}/deliberation/${candidacy.id}`);
  await page('minutes (PDF)', president, `/sessions/${id}/proces-verbal.pdf`);
  await page('archive', president, `/sessions/${id}/archive.zip`);
  await page('rectifying', president, `/sessions/${id}/rectifier`);
  await page('certificates to issue', secretary, `/sessions/${id}/certificats`);
  await act('publishing', () => secretary.post(`${at}/publish`));
  await page('session, published', secretary, `/sessions/${id}`);
  await page('rectifications', president, `/sessions/${id}/rectifications`);
  await page('certificates', secretary, `/certificats?sessionId=${id}`);
  await page('history of the session', secretary, `/historique/sessions/${id}`);
  await page('history of a candidate', secretary, `/historique/candidats/${candidacies[0].candidate.id}`);
  await page('journal', administrator, '/journal').catch(() => undefined);
  await page('home of the secretary', secretary, '/');
  heading();
}

async function page(name, who, path) {
  const timings = [];
  let size = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    timings.push(await timed(async () => (size = (await who.page(path)).length)));
  }
  tell(name, timings, `${Math.round(size / 1024)} kB`);
}

async function act(name, run) {
  tell(name, [await timed(run)], '');
}

async function timed(run) {
  const [begun, processor] = [performance.now(), process.cpuUsage()];
  await run();
  const { user, system } = process.cpuUsage(processor);
  return { elapsed: performance.now() - begun, processor: (user + system) / 1000 };
}

function tell(name, timings, size) {
  const figures = ['elapsed', 'processor'].flatMap((what) => {
    const sorted = timings.map((timing) => timing[what]).toSorted((one, other) => one - other);
    return [sorted[Math.floor(sorted.length / 2)], sorted.at(-1)];
  });
  const columns = figures.map((value) => String(Math.round(value)).padStart(9));
  process.stdout.write(`${name.padEnd(32)}${columns.join('')}${size.padStart(10)}\n`);
}

function heading() {
  const load = loadavg().map((value) => value.toFixed(1));
  process.stdout.write(`\n${ENGINE}, ${CANDIDATES} candidates; load ${load.join(' ')}\n`);
  process.stdout.write(`${'milliseconds'.padEnd(32)}   median    worst   cpu m.   cpu w.      size\n`);
}
