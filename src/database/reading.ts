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
  };
}
