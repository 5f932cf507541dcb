import { AsyncLocalStorage } from 'node:async_hooks';
import type { EntityTarget, FindOptionsWhere, ObjectLiteral } from 'typeorm';
import type { Actor } from '../audit/actor.js';
import type { Follower } from './following.js';
import type { Housekeeping } from './housekeeping.js';
import type { Reading } from './reading.js';
import type { Writing } from './writing.js';

/** How one engine runs a read and a write, each apart from all others. */
export interface Engine {
  read<T>(work: (reading: Reading) => Promise<T>): Promise<T>;
  findOneBy<T extends ObjectLiteral>(entity: EntityTarget<T>, where: FindOptionsWhere<T>): Promise<T | null>;
  /** What takes long shares its commit with nobody, as their answers would wait for it. */
  write<T>(actor: Actor, work: (writing: Writing) => Promise<T>, long: boolean): Promise<T>;
  keep<T>(work: (housekeeping: Housekeeping) => Promise<T>): Promise<T>;
  /** Waits for what is under way. */
  close(): Promise<void>;
}

/**
 * The only way to the data. `read` gives one consistent view; `write` is one transaction, alone, committed whole or
 * rolled back whole. On PostgreSQL a write may be run again after a serialisation failure: it must do nothing outside
 * its transaction but through `onceCommitted`.
 */
export class Database {
  private readonly running = new AsyncLocalStorage<'read' | 'write'>();

  private readonly listeners: (() => void)[] = [];
  private readonly followers: Follower[] = [];

  constructor(private readonly engine: Engine) {}

  /** Has it told, after each write that is committed. */
  afterEachWrite(listener: () => void): void {
    this.listeners.push(listener);
  }

  /** Has it write what follows from each write, within its transaction. */
  followEachWrite(follower: Follower): void {
    this.followers.push(follower);
  }

  async read<T>(work: (reading: Reading) => Promise<T>): Promise<T> {
    this.refuseNesting('read');
    return this.engine.read((reading) => this.running.run('read', () => work(reading)));
  }

  /** One row, as it is: a single question is consistent without a transaction around it. */
  async findOneBy<T extends ObjectLiteral>(entity: EntityTarget<T>, where: FindOptionsWhere<T>): Promise<T | null> {
    this.refuseNesting('read');
    return this.engine.findOneBy(entity, where);
  }

  async write<T>(actor: Actor, work: (writing: Writing) => Promise<T>): Promise<T> {
    return this.run(actor, work, false);
  }

  /** A write that takes a second or more: no other is answered later because of it than it must. */
  async writeLong<T>(actor: Actor, work: (writing: Writing) => Promise<T>): Promise<T> {
    return this.run(actor, work, true);
  }

  private async run<T>(actor: Actor, work: (writing: Writing) => Promise<T>, long: boolean): Promise<T> {
    this.refuseNesting('write');
    let committed: Writing | undefined;
    const written = (writing: Writing): Promise<T> => {
      committed = writing;
      writing.touched.followedBy(this.followers);
      return this.running.run('write', () => work(writing));
    };
    const result = await this.engine.write(actor, written, long);
    for (const listener of this.listeners) listener();
    await committed?.runAfterCommit();
    return result;
  }

  /** A short transaction over technical rows, without a journal entry. */
  async keep<T>(work: (housekeeping: Housekeeping) => Promise<T>): Promise<T> {
    this.refuseNesting('write');
    return this.engine.keep(work);
  }

  async close(): Promise<void> {
    await this.engine.close();
  }

  /** A write within a write would wait for itself; a read within one would not see its rows. */
  private refuseNesting(wanted: string): void {
    const outer = this.running.getStore();
    if (outer) throw new Error(`A ${wanted} was begun inside a ${outer}: pass the ${outer} on instead.`);
  }
}
