import { createHash } from 'node:crypto';
import type { DataSource, EntityManager } from 'typeorm';
import { SYSTEM } from '../audit/actor.js';
import { postgresTriggers } from './postgres-triggers.js';
import { PROTECTED_ROWS } from './protected-rows.js';
import { Setting } from './setting.entity.js';
import { sqliteTriggers } from './sqlite-triggers.js';
import type { Trigger, TriggerDialect } from './trigger.js';
import { Writing } from './writing.js';

/** The setting that keeps which triggers were left standing, so that those a new release brings are not taken for missing. */
const LEFT_STANDING = 'protection';

/**
 * Brings the schema up to date, and protects the rows that nothing may change. Migrations rebuild tables, which triggers
 * would hinder or not survive: they are taken away for them and put back. The journal is told which ones somebody has
 * taken away, switched off or altered since the last start, or a start that failed half-way has.
 */
export async function migrateProtected(source: DataSource, now: () => string): Promise<void> {
  const dialect = dialectOf(source);
  await dialect.alone(async () => {
    const disturbed = await disturbedOf(source, dialect);
    if (await source.showMigrations()) {
      for (const trigger of await dialect.standing(source.manager)) await dialect.drop(source.manager, trigger);
      await source.runMigrations();
    }
    await dialect.inTransaction((manager) => protect(manager, dialect, disturbed, now()));
  });
}

function dialectOf(source: DataSource): TriggerDialect {
  const triggers = source.options.type === 'postgres' ? postgresTriggers : sqliteTriggers;
  return triggers(source, PROTECTED_ROWS);
}

/** Names of the triggers that no longer stand as they were left. */
async function disturbedOf(source: DataSource, { standing }: TriggerDialect): Promise<string[]> {
  if (!(await hasSettings(source))) return [];
  const left = await leftStanding(source.manager);
  const found = hashesOf(await standing(source.manager));
  return Object.keys(left).filter((name) => found[name] !== left[name]);
}

async function protect(
  manager: EntityManager,
  { wanted, standing, drop }: TriggerDialect,
  disturbed: readonly string[],
  at: string,
): Promise<void> {
  const found = await standing(manager);
  const texts = new Map(found.map(({ name, text }) => [name, text]));
  const names = new Set(wanted.map(({ name }) => name));
  for (const trigger of found) if (!names.has(trigger.name)) await drop(manager, trigger);
  for (const trigger of wanted.filter(({ name, text }) => texts.get(name) !== text)) {
    await drop(manager, trigger);
    for (const statement of trigger.statements) await manager.query(statement);
  }
  const value = JSON.stringify(hashesOf(wanted));
  await manager.upsert(Setting, { id: LEFT_STANDING, value }, ['id']);
  if (disturbed.length > 0) await tell(new Writing(manager, SYSTEM, at), disturbed);
}

/** Somebody with rights over the database has lifted its protection: the auditor should know. */
async function tell(writing: Writing, triggers: readonly string[]): Promise<void> {
  const subject = { subjectType: 'database', subjectId: 'protection' };
  await writing.record({ action: 'database.protectionRestored', ...subject, after: { triggers } });
  await writing.end();
}

async function hasSettings(source: DataSource): Promise<boolean> {
  const runner = source.createQueryRunner();
  try {
    return await runner.hasTable(source.getMetadata(Setting).tablePath);
  } finally {
    await runner.release();
  }
}

async function leftStanding(manager: EntityManager): Promise<Record<string, string>> {
  const kept = await manager.findOneBy(Setting, { id: LEFT_STANDING });
  return kept ? (JSON.parse(kept.value) as Record<string, string>) : {};
}

function hashesOf(triggers: readonly Trigger[]): Record<string, string> {
  const hashed = triggers.map(({ name, text }) => [name, createHash('sha256').update(text).digest('base64url')]);
  return Object.fromEntries(hashed) as Record<string, string>;
}
