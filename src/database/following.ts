import type { EntityManager, EntityTarget, FindOptionsWhere, ObjectLiteral } from 'typeorm';
import { insertMissing } from './insert-many.js';
import { type Reading, readingOf } from './reading.js';

/** Rows that follow from others: they have no act of their own, and leave no trace in the journal. */
export class FollowingRows {
  readonly read: Reading;

  constructor(private readonly manager: EntityManager) {
    this.read = readingOf(manager);
  }

  /** Inserts those that are not there yet. */
  fill<T extends ObjectLiteral>(entity: EntityTarget<T>, rows: readonly Partial<T>[]): Promise<void> {
    return insertMissing(this.manager, entity, rows);
  }

  async drop<T extends ObjectLiteral>(entity: EntityTarget<T>, where: FindOptionsWhere<T>): Promise<void> {
    await this.manager.delete(entity, where);
  }
}

/** Ids of the rows of a table that a transaction has written, changed or removed. */
export type Touched = (entity: EntityTarget<ObjectLiteral>) => readonly string[];

/** Writes what follows from a transaction, at its end and within it: committed with it, or not at all. */
export interface Follower {
  /** The tables it asks of: of others no id is held, however many rows a transaction writes. */
  readonly tables: readonly EntityTarget<ObjectLiteral>[];
  readonly follow: (rows: FollowingRows, touched: Touched) => Promise<void>;
}

/** What a transaction has touched, and who follows it. */
export class TouchedRows {
  private readonly ids = new Map<string, Set<string>>();
  private followers: readonly Follower[] = [];

  constructor(private readonly manager: EntityManager) {}

  followedBy(followers: readonly Follower[]): void {
    this.followers = followers;
    for (const { tables } of followers) for (const entity of tables) this.ids.set(this.nameOf(entity), new Set());
  }

  add(table: string, ids: readonly string[]): void {
    const known = this.ids.get(table);
    if (known) for (const id of ids) known.add(id);
  }

  async follow(): Promise<void> {
    const touched: Touched = (entity) => {
      const ids = this.ids.get(this.nameOf(entity));
      if (!ids) throw new Error(`Nobody follows ${this.nameOf(entity)}: name it among the tables of the follower.`);
      return [...ids];
    };
    for (const { follow } of this.followers) await follow(new FollowingRows(this.manager), touched);
  }

  private nameOf(entity: EntityTarget<ObjectLiteral>): string {
    return this.manager.dataSource.getMetadata(entity).tableName;
  }
}
