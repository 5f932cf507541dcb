import { type EntityManager, type EntityTarget, type FindOptionsWhere, LessThan, type ObjectLiteral } from 'typeorm';

/** Writes of technical rows (signed-in browsers) that are nobody's act and leave no trace in the journal. */
export class Housekeeping {
  constructor(private readonly manager: EntityManager) {}

  async put<T extends ObjectLiteral>(entity: EntityTarget<T>, row: T): Promise<void> {
    await this.manager.upsert(entity, row, ['id']);
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
