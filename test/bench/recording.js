import { randomUUID } from 'node:crypto';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { measureRow } from './measure.js';

/** 30 candidates by 30 competences. */
const GRID = 900;
/** Sent while others are under way, as many people do at once. */
const AT_ONCE = 10;
const SINGLES = 100;
const FOLDER = new URL('.', import.meta.url);

/**
 * Rows `record-one` and `record-grid`: evaluations recorded through HTTP, each server a process of its own. The peer of
 * the first inserts a row through Nest and TypeORM: nobody is signed in, nothing is checked, told to a journal or sure to
 * be on the disk. The peer of the second is the product, asked cell by cell.
 */
export async function recordingRows() {
  const directory = await mkdtemp(join(tmpdir(), 'delibloc-recording-'));
  const servers = [];
  try {
    const serve = async (file, name) => {
      const server = fork(new URL(file, FOLDER), [join(directory, name)], {
        stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      });
      servers.push(server);
      const [said] = await once(server, 'message');
      return said;
    };
    const product = await serve('recording-product.js', 'product.sqlite');
    const minimal = await serve('recording-minimal.js', 'minimal.sqlite');
    const bare = bareTable(join(directory, 'bare.sqlite'));
    const cells = new Cells(product);
    const ones = await measureRow('record-one', SINGLES, [
      { name: 'delibloc', role: 'product', run: () => cells.recordSingly(SINGLES) },
      { name: 'minimal Nest and TypeORM', role: 'peer', run: () => insertThrough(minimal, SINGLES) },
      { name: 'better-sqlite3, a durable row', role: 'limit', run: () => bare.insertSingly(SINGLES) },
    ]);
    const grids = await measureRow('record-grid', GRID, [
      { name: 'delibloc, one request', role: 'product', run: () => cells.recordAll() },
      { name: 'delibloc, 900 requests', role: 'peer', run: () => cells.recordSingly(GRID) },
      { name: 'one prepared statement', role: 'limit', run: () => bare.insertAll(GRID) },
    ]);
    bare.close();
    return [...ones, ...grids];
  } finally {
    for (const server of servers) server.kill();
    await Promise.all(servers.map((server) => server.exitCode ?? server.signalCode ?? once(server, 'exit')));
    await rm(directory, { recursive: true, force: true });
  }
}

/** The cells of a grid, each with the version that was seen; every recording changes what is there. */
class Cells {
  #rounds = 0;

  constructor({ url, cookie, cells }) {
    this.url = url;
    this.headers = { cookie };
    this.cells = cells;
  }

  async recordSingly(count) {
    const result = this.#next();
    await inTurns(this.cells.slice(0, count), async (cell) => {
      const { enrollmentId, assessment, competence, version } = cell;
      const path = `/api/v1/enrollments/${enrollmentId}/evaluations/${assessment}/${competence}`;
      cell.version = (await sent(this.url + path, 'PUT', { result, version }, this.headers)).version;
    });
    return count;
  }

  async recordAll() {
    const result = this.#next();
    const cells = this.cells.map((cell) => ({ ...cell, result }));
    const answer = await sent(`${this.url}/api/v1/evaluation-grids`, 'PUT', { cells }, this.headers);
    answer.cells.forEach(({ version }, index) => (this.cells[index].version = version));
    return answer.cells.length;
  }

  #next() {
    this.#rounds += 1;
    return this.#rounds % 2 === 0 ? 'acquired' : 'notAcquired';
  }
}

async function insertThrough({ url }, count) {
  const rows = Array.from({ length: count }, () => rowOf());
  await inTurns(rows, (row) => sent(`${url}/evaluations`, 'POST', row));
  return count;
}

const rowOf = () => ({ id: randomUUID(), enrollmentId: randomUUID(), competence: 'C1', result: 'acquired' });

function bareTable(file) {
  const database = new Sqlite(file);
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.exec('CREATE TABLE evaluation (id TEXT PRIMARY KEY, enrollmentId TEXT, competence TEXT, result TEXT)');
  const insert = database.prepare('INSERT INTO evaluation VALUES (@id, @enrollmentId, @competence, @result)');
  const insertSingly = (count) => {
    for (let number = 0; number < count; number += 1) insert.run(rowOf());
    return count;
  };
  return { insertSingly, insertAll: database.transaction(insertSingly), close: () => database.close() };
}

async function inTurns(items, act) {
  const waiting = items.values();
  const worker = async () => {
    for (const item of waiting) await act(item);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });

async function sent(url, method, body, headers = {}) {
  const asking = request(url, { method, agent, headers: { 'content-type': 'application/json', ...headers } });
  asking.end(JSON.stringify(body));
  const [answer] = await once(asking, 'response');
  const parts = await answer.setEncoding('utf8').toArray();
  if (answer.statusCode >= 400) throw new Error(`${method} ${url} answered ${answer.statusCode}: ${parts.join('')}`);
  return JSON.parse(parts.join(''));
}
