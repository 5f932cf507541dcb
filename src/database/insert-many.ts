import { type EntityManager, type EntityTarget, In, type ObjectLiteral } from 'typeorm';

/** Rows of one INSERT: both engines limit the parameters of a statement. */
const ROWS_PER_INSERT = 500;
const IDS_PER_UPDATE = 5_000;

export async function insertMany<T extends ObjectLiteral>(
  manager: EntityManager,
  entity: EntityTarget<T>,
  rows: readonly Partial<T>[],
): Promise<void> {
  for (const some of portionsOf(rows)) {
    await manager.createQueryBuilder().insert().into(entity).values(some).updateEntity(false).execute();
  }
}

/**
 * Inserts rows, or replaces those of the same id. Not TypeORM's own upsert: that reads the rows back in an order of its
 * own and writes their ids over those given.
 */
export async function upsertMany<T extends ObjectLiteral>(
  manager: EntityManager,
  entity: EntityTarget<T>,
  rows: readonly Partial<T>[],
): Promise<void> {
  const { columns } = manager.dataSource.getMetadata(entity);
  const others = columns.filter(({ isPrimary }) => !isPrimary).map(({ databaseName }) => databaseName);
  for (const some of portionsOf(rows)) {
    const inserting = manager.createQueryBuilder().insert().into(entity).values(some);
    await inserting.orUpdate(others, ['id']).updateEntity(false).execute();
  }
}

/** Inserts rows but those whose primary key is there already. */
export async function insertMissing<T extends ObjectLiteral>(
  manager: EntityManager,
  entity: EntityTarget<T>,
  rows: readonly Partial<T>[],
): Promise<void> {
  for (const some of portionsOf(rows)) {
    const inserting = manager.createQueryBuilder().insert().into(entity).values(some);
    await inserting.orIgnore().updateEntity(false).execute();
  }
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
