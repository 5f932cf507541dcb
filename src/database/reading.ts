import type { EntityManager, EntityTarget, FindOptionsWhere, ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { plainRows, rowsIn } from './plain-rows.js';

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
  /** Rows whose column holds one of the values, in no order. */
  rowsIn<T extends ObjectLiteral>(
    entity: EntityTarget<T>,
    column: keyof T & string,
    values: readonly string[],
  ): Promise<T[]>;
  /** Some columns of such rows. */
  columnsIn<T extends ObjectLiteral, K extends keyof T & string>(
    entity: EntityTarget<T>,
    names: readonly K[],
    column: keyof T & string,
    values: readonly string[],
  ): Promise<Pick<T, K>[]>;
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
    findBy: (entity, where) => plainRows(manager, entity, where) ?? manager.findBy(entity, where),
    findOne: manager.findOne.bind(manager),
    findOneBy: (entity, where) => findOneBy(manager, entity, where),
    findAndCount: manager.findAndCount.bind(manager),
    count: manager.count.bind(manager),
    countBy: manager.countBy.bind(manager),
    existsBy: manager.existsBy.bind(manager),
    select: (entity, alias) => manager.createQueryBuilder(entity, alias),
    rowsIn: (entity, column, values) => rowsIn(manager, entity, column, values),
    columnsIn: (entity, names, column, values) => rowsIn(manager, entity, column, values, names),
    moment: () => momentOf(manager),
  };
}

async function findOneBy<T extends ObjectLiteral>(
  manager: EntityManager,
  entity: EntityTarget<T>,
  where: FindOptionsWhere<T> | FindOptionsWhere<T>[],
): Promise<T | null> {
  const rows = plainRows(manager, entity, where, 1);
  return rows ? ((await rows)[0] ?? null) : manager.findOneBy(entity, where);
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
