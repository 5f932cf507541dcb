import type { DataSource, EntityTarget, FindOptionsWhere, ObjectLiteral } from 'typeorm';
import type { Actor } from '../audit/actor.js';
import type { Engine } from './database.js';
import { Housekeeping } from './housekeeping.js';
import { Queue } from './queue.js';
import { type Reading, readingOf } from './reading.js';
import { inTransaction, SharedTransactions, type Statement } from './shared-transactions.js';
import { runWhole, Writing } from './writing.js';

/**
 * TypeORM drives SQLite through one connection and one query runner a data source: whatever runs while a transaction is
 * open runs inside it, and goes when it is rolled back. Hence one data source that only writes, one write at a time, and
 * a few read-only ones, each lent to one reader at a time; WAL gives a reader the last committed state for as long as
 * its transaction lasts.
 */
export class SqliteEngine implements Engine {
  private readonly writes: SharedTransactions;
  private readonly reads: Queue;
  private readonly idle: DataSource[];

  constructor(
    private readonly writer: DataSource,
    private readonly readers: readonly DataSource[],
    private readonly now: () => string,
  ) {
    this.writes = new SharedTransactions(statementsOf(writer));
    this.reads = new Queue(readers.length);
    this.idle = [...readers];
  }

  read<T>(work: (reading: Reading) => Promise<T>): Promise<T> {
    return this.withReader((reader) =>
      inTransaction(statementsOf(reader), 'BEGIN', () => work(readingOf(reader.manager))),
    );
  }

  findOneBy<T extends ObjectLiteral>(entity: EntityTarget<T>, where: FindOptionsWhere<T>): Promise<T | null> {
    return this.withReader((reader) => readingOf(reader.manager).findOneBy(entity, where));
  }

  write<T>(actor: Actor, work: (writing: Writing) => Promise<T>, long: boolean): Promise<T> {
    return this.writes.run(() => runWhole(new Writing(this.writer.manager, actor, this.now()), work), long);
  }

  keep<T>(work: (housekeeping: Housekeeping) => Promise<T>): Promise<T> {
    return this.writes.run(() => work(new Housekeeping(this.writer.manager, this.now())));
  }

  async close(): Promise<void> {
    await Promise.all([this.writes.drain(), this.reads.drain()]);
    for (const source of [...this.readers, this.writer]) await source.destroy();
  }

  private withReader<T>(work: (reader: DataSource) => Promise<T>): Promise<T> {
    return this.reads.run(async () => {
      const reader = this.idle.pop() as DataSource;
      try {
        return await work(reader);
      } finally {
        this.idle.push(reader);
      }
    });
  }
}

function statementsOf(source: DataSource): Statement {
  return (text) => source.query(text);
}
