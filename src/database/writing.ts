import type { EntityManager, EntityTarget, FindOptionsWhere, ObjectLiteral } from 'typeorm';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity.js';
import type { Actor } from '../audit/actor.js';
import { AuditEntry } from '../audit/audit-entry.entity.js';
import { DomainError } from '../domain/errors.js';
import { type Reading, readingOf } from './reading.js';

type Row = ObjectLiteral & { readonly id: string };
type VersionedRow = Row & { readonly version: number };
/** The row and the version of it that the writer had before their eyes. */
export type Seen = { readonly id: string; readonly version: number };

/** Rows of one INSERT: both engines limit the parameters of a statement. */
const ROWS_PER_INSERT = 500;

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
  private readonly afterCommit: (() => void | Promise<void>)[] = [];
  private readonly underWay = new Set<Promise<unknown>>();
  private over = false;

  constructor(
    private readonly manager: EntityManager,
    readonly actor: Actor,
    readonly at: string,
  ) {
    this.read = readingOf(manager);
  }

  /** Inserts one row; the whole row is what the journal keeps as `after`, unless `shown` says otherwise. */
  insert<T extends Row>(entity: EntityTarget<T>, row: T, action: string, shown: object = row): Promise<T> {
    return this.whileOpen(async () => {
      await this.manager.insert(entity, row);
      await this.append([{ action, subjectType: this.nameOf(entity), subjectId: row.id, after: { ...shown } }]);
      return row;
    });
  }

  /**
   * Changes columns of the row that `seen` shows. Throws `staleVersion`, with both versions, when somebody has changed
   * it since; writes nothing when nothing differs.
   */
  update<T extends VersionedRow>(entity: EntityTarget<T>, seen: Seen, changes: Partial<T>, action: string): Promise<T> {
    return this.whileOpen(async () => {
      const current = await this.currentOf(entity, seen, changes);
      const { before, after } = differences(current, changes);
      if (Object.keys(after).length === 0) return current;
      const next = { ...changes, version: current.version + 1 };
      await this.manager.update(entity, seen.id, next);
      await this.append([{ action, subjectType: this.nameOf(entity), subjectId: seen.id, before, after }]);
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
    return this.whileOpen(async () => {
      const current = await this.currentOf(entity, seen, {});
      const next = { ...changes, version: current.version + 1 };
      await this.manager.update(entity, seen.id, next);
      await this.append([{ action, subjectType: this.nameOf(entity), subjectId: seen.id }]);
      return { ...current, ...next };
    });
  }

  /** Removes the row that `seen` shows, keeping all of it in the journal. Throws `staleVersion` like {@link update}. */
  remove<T extends VersionedRow>(entity: EntityTarget<T>, seen: Seen, action: string): Promise<void> {
    return this.whileOpen(async () => {
      const current = await this.currentOf(entity, seen, {});
      await this.manager.delete(entity, seen.id);
      await this.append([{ action, subjectType: this.nameOf(entity), subjectId: seen.id, before: { ...current } }]);
    });
  }

  /** Inserts or replaces many rows that belong to the given acts; the caller has checked their versions. */
  saveAll<T extends Row>(entity: EntityTarget<T>, rows: readonly T[], acts: readonly Act[]): Promise<void> {
    return this.whileOpen(async () => {
      for (let start = 0; start < rows.length; start += ROWS_PER_INSERT) {
        await this.upsert(entity, rows.slice(start, start + ROWS_PER_INSERT));
      }
      await this.append(acts);
    });
  }

  /** Removes many rows that belong to the given acts; the caller has checked their versions. */
  removeAll<T extends Row>(entity: EntityTarget<T>, ids: readonly string[], acts: readonly Act[]): Promise<void> {
    return this.whileOpen(async () => {
      if (ids.length > 0) await this.manager.delete(entity, [...ids]);
      await this.append(acts);
    });
  }

  /** Appends to the journal an act that changes no row of its own: somebody signed in, a document was issued. */
  record(act: Act): Promise<void> {
    return this.whileOpen(() => this.append([act]));
  }

  /** Runs once the transaction is committed: mails, documents. Never when it is rolled back. */
  onceCommitted(effect: () => void | Promise<void>): void {
    this.afterCommit.push(effect);
  }

  /** For the database alone, after it has committed. */
  async runAfterCommit(): Promise<void> {
    for (const effect of this.afterCommit) await effect();
  }

  /**
   * For the engine, before it commits or rolls back: refuses any further write and waits for those under way, which may
   * have outlived the failure of a sibling and would otherwise land outside the transaction.
   */
  async end(): Promise<void> {
    this.over = true;
    await Promise.allSettled(this.underWay);
  }

  private async whileOpen<T>(write: () => Promise<T>): Promise<T> {
    if (this.over) throw new Error('This transaction is over: a write was not awaited.');
    const promise = write();
    this.underWay.add(promise);
    try {
      return await promise;
    } finally {
      this.underWay.delete(promise);
    }
  }

  /** Not TypeORM's own upsert: that reads the rows back in an order of its own and writes their ids over those given. */
  private async upsert<T extends Row>(entity: EntityTarget<T>, rows: QueryDeepPartialEntity<T>[]): Promise<void> {
    const { columns } = this.manager.dataSource.getMetadata(entity);
    const others = columns.filter(({ isPrimary }) => !isPrimary).map(({ databaseName }) => databaseName);
    await this.manager
      .createQueryBuilder()
      .insert()
      .into(entity)
      .values(rows)
      .orUpdate(others, ['id'])
      .updateEntity(false)
      .execute();
  }

  private async append(acts: readonly Act[]): Promise<void> {
    const entries = acts.map(({ action, subjectType, subjectId, before = null, after = null }) => ({
      at: this.at,
      accountId: this.actor.accountId,
      actorName: this.actor.name,
      ...{ action, subjectType, subjectId, before, after },
    }));
    for (let start = 0; start < entries.length; start += ROWS_PER_INSERT) {
      await this.manager
        .createQueryBuilder()
        .insert()
        .into(AuditEntry)
        .values(entries.slice(start, start + ROWS_PER_INSERT) as QueryDeepPartialEntity<AuditEntry>[])
        .updateEntity(false)
        .execute();
    }
  }

  /** The row as it is now, if it still is as `seen` says; else throws `staleVersion` with both versions. */
  private async currentOf<T extends VersionedRow>(entity: EntityTarget<T>, seen: Seen, yours: object): Promise<T> {
    const { id, version } = seen;
    const subject = this.nameOf(entity);
    const current = await this.manager.findOneBy(entity, { id } as FindOptionsWhere<T>);
    if (!current) throw new DomainError('notFound', { subject, id });
    if (current.version !== version) {
      const shown = Object.keys(yours).map((column) => [column, (current as Record<string, unknown>)[column]] as const);
      const theirs = { ...Object.fromEntries(shown), version: current.version };
      throw new DomainError('staleVersion', { subject, id, yours: { ...yours, version }, current: theirs });
    }
    return current;
  }

  private nameOf<T extends ObjectLiteral>(entity: EntityTarget<T>): string {
    return this.manager.dataSource.getMetadata(entity).tableName;
  }
}

function differences<T extends object>(
  current: T,
  changes: Partial<T>,
): { before: Record<string, unknown>; after: Record<string, unknown> } {
  const before: Record<string, unknown> = {};
  const after: Record<string, unknown> = {};
  for (const [column, value] of Object.entries(changes)) {
    const was = (current as Record<string, unknown>)[column];
    if (value === undefined || JSON.stringify(was) === JSON.stringify(value)) continue;
    before[column] = was;
    after[column] = value;
  }
  return { before, after };
}

/** Runs `work` and sees to it that nothing of it is still under way when its transaction ends. */
export async function runWhole<T>(writing: Writing, work: (writing: Writing) => Promise<T>): Promise<T> {
  try {
    return await work(writing);
  } finally {
    await writing.end();
  }
}
