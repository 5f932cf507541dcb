import type { EntityManager, EntityTarget, FindOptionsWhere, ObjectLiteral } from 'typeorm';
import type { Actor } from '../audit/actor.js';
import { AuditEntry } from '../audit/audit-entry.entity.js';
import { linkAllEntries } from '../audit/link-entries.js';
import { DomainError } from '../domain/errors.js';
import type { JournalHead } from '../domain/sealing/journal-chain.js';
import { differences } from './differences.js';
import { TouchedRows } from './following.js';
import { insertMany, updateMany, upsertMany } from './insert-many.js';
import { type Reading, readingOf } from './reading.js';
import { UnderWay } from './under-way.js';

type Row = ObjectLiteral & { readonly id: string };
type VersionedRow = Row & { readonly version: number };
/** The row and the version of it that the writer had before their eyes. */
export type Seen = { readonly id: string; readonly version: number };

/** What is done, to what: the name of the act and of the record in the journal. */
export interface Act {
  readonly action: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly before?: Record<string, unknown> | null;
  readonly after?: Record<string, unknown> | null;
}

/**
 * One transaction. Every method that writes takes the act it belongs to and appends it to the journal, so nothing can
 * be written without saying who, when, what before and what after.
 */
export class Writing {
  readonly read: Reading;
  /** For the database alone. */
  readonly touched: TouchedRows;
  private readonly afterCommit: (() => void | Promise<void>)[] = [];
  private readonly underWay = new UnderWay();

  constructor(
    private readonly manager: EntityManager,
    readonly actor: Actor,
    readonly at: string,
  ) {
    this.read = readingOf(manager);
    this.touched = new TouchedRows(manager);
  }

  /** Inserts one row; the whole row is what the journal keeps as `after`, unless `shown` says otherwise. */
  insert<T extends Row>(entity: EntityTarget<T>, row: T, action: string, shown: object = row): Promise<T> {
    return this.underWay.add(async () => {
      await this.manager.insert(entity, row);
      await this.append([
        { action, subjectType: this.touch(entity, [row.id]), subjectId: row.id, after: { ...shown } },
      ]);
      return row;
    });
  }

  /**
   * Changes columns of the row that `seen` shows. Throws `staleVersion`, with both versions, when somebody has changed
   * it since; writes nothing when nothing differs.
   */
  update<T extends VersionedRow>(entity: EntityTarget<T>, seen: Seen, changes: Partial<T>, action: string): Promise<T> {
    return this.underWay.add(async () => {
      const current = await this.currentOf(entity, seen, changes);
      const { before, after } = differences(current, changes);
      if (Object.keys(after).length === 0) return current;
      const next = { ...changes, version: current.version + 1 };
      await this.manager.update(entity, seen.id, next);
      await this.append([{ action, subjectType: this.touch(entity, [seen.id]), subjectId: seen.id, before, after }]);
      return { ...current, ...next };
    });
  }

  /** Changes columns that the journal must not show: it keeps the act, not the values. */
  updateSecretly<T extends VersionedRow>(
    entity: EntityTarget<T>,
    seen: Seen,
    changes: Partial<T>,
    action: string,
  ): Promise<T> {
    return this.underWay.add(async () => {
      const current = await this.currentOf(entity, seen, {});
      const next = { ...changes, version: current.version + 1 };
      await this.manager.update(entity, seen.id, next);
      await this.append([{ action, subjectType: this.nameOf(entity), subjectId: seen.id }]);
      return { ...current, ...next };
    });
  }

  /** Removes the row that `seen` shows, keeping all of it in the journal. Throws `staleVersion` like {@link update}. */
  remove<T extends VersionedRow>(entity: EntityTarget<T>, seen: Seen, action: string): Promise<void> {
    return this.underWay.add(async () => {
      const current = await this.currentOf(entity, seen, {});
      await this.manager.delete(entity, seen.id);
      const subjectType = this.touch(entity, [seen.id]);
      await this.append([{ action, subjectType, subjectId: seen.id, before: { ...current } }]);
    });
  }

  /** Inserts or replaces many rows that belong to the given acts; the caller has checked their versions. */
  saveAll<T extends Row>(entity: EntityTarget<T>, rows: readonly T[], acts: readonly Act[]): Promise<void> {
    return this.underWay.add(async () => {
      await upsertMany(this.manager, entity, rows);
      this.touch(
        entity,
        rows.map(({ id }) => id),
      );
      await this.append(acts);
    });
  }

  /** Gives the same values to columns of many rows that belong to the given acts; the caller has checked their versions. */
  changeAll<T extends Row>(
    entity: EntityTarget<T>,
    ids: readonly string[],
    changes: Partial<T>,
    acts: readonly Act[],
  ): Promise<void> {
    return this.underWay.add(async () => {
      await updateMany(this.manager, entity, ids, changes);
      this.touch(entity, ids);
      await this.append(acts);
    });
  }

  /** Removes many rows that belong to the given acts; the caller has checked their versions. */
  removeAll<T extends Row>(entity: EntityTarget<T>, ids: readonly string[], acts: readonly Act[]): Promise<void> {
    return this.underWay.add(async () => {
      if (ids.length > 0) await this.manager.delete(entity, [...ids]);
      this.touch(entity, ids);
      await this.append(acts);
    });
  }

  /** Appends to the journal an act that changes no row of its own: somebody signed in, a document was issued. */
  record(act: Act): Promise<void> {
    return this.underWay.add(() => this.append([act]));
  }

  /** Chains all entries up to now, those of this transaction included, and gives the head of the chain. */
  chainJournal(): Promise<JournalHead> {
    return this.underWay.add(() => linkAllEntries(this.manager, this.at));
  }

  /** Runs once the transaction is committed: mails, documents. Never when it is rolled back. */
  onceCommitted(effect: () => void | Promise<void>): void {
    this.afterCommit.push(effect);
  }

  /** For the database alone, after it has committed. */
  async runAfterCommit(): Promise<void> {
    for (const effect of this.afterCommit) await effect();
  }

  /** For the engine, before it commits or rolls back: no further write, and none under way. */
  end(): Promise<void> {
    return this.underWay.end();
  }

  private async append(acts: readonly Act[]): Promise<void> {
    const entries = acts.map(({ action, subjectType, subjectId, before = null, after = null }) => ({
      at: this.at,
      accountId: this.actor.accountId,
      actorName: this.actor.name,
      ...{ action, subjectType, subjectId, before, after },
    }));
    await insertMany(this.manager, AuditEntry, entries);
  }

  /** The row as it is now, if it still is as `seen` says; else throws `staleVersion` with both versions. */
  private async currentOf<T extends VersionedRow>(entity: EntityTarget<T>, seen: Seen, yours: object): Promise<T> {
    const { id, version } = seen;
    const subject = this.nameOf(entity);
    const current = await this.read.findOneBy(entity, { id } as FindOptionsWhere<T>);
    if (!current) throw new DomainError('notFound', { subject, id });
    if (current.version !== version) {
      const shown = Object.keys(yours).map((column) => [column, (current as Record<string, unknown>)[column]] as const);
      const theirs = { ...Object.fromEntries(shown), version: current.version };
      throw new DomainError('staleVersion', { subject, id, yours: { ...yours, version }, current: theirs });
    }
    return current;
  }

  /** Notes which rows were written; the name of their table. */
  private touch<T extends ObjectLiteral>(entity: EntityTarget<T>, ids: readonly string[]): string {
    const table = this.nameOf(entity);
    this.touched.add(table, ids);
    return table;
  }

  private nameOf<T extends ObjectLiteral>(entity: EntityTarget<T>): string {
    return this.manager.dataSource.getMetadata(entity).tableName;
  }
}

/** Runs `work` and what follows from it, and sees to it that nothing is still under way when its transaction ends. */
export async function runWhole<T>(writing: Writing, work: (writing: Writing) => Promise<T>): Promise<T> {
  let result: T;
  try {
    result = await work(writing);
  } finally {
    await writing.end();
  }
  await writing.touched.follow();
  return result;
}
