import { DataSource } from 'typeorm';
import type { DatabaseLocation } from '../../src/config/configuration.js';
import { dataSourceOptions } from '../../src/database/open-database.js';

/** Runs statements past the product, as somebody who owns the database can: with its protection lifted first. */
export async function tamper(location: DatabaseLocation, ...statements: string[]): Promise<void> {
  const source = await new DataSource(dataSourceOptions(location)).initialize();
  try {
    for (const statement of await unguarded(source, statements)) await source.query(statement);
  } finally {
    await source.destroy();
  }
}

async function unguarded(source: DataSource, statements: readonly string[]): Promise<string[]> {
  if (source.options.type === 'postgres')
    return [[`SET session_replication_role = 'replica'`, ...statements].join(';')];
  const triggers = await source.query<{ name: string }[]>(`SELECT name FROM sqlite_master WHERE type = 'trigger'`);
  return [...triggers.map(({ name }) => `DROP TRIGGER "${name}"`), ...statements];
}

/** A text as it is written in a statement. */
export const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;
