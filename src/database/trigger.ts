import type { DataSource, EntityManager } from 'typeorm';
import type { ProtectedRows } from './protected-rows.js';

/** A trigger as it stands, or as it should. */
export interface Trigger {
  readonly name: string;
  readonly table: string;
  /** What it does: two triggers of one name and one text are the same. */
  readonly text: string;
}

/** A trigger that should stand, and the statements that make it. */
export interface WantedTrigger extends Trigger {
  readonly statements: readonly string[];
}

/** What one engine knows of triggers. */
export interface TriggerDialect {
  readonly wanted: readonly WantedTrigger[];
  /** Those of protection that are there and switched on. */
  readonly standing: (manager: EntityManager) => Promise<Trigger[]>;
  readonly drop: (manager: EntityManager, trigger: Trigger) => Promise<void>;
  /** Runs `work` while no other instance migrates or protects the same database. */
  readonly alone: (work: () => Promise<void>) => Promise<void>;
  readonly inTransaction: (work: (manager: EntityManager) => Promise<void>) => Promise<void>;
}

/** Of a table: its columns, and each list of columns that no two rows share. The first is the primary key. */
export interface TableShape {
  readonly columns: readonly string[];
  readonly keys: readonly (readonly string[])[];
}

/** The shape that the entities say. */
export function shapeOf(source: DataSource, table: string): TableShape {
  const metadata = source.entityMetadatas.find(({ tableName }) => tableName === table)!;
  const names = (columns: readonly { readonly databaseName: string }[]) =>
    columns.map(({ databaseName }) => databaseName);
  const unique = [...metadata.uniques, ...metadata.indices.filter(({ isUnique }) => isUnique)];
  return {
    columns: names(metadata.columns),
    keys: [names(metadata.primaryColumns), ...unique.map(({ columns }) => names(columns))],
  };
}

export const PREFIX = 'protect_';
export const triggerName = (table: string, act: string): string => `${PREFIX}${table}_${act.toLowerCase()}`;
export const refusalOf = (table: string): string => `${table}: what is sealed or in the journal does not change`;

/** SQL that is true where an update of OLD to NEW is to be refused. */
export function refusedUpdate(
  { when, closed, changing = [], fixed, filledOnce = [] }: ProtectedRows,
  { columns }: TableShape,
): string {
  const kept = fixed ?? columns.filter((column) => !changing.includes(column));
  const all = kept.length === columns.length;
  const changed = (column: string): string => `OLD."${column}" IS DISTINCT FROM NEW."${column}"`;
  const refilled = filledOnce.map((column) => `(OLD."${column}" IS NOT NULL AND ${changed(column)})`);
  const touched = [...kept.map(changed), ...refilled].join(' OR ');
  const concerned = closed ? `(${when('OLD')} OR ${closed('NEW')})` : when('OLD');
  return all ? concerned : `(${touched}) AND ${concerned}`;
}
