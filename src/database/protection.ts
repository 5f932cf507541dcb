import type { DataSource } from 'typeorm';
import { postgresTriggers } from './postgres-triggers.js';
import { PROTECTED_ROWS } from './protected-rows.js';
import { sqliteTriggers } from './sqlite-triggers.js';
import type { Trigger, TriggerDialect } from './trigger.js';

/**
 * Brings the schema up to date, and protects the rows that nothing may change. Migrations rebuild tables, which triggers
 * would hinder or not survive: they are taken away for them and put back. Names the triggers that were missing or altered
 * although no migration explains it.
 */
export async function migrateProtected(source: DataSource): Promise<string[]> {
  const dialect = dialectOf(source);
  const missing = await missingFrom(dialect);
  const isUpgrade = await source.showMigrations();
  if (isUpgrade) {
    for (const trigger of dialect.wanted) await dialect.drop(trigger);
    await source.runMigrations();
  }
  for (const trigger of await missingFrom(dialectOf(source))) {
    await dialect.drop(trigger);
    for (const statement of trigger.statements) await source.query(statement);
  }
  return isUpgrade ? [] : missing.map(({ name }) => name);
}

async function missingFrom({ wanted, standing }: TriggerDialect): Promise<Trigger[]> {
  const names = await standing();
  return wanted.filter(({ name }) => !names.has(name));
}

function dialectOf(source: DataSource): TriggerDialect {
  const columnsOf = (table: string) =>
    source.entityMetadatas
      .find(({ tableName }) => tableName === table)!
      .columns.map(({ databaseName }) => databaseName);
  return source.options.type === 'postgres'
    ? postgresTriggers(source, PROTECTED_ROWS, columnsOf)
    : sqliteTriggers(source, PROTECTED_ROWS, columnsOf);
}
