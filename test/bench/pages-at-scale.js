import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { startApplication } from '../../dist/application.js';
import { SystemClock } from '../../dist/config/clock.js';
import { signedIn } from './seed-session.js';
import { seedRegister } from './seed-register.js';

const FEW = 1_000;
const ROUNDS = 40;
const WARM_UP = 5;

/**
 * Row `pages-at-scale`: the same pages for the secretary with 1,000 and with 1,000,000 candidates on SQLite, asked for in
 * turns; the 95th of a hundred answers of each. `many` may be lowered, and the table says what it was.
 */
export async function pagesAtScaleRows(many = 1_000_000) {
  const directory = await mkdtemp(join(tmpdir(), 'delibloc-scale-'));
  const sides = [];
  try {
    for (const size of [many, FEW]) sides.push(await startWith(size, directory));
    const pages = Object.keys(sides[0].pages);
    const taken = sides.map(() => Object.fromEntries(pages.map((page) => [page, []])));
    for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
      for (const page of pages) {
        for (const [index, side] of sides.entries()) {
          const begun = performance.now();
          await side.secretary.page(side.pages[page]);
          if (round >= WARM_UP) taken[index][page].push(performance.now() - begun);
        }
      }
    }
    const rowsOf = (row, timesOf) =>
      sides.map(({ name }, index) => {
        return {
          row,
          contender: name,
          role: index === 0 ? 'product' : 'limit',
          milliseconds: p95(timesOf(taken[index])),
        };
      });
    return [
      ...rowsOf('pages-at-scale', (times) => pages.flatMap((page) => times[page])),
      ...pages.flatMap((page) => rowsOf(`· ${page}`, (times) => times[page])),
    ];
  } finally {
    for (const { application } of sides) await application.stop();
    await rm(directory, { recursive: true, force: true });
  }
}

/** The product makes its database and stops; people are brought in; it starts again. */
async function startWith(size, directory) {
  const file = join(directory, `${size}.sqlite`);
  const configuration = {
    ...{ production: true, host: '127.0.0.1', port: 0, database: { engine: 'sqlite', file } },
    ...{ signingKeysFile: join(directory, 'keys'), uploadsFolder: join(directory, 'uploads') },
    ...{ demonstration: false, trustProxy: false, sessionSecret: 'a secret that is only good for a bench' },
    ...{ mail: null, publicUrl: 'https://delibloc.example', logLevel: 'silent', secureCookies: false },
  };
  const made = await startApplication(configuration, new SystemClock());
  await made.stop();
  const candidate = seedRegister(file, size);
  const application = await startApplication(configuration, new SystemClock());
  return {
    application,
    name: `${size.toLocaleString('en')} candidates`,
    secretary: await signedIn(application, 'secretary', 'Sylvie Martin'),
    pages: {
      home: '/',
      candidates: '/candidats',
      'candidates, third page': '/candidats?page=3',
      'candidates by birth day': '/candidats?sort=-birthDay',
      'candidates by name': '/candidats?q=mobala%20zoe',
      candidate: `/candidats/${candidate}`,
      search: '/recherche?q=mobala',
      sessions: '/sessions',
      'expiring blocs': '/blocs-a-echeance',
    },
  };
}

function p95(times) {
  const sorted = times.toSorted((one, other) => one - other);
  return sorted[Math.ceil(sorted.length * 0.95) - 1];
}
