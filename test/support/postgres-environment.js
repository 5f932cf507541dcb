import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TestEnvironment } from 'jest-environment-node';
import { SERVER_VARIABLE } from './postgres-server.js';

/**
 * Test files of this project work on the PostgreSQL server that `start-postgres.js` has started for the run; each has a
 * directory for what is no database, removed when the file is done.
 */
export default class PostgresEnvironment extends TestEnvironment {
  async setup() {
    await super.setup();
    this.directory = await mkdtemp(join(tmpdir(), 'delibloc-postgres-'));
    const server = process.env[SERVER_VARIABLE];
    this.global.databaseUnderTest = { engine: 'postgres', directory: this.directory, server };
  }

  async teardown() {
    await rm(this.directory, { recursive: true, force: true });
    await super.teardown();
  }
}
