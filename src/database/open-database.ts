import BetterSqlite3 from 'better-sqlite3';
import { DataSource, type DataSourceOptions } from 'typeorm';
import type { DatabaseLocation } from '../config/configuration.js';
import { fitColumnsTo } from './columns.js';
import { Database, type Engine } from './database.js';
import { ENTITIES } from './entities.js';
import { POSTGRES_MIGRATIONS } from './migrations/postgres/index.js';
import { SQLITE_MIGRATIONS } from './migrations/sqlite/index.js';
import { PostgresEngine } from './postgres-engine.js';
import { migrateProtected } from './protection.js';
import { SqliteEngine } from './sqlite-engine.js';

const READERS = 4;
/** How long SQLite waits for another process that writes. */
const BUSY_MILLISECONDS = 5_000;

/** Options of the data source that owns the schema: it migrates, and writes. */
export function dataSourceOptions(location: DatabaseLocation): DataSourceOptions {
  fitColumnsTo(location.engine);
  const common = { entities: ENTITIES, synchronize: false, migrationsTransactionMode: 'all' as const };
  if (location.engine === 'postgres') {
    return { ...common, type: 'postgres', url: location.url, migrations: POSTGRES_MIGRATIONS, extra: { max: 10 } };
  }
  return {
    ...common,
    type: 'better-sqlite3',
    driver: BetterSqlite3,
    database: location.file,
    migrations: SQLITE_MIGRATIONS,
    timeout: BUSY_MILLISECONDS,
    prepareDatabase: (connection: BetterSqlite3.Database) => {
      connection.pragma('journal_mode = WAL');
      connection.pragma('synchronous = FULL');
    },
  };
}

/** Opens the database, brings its schema and its protection up to date, and hands out the one way to it. */
export async function openDatabase(location: DatabaseLocation, now: () => string): Promise<Database> {
  const source = await new DataSource(dataSourceOptions(location)).initialize();
  try {
    await migrateProtected(source, now);
    return new Database(await engineOf(location, source, now));
  } catch (error) {
    await source.destroy();
    throw error;
  }
}

async function engineOf(location: DatabaseLocation, source: DataSource, now: () => string): Promise<Engine> {
  if (location.engine === 'postgres') return new PostgresEngine(source, now);
  const readers = Array.from(
    { length: READERS },
    () =>
      new DataSource({
        ...dataSourceOptions(location),
        readonly: true,
        prepareDatabase: undefined,
      } as DataSourceOptions),
  );
  for (const reader of readers) await reader.initialize();
  return new SqliteEngine(source, readers, now);
}
