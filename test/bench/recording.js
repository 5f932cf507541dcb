import { randomUUID } from 'node:crypto';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { measureRow } from './measure.js';

/** 30 candidates by 30 competences, and 300. */
const GRID = 900;
const LARGE_GRID = 9_000;
/** Sent while others are under way, as many people do at once. */
const AT_ONCE = 10;
const SINGLES = 90;
const FOLDER = new URL('.', import.meta.url);

/**
 * Rows `record-one`, `record-grid` and `record-large-grid`: evaluations recorded through HTTP, each server a process of
 * its own. The peer of the first inserts a row through Nest and TypeORM as they come: nobody is signed in, nothing is
 * checked, told to a journal or sure to be on the disk. The peer of the others is the product, asked cell by cell.
 */
export async function recordingRows() {
  const directory = await mkdtemp(join(tmpdir(), 'delibloc-recording-'));
  const servers = [];
  const serve = async (file) => {
    const stdio = ['ignore', 'inherit', 'inherit', 'ipc'];
    const server = fork(new URL(file, FOLDER), [join(directory, `${file}.sqlite`)], { stdio });
    servers.push(server);
    const [said] = await Promise.race([once(server, 'message'), once(server, 'exit')]);
    if (typeof said !== 'object') throw new Error(`${file} ended before it listened.`);
    return said;
  };
  const bare = new BareTable(join(directory, 'bare.sqlite'));
  try {
    return await measured(new Cells(await serve('recording-product.js')), await serve('recording-minimal.js'), bare);
  } finally {
    bare.close();
    agent.destroy();
    for (const server of servers) server.kill('SIGKILL');
    await Promise.all(servers.map((server) => server.exitCode ?? server.signalCode ?? once(server, 'exit')));
    await rm(directory, { recursive: true, force: true });
  }
}

async function measured(cells, minimal, bare) {
  const cellByCell = { size: SINGLES, run: () => cells.recordSingly(SINGLES) };
  return [
    ...(await measureRow('record-one', SINGLES, [
      { name: 'delibloc', role: 'product', ...cellByCell },
      { name: 'minimal Nest and TypeORM', role: 'peer', run: () => insertThrough(minimal, SINGLES) },
      { name: 'better-sqlite3, durable rows', role: 'limit', run: () => bare.insertSingly(SINGLES) },
    ])),
    ...(await measureRow('record-grid', GRID, [
      { name: 'delibloc, 30 × 30 at once', role: 'product', run: () => cells.recordAtOnce(GRID) },
      { name: 'delibloc, cell by cell', role: 'peer', ...cellByCell },
      { name: 'one prepared statement', role: 'limit', run: () => bare.insertAtOnce(GRID) },
    ])),
    ...(await measureRow('record-large-grid', LARGE_GRID, [
      { name: 'delibloc, 300 × 30 at once', role: 'product', run: () => cells.recordAtOnce(LARGE_GRID) },
      { name: 'one prepared statement', role: 'limit', run: () => bare.insertAtOnce(LARGE_GRID) },
    ])),
  ];
}

/** The cells of a grid, each with the version that was seen; every recording changes all it is asked for. */
class Cells {
  constructor({ url, cookie, cells }) {
    this.url = url;
    this.headers = { cookie };
    this.cells = cells.map((cell) => ({ ...cell, result: null }));
  }

  async recordSingly(count) {
    await inTurns(this.cells.slice(0, count), async (cell) => {
      const { enrollmentId, assessment, competence, version } = cell;
      cell.result = otherThan(cell);
      const path = `/api/v1/enrollments/${enrollmentId}/evaluations/${assessment}/${competence}`;
      const sent = { result: cell.result, version };
      cell.version = (await ask(this.url + path, 'PUT', sent, this.headers)).version;
    });
  }

  async recordAtOnce(count) {
    const cells = this.cells.slice(0, count);
    for (const cell of cells) cell.result = otherThan(cell);
    const answer = await ask(`${this.url}/api/v1/evaluation-grids`, 'PUT', { cells }, this.headers);
    if (answer.cells.length !== count) throw new Error(`${answer.cells.length} cells were recorded of ${count}`);
    for (const [index, { version }] of answer.cells.entries()) cells[index].version = version;
  }
}

/** Some begin as acquired, some not. */
const otherThan = ({ result }) => (result === null ? 'exempted' : result === 'acquired' ? 'notAcquired' : 'acquired');

async function insertThrough({ url }, count) {
  const rows = Array.from({ length: count }, () => rowOf());
  await inTurns(rows, (row) => ask(`${url}/evaluations`, 'POST', row));
}

const rowOf = () => ({
  ...{ id: randomUUID(), enrollmentId: randomUUID(), assessment: 'E1', competence: 'C1', result: 'acquired' },
});

class BareTable {
  #database;
  #insert;

  constructor(file) {
    this.#database = new Sqlite(file);
    this.#database.pragma('journal_mode = WAL');
    this.#database.pragma('synchronous = FULL');
    this.#database.exec(
      'CREATE TABLE evaluation (id TEXT PRIMARY KEY, enrollmentId TEXT, assessment TEXT, competence TEXT, result TEXT)',
    );
    this.#insert = this.#database.prepare(
      'INSERT INTO evaluation VALUES (@id, @enrollmentId, @assessment, @competence, @result)',
    );
  }

  insertSingly(count) {
    for (let number = 0; number < count; number += 1) this.#insert.run(rowOf());
  }

  insertAtOnce(count) {
    this.#database.transaction(() => this.insertSingly(count))();
  }

  close() {
    this.#database.close();
  }
}

async function inTurns(items, act) {
  const waiting = items.values();
  const worker = async () => {
    for (const item of waiting) await act(item);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });

async function ask(url, method, body, headers = {}) {
  const asking = request(url, { method, agent, headers: { 'content-type': 'application/json', ...headers } });
  asking.end(JSON.stringify(body));
  const [answer] = await once(asking, 'response');
  const parts = await answer.setEncoding('utf8').toArray();
  if (answer.statusCode >= 400) throw new Error(`${method} ${url} answered ${answer.statusCode}: ${parts.join('')}`);
  return JSON.parse(parts.join(''));
}
