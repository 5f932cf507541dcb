import { setTimeout as pause } from 'node:timers/promises';
import {
  type DataSource,
  type EntityTarget,
  type FindOptionsWhere,
  type ObjectLiteral,
  QueryFailedError,
} from 'typeorm';
import type { Actor } from '../audit/actor.js';
import type { Engine } from './database.js';
import { Housekeeping } from './housekeeping.js';
import { type Reading, readingOf } from './reading.js';
import { runWhole, Writing } from './writing.js';

/**
 * How often a transaction is run, by the error that asks to run it again: serialization_failure, deadlock_detected, and
 * unique_violation, which of two that insert the same row may get instead; run again, it sees that row (PostgreSQL,
 * "Serialization Failure Handling").
 */
const MOST_ATTEMPTS: Readonly<Record<string, number>> = { '40001': 12, '40P01': 12, '23505': 4 };

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

  findOneBy<T extends ObjectLiteral>(entity: EntityTarget<T>, where: FindOptionsWhere<T>): Promise<T | null> {
    return readingOf(this.source.manager).findOneBy(entity, where);
  }

  async write<T>(actor: Actor, work: (writing: Writing) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.source.transaction('SERIALIZABLE', (manager) =>
          runWhole(new Writing(manager, actor, this.now()), work),
        );
      } catch (error) {
        if (attempt >= mostAttempts(error)) throw error;
        await pause(Math.random() * 10 * 2 ** Math.min(attempt, 6));
      }
    }
  }

  keep<T>(work: (housekeeping: Housekeeping) => Promise<T>): Promise<T> {
    return this.source.transaction((manager) => work(new Housekeeping(manager, this.now())));
  }

  async close(): Promise<void> {
    await this.source.destroy();
  }
}

function mostAttempts(error: unknown): number {
  if (!(error instanceof QueryFailedError)) return 1;
  const { code } = error.driverError as { code?: string };
  return MOST_ATTEMPTS[code ?? ''] ?? 1;
}
