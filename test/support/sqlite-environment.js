import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TestEnvironment } from 'jest-environment-node';

/** Test files of this project work on SQLite: each has a directory of its own, removed when the file is done. */
export default class SqliteEnvironment extends TestEnvironment {
  async setup() {
    await super.setup();
    this.directory = await mkdtemp(join(tmpdir(), 'delibloc-sqlite-'));
    this.global.databaseUnderTest = { engine: 'sqlite', directory: this.directory };
  }

  async teardown() {
    await rm(this.directory, { recursive: true, force: true });
    await super.teardown();
  }
}
