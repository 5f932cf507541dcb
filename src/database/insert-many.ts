import { type EntityManager, type EntityMetadata, type EntityTarget, In, type ObjectLiteral } from 'typeorm';
import { tableOf } from './plain-rows.js';

/** Rows of one INSERT: both engines limit the parameters of a statement. */
const ROWS_PER_INSERT = 500;
const IDS_PER_UPDATE = 5_000;

export async function insertMany<T extends ObjectLiteral>(
  manager: EntityManager,
  entity: EntityTarget<T>,
  rows: readonly Partial<T>[],
): Promise<void> {
  for (const some of portionsOf(rows)) await insertRows(manager, entity, some, '');
}

/**
 * Inserts rows, or replaces those of the same id, but for columns that never change (`update: false`): an index over
 * these stays as it is. Not TypeORM's own upsert: that reads the rows back in an order of its
 * own and writes their ids over those given.
 */
export async function upsertMany<T extends ObjectLiteral>(
  manager: EntityManager,
  entity: EntityTarget<T>,
  rows: readonly Partial<T>[],
): Promise<void> {
  const { columns } = manager.dataSource.getMetadata(entity);
  const others = columns
    .filter(({ isPrimary, isUpdate }) => !isPrimary && isUpdate)
    .map(({ databaseName }) => `"${databaseName}"`);
  const replaced = others.map((name) => `${name} = EXCLUDED.${name}`).join(', ');
  for (const some of portionsOf(rows)) {
    await insertRows(manager, entity, some, `ON CONFLICT ("id") DO UPDATE SET ${replaced}`);
  }
}

/** Inserts rows but those whose primary key is there already. */
export async function insertMissing<T extends ObjectLiteral>(
  manager: EntityManager,
  entity: EntityTarget<T>,
  rows: readonly Partial<T>[],
): Promise<void> {
  for (const some of portionsOf(rows)) await insertRows(manager, entity, some, 'ON CONFLICT DO NOTHING');
}

/** One INSERT, written without TypeORM's builder, which takes longer over a row than the database does. */
async function insertRows<T extends ObjectLiteral>(
  manager: EntityManager,
  entity: EntityTarget<T>,
  rows: readonly Partial<T>[],
  onConflict: string,
): Promise<void> {
  const { driver } = manager.dataSource;
  const metadata = manager.dataSource.getMetadata(entity);
  const columns = metadata.columns.filter(
    (column) => !column.isGenerated || rows.some((row) => column.getEntityValue(row) !== undefined),
  );
  const values: unknown[] = [];
  const placeOf = (column: EntityMetadata['columns'][number], row: Partial<T>): string => {
    const value: unknown = driver.preparePersistentValue(column.getEntityValue(row), column);
    if (value === undefined) return driver.normalizeDefault(column) ?? 'NULL';
    values.push(value);
    return driver.createParameter('', values.length - 1);
  };
  const tuples = rows.map((row) => `(${columns.map((column) => placeOf(column, row)).join(', ')})`);
  const names = columns.map(({ databaseName }) => driver.escape(databaseName)).join(', ');
  await manager.query(`INSERT INTO ${tableOf(metadata)} (${names}) VALUES ${tuples.join(', ')} ${onConflict}`, values);
}

/** Gives the same values to all these rows, without writing again what does not change of them. */
export async function updateMany<T extends ObjectLiteral>(
  manager: EntityManager,
  entity: EntityTarget<T>,
  ids: readonly string[],
  changes: Partial<T>,
): Promise<void> {
  for (const some of portionsOf(ids, IDS_PER_UPDATE)) {
    await manager.update(entity, { id: In(some) }, changes);
  }
}

function* portionsOf<T>(rows: readonly T[], size = ROWS_PER_INSERT): Generator<T[]> {
  for (let start = 0; start < rows.length; start += size) yield rows.slice(start, start + size);
}
