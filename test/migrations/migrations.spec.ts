import { DataSource } from 'typeorm';
import { writeMigration } from '../../src/database/migration-source.js';
import { dataSourceOptions } from '../../src/database/open-database.js';
import { testDatabase } from '../support/database.js';

describe('migrations', () => {
  let source: DataSource;

  beforeEach(async () => {
    source = await new DataSource(dataSourceOptions(await testDatabase())).initialize();
  });

  afterEach(() => source.destroy());

  const tables = async (): Promise<string[]> => {
    const sql =
      source.options.type === 'postgres'
        ? `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'`
        : `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'`;
    const rows = await source.query<{ name: string }[]>(sql);
    return rows
      .map(({ name }) => name)
      .filter((name) => name !== 'migrations')
      .sort();
  };

  it('build exactly what the entities say: nothing drifts', async () => {
    await source.runMigrations();
    expect(await writeMigration(source, 'Drift')).toBeNull();
    expect(await tables()).toEqual(source.entityMetadatas.map(({ tableName }) => tableName).sort());
  });

  it('can be run twice to the same effect', async () => {
    expect(await source.runMigrations()).not.toHaveLength(0);
    expect(await source.runMigrations()).toHaveLength(0);
  });

  it('can all be taken back, and run again', async () => {
    const run = await source.runMigrations();
    for (let n = 0; n < run.length; n += 1) await source.undoLastMigration();
    expect(await tables()).toEqual([]);
    await source.runMigrations();
    expect(await writeMigration(source, 'Drift')).toBeNull();
  });

  it('would be seen to drift if an entity said otherwise', async () => {
    await source.runMigrations();
    await source.query('ALTER TABLE candidate ADD COLUMN nickname varchar(10)');
    expect(await writeMigration(source, 'Drift')).toContain('nickname');
  });
});
