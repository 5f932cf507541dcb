import type { DataSource } from 'typeorm';
import type { Actor } from '../audit/actor.js';
import type { Engine } from './database.js';
import { Housekeeping } from './housekeeping.js';
import { Queue } from './queue.js';
import { type Reading, readingOf } from './reading.js';
import { runWhole, Writing } from './writing.js';

/**
 * TypeORM drives SQLite through one connection and one query runner a data source: whatever runs while a transaction is
 * open runs inside it, and goes when it is rolled back. Hence one data source that only writes, one write at a time, and
 * a few read-only ones, each lent to one reader at a time; WAL gives a reader the last committed state for as long as
 * its transaction lasts.
 */
export class SqliteEngine implements Engine {
  private readonly writes = new Queue(1);
  private readonly reads: Queue;
  private readonly idle: DataSource[];

  constructor(
    private readonly writer: DataSource,
    private readonly readers: readonly DataSource[],
    private readonly now: () => string,
  ) {
    this.reads = new Queue(readers.length);
    this.idle = [...readers];
  }

  read<T>(work: (reading: Reading) => Promise<T>): Promise<T> {
    return this.reads.run(async () => {
      const reader = this.idle.pop() as DataSource;
      try {
        return await inTransaction(reader, 'BEGIN', () => work(readingOf(reader.manager)));
      } finally {
        this.idle.push(reader);
      }
    });
  }

  write<T>(actor: Actor, work: (writing: Writing) => Promise<T>): Promise<T> {
    return this.writes.run(() =>
      inTransaction(this.writer, 'BEGIN IMMEDIATE', () =>
        runWhole(new Writing(this.writer.manager, actor, this.now()), work),
      ),
    );
  }

  keep<T>(work: (housekeeping: Housekeeping) => Promise<T>): Promise<T> {
    return this.writes.run(() =>
      inTransaction(this.writer, 'BEGIN IMMEDIATE', () => work(new Housekeeping(this.writer.manager, this.now()))),
    );
  }

  async close(): Promise<void> {
    await Promise.all([this.writes.drain(), this.reads.drain()]);
    for (const source of [...this.readers, this.writer]) await source.destroy();
  }
}

/**
 * Begins by hand: TypeORM knows only the deferred BEGIN, which takes the write lock at the first write, too late to wait
 * for another process that writes meanwhile (SQLITE_BUSY_SNAPSHOT).
 */
export async function inTransaction<T>(source: DataSource, begin: string, work: () => Promise<T>): Promise<T> {
  await source.query(begin);
  try {
    const result = await work();
    await source.query('COMMIT');
    return result;
  } catch (error) {
    await source.query('ROLLBACK').catch(() => undefined);
    throw error;
  }
}
