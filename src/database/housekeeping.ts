import { linkEntries } from '../audit/link-entries.js';
import type { JournalHead } from '../domain/sealing/journal-chain.js';
import { FollowingRows } from './following.js';
import { type EntityManager, type EntityTarget, type FindOptionsWhere, LessThan, type ObjectLiteral } from 'typeorm';

/**
 * Writes of technical rows (signed-in browsers, the chain of the journal, a mail taken in hand) that are nobody's act and
 * leave no trace in the journal.
 */
export class Housekeeping {
  constructor(
    private readonly manager: EntityManager,
    private readonly at: string,
  ) {}

  /** Chains entries of the journal that are not chained yet, a portion of them. */
  chainJournal(): Promise<{ readonly head: JournalHead; readonly linked: number }> {
    return linkEntries(this.manager, this.at);
  }

  /** Rows that follow from others, to be made again. */
  get following(): FollowingRows {
    return new FollowingRows(this.manager);
  }

  async put<T extends ObjectLiteral>(entity: EntityTarget<T>, row: T): Promise<void> {
    await this.manager.upsert(entity, row, ['id']);
  }

  /** Changes the row if it still is as `where` says, and tells whether it was: of several who try at once, one does. */
  async changeIf<T extends ObjectLiteral>(
    entity: EntityTarget<T>,
    where: FindOptionsWhere<T>,
    changes: Partial<T>,
  ): Promise<boolean> {
    const query = this.manager.createQueryBuilder().update(entity).set(changes);
    const { affected } = await query.where(where).execute();
    return affected === 1;
  }

  async drop<T extends ObjectLiteral>(entity: EntityTarget<T>, where: FindOptionsWhere<T>): Promise<void> {
    await this.manager.delete(entity, where);
  }

  async dropBefore<T extends ObjectLiteral>(
    entity: EntityTarget<T>,
    column: keyof T & string,
    value: string,
  ): Promise<void> {
    await this.manager.delete(entity, { [column]: LessThan(value) });
  }
}
