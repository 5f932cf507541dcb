import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { AccountsService } from '../../src/accounts/accounts.service.js';
import { SYSTEM } from '../../src/audit/actor.js';
import { openDatabase } from '../../src/database/open-database.js';
import type { Certification } from '../../src/domain/certification/certification.js';
import { Client } from '../support/client.js';
import { startServer } from './server.js';

const PASSWORD = 'une phrase que personne ne devine';
const EMAIL = 'secretariat@exemple.fr';
const CANDIDATES = 40;
/** When the server is killed, as a share of the time a whole save has just taken. */
const MOMENTS = [0.1, 0.3, 0.5, 0.7, 0.85, 0.95];

interface Cell {
  readonly enrollmentId: string;
  readonly assessment: string;
  readonly competence: string;
}

describe('a server killed in the middle of saving a grid', () => {
  let directory: string;
  let variables: NodeJS.ProcessEnv;
  let file: string;

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'delibloc-kill-'));
    file = join(directory, 'delibloc.sqlite');
    variables = { DATABASE_FILE: file, DEMO: 'false' };
    const database = await openDatabase({ engine: 'sqlite', file }, () => new Date().toISOString());
    const account = { email: EMAIL, name: 'Secrétariat', role: 'secretary', password: PASSWORD } as const;
    await new AccountsService(database).createAs(SYSTEM, account);
    await database.close();
  });

  afterAll(() => rm(directory, { recursive: true, force: true }));

  it('has saved all of it or nothing, and starts again on what it saved', async () => {
    const cells = await enrollCohort();
    const whole = await saveWhole(cells, 'notAcquired', 0);
    let version = 1;
    let interrupted = 0;
    // A machine that was busy a moment ago may by now save it all before it is killed: then sooner.
    for (let longest = whole; interrupted === 0; longest /= 2) {
      for (const moment of MOMENTS) {
        const answered = await saveAndKill(cells, version, longest * moment);
        const kept = rowsByVersion();
        expect(kept).toHaveLength(1);
        expect(kept[0]).toMatchObject({ count: cells.length });
        expect([version, version + 1]).toContain(kept[0]?.version);
        if (!answered) interrupted += 1;
        expect(kept[0]?.version === version + 1 || !answered).toBe(true);
        version = kept[0]?.version ?? 0;
        expect(journalledCells()).toBe(cells.length * version);
      }
    }
  });

  async function signIn(url: string): Promise<Client> {
    const client = new Client(url, { accountId: '', name: 'Secrétariat', role: 'secretary', email: EMAIL });
    await client.signIn(PASSWORD);
    return client;
  }

  async function enrollCohort(): Promise<Cell[]> {
    const server = await startServer(variables);
    const client = await signIn(server.url);
    const certification = await client.must(client.get<{ content: Certification }>('certifications/RNCP31936'));
    const cells: Cell[] = [];
    for (let n = 0; n < CANDIDATES; n += 1) {
      const person = { firstNames: 'Essai', birthName: `Numéro ${n}`, birthDay: '1999-01-01', birthPlace: 'Lyon' };
      const { id } = await client.must(client.post<{ id: string }>('candidates', person));
      const enrollment = { certification: 'RNCP31936', accessRoute: 'FC', enrolledOn: '2022-09-01' };
      const enrolled = await client.must(client.post<{ id: string }>(`candidates/${id}/enrollments`, enrollment));
      for (const { code: assessment, covers } of certification.content.assessments) {
        cells.push(...covers.map((competence) => ({ enrollmentId: enrolled.id, assessment, competence })));
      }
    }
    await server.stop();
    return cells;
  }

  /** How long the whole save takes when nothing happens to it, in milliseconds. */
  async function saveWhole(cells: readonly Cell[], result: string, version: number): Promise<number> {
    const server = await startServer(variables);
    const client = await signIn(server.url);
    const begun = performance.now();
    await client.must(client.put('evaluation-grids', { cells: cells.map((cell) => ({ ...cell, result, version })) }));
    const duration = performance.now() - begun;
    await server.stop();
    return duration;
  }

  /** Whether the save was answered before the server was killed. */
  async function saveAndKill(cells: readonly Cell[], version: number, afterMilliseconds: number): Promise<boolean> {
    const server = await startServer(variables);
    const client = await signIn(server.url);
    const result = version % 2 === 0 ? 'notAcquired' : 'acquired';
    const saving = client.put('evaluation-grids', { cells: cells.map((cell) => ({ ...cell, result, version })) });
    const outcome = saving.then(
      ({ status }) => status < 400,
      () => false,
    );
    await pause(afterMilliseconds);
    await server.kill();
    return outcome;
  }

  function rowsByVersion(): { version: number; result: string; count: number }[] {
    return query('SELECT version, result, count(*) AS count FROM evaluation GROUP BY version, result');
  }

  /** Cells that the journal says were written, over all saves. */
  function journalledCells(): number {
    const entries = query<{ after: string }>(`SELECT after FROM audit_entry WHERE action = 'evaluations.recorded'`);
    return entries.reduce((sum, { after }) => sum + Object.keys(JSON.parse(after) as object).length, 0);
  }

  function query<T>(sql: string): T[] {
    const database = new Database(file, { readonly: true });
    try {
      return database.prepare(sql).all() as T[];
    } finally {
      database.close();
    }
  }
});
