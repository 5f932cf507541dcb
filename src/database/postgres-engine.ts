import { setTimeout as pause } from 'node:timers/promises';
import { type DataSource, QueryFailedError } from 'typeorm';
import type { Actor } from '../audit/actor.js';
import type { Engine } from './database.js';
import { Housekeeping } from './housekeeping.js';
import { type Reading, readingOf } from './reading.js';
import { runWhole, Writing } from './writing.js';

/** serialization_failure and deadlock_detected: PostgreSQL asks to run the transaction again. */
const RETRIED = new Set(['40001', '40P01']);
const MOST_ATTEMPTS = 12;

/**
 * Writes are SERIALIZABLE, so that a guard checked in one transaction cannot be undone by another that runs at the same
 * time; reads are one REPEATABLE READ snapshot.
 */
export class PostgresEngine implements Engine {
  constructor(
    private readonly source: DataSource,
    private readonly now: () => string,
  ) {}

  read<T>(work: (reading: Reading) => Promise<T>): Promise<T> {
    return this.source.transaction('REPEATABLE READ', async (manager) => {
      await manager.query('SET TRANSACTION READ ONLY');
      return work(readingOf(manager));
    });
  }

  async write<T>(actor: Actor, work: (writing: Writing) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.source.transaction('SERIALIZABLE', (manager) =>
          runWhole(new Writing(manager, actor, this.now()), work),
        );
      } catch (error) {
        if (attempt >= MOST_ATTEMPTS || !asksForAnotherRun(error)) throw error;
        await pause(Math.random() * 10 * 2 ** Math.min(attempt, 6));
      }
    }
  }

  keep<T>(work: (housekeeping: Housekeeping) => Promise<T>): Promise<T> {
    return this.source.transaction((manager) => work(new Housekeeping(manager)));
  }

  async close(): Promise<void> {
    await this.source.destroy();
  }
}

function asksForAnotherRun(error: unknown): boolean {
  if (!(error instanceof QueryFailedError)) return false;
  const { code } = error.driverError as { code?: string };
  return code !== undefined && RETRIED.has(code);
}
