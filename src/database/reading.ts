import type { EntityManager, EntityTarget, ObjectLiteral, SelectQueryBuilder } from 'typeorm';

type Find = Pick<
  EntityManager,
  'find' | 'findBy' | 'findOne' | 'findOneBy' | 'findAndCount' | 'count' | 'countBy' | 'existsBy'
>;

/**
 * One consistent view of the database: everything read through it is of the same moment, and of nobody's
 * unfinished transaction.
 */
export interface Reading extends Find {
  readonly engine: 'sqlite' | 'postgres';
  select<T extends ObjectLiteral>(entity: EntityTarget<T>, alias: string): SelectQueryBuilder<T>;
  /** Rows whose column holds one of the values, in no order: where there are thousands, at a third of the cost of `find`. */
  rowsIn<T extends ObjectLiteral>(
    entity: EntityTarget<T>,
    column: keyof T & string,
    values: readonly string[],
  ): Promise<T[]>;
  /**
   * Names the moment that is read: where the name is the same, so is everything that has a journal. It may change
   * though nothing has.
   */
  moment(): Promise<string>;
}

/** Narrows a TypeORM manager to what reads. */
export function readingOf(manager: EntityManager): Reading {
  return {
    engine: manager.dataSource.options.type === 'postgres' ? 'postgres' : 'sqlite',
    find: manager.find.bind(manager),
    findBy: manager.findBy.bind(manager),
    findOne: manager.findOne.bind(manager),
    findOneBy: manager.findOneBy.bind(manager),
    findAndCount: manager.findAndCount.bind(manager),
    count: manager.count.bind(manager),
    countBy: manager.countBy.bind(manager),
    existsBy: manager.existsBy.bind(manager),
    select: (entity, alias) => manager.createQueryBuilder(entity, alias),
    rowsIn: (entity, column, values) => rowsIn(manager, entity, column, values),
    moment: () => momentOf(manager),
  };
}

/**
 * PostgreSQL names its snapshots; the journal's last sequence would not do there, as a lower one may be committed after
 * a higher. SQLite has one writer, which commits in the order of the journal.
 */
async function momentOf(manager: EntityManager): Promise<string> {
  const isPostgres = manager.dataSource.options.type === 'postgres';
  const query = isPostgres
    ? 'SELECT pg_current_snapshot()::text AS moment'
    : 'SELECT max(sequence) AS moment FROM audit_entry';
  const [row] = await manager.query<{ moment: string | number | null }[]>(query);
  return String(row?.moment ?? '');
}

const PLAIN = new Set<unknown>(['varchar', 'text', 'integer']);

/** Each column under its own name; TypeORM's way with entities is left out but for columns that are not kept as they are. */
async function rowsIn<T extends ObjectLiteral>(
  manager: EntityManager,
  entity: EntityTarget<T>,
  column: string,
  values: readonly string[],
): Promise<T[]> {
  if (values.length === 0) return [];
  const { columns } = manager.dataSource.getMetadata(entity);
  const query = manager.createQueryBuilder(entity, 'row').select([]);
  for (const { propertyName } of columns) query.addSelect(`row.${propertyName}`, propertyName);
  const rows = await query.where(`row.${column} IN (:...values)`, { values }).getRawMany<Record<string, unknown>>();
  const prepared = columns.filter(({ type, transformer }) => !PLAIN.has(type) || transformer);
  for (const row of rows) {
    for (const one of prepared) {
      row[one.propertyName] = manager.dataSource.driver.prepareHydratedValue(row[one.propertyName], one);
    }
  }
  return rows as T[];
}
