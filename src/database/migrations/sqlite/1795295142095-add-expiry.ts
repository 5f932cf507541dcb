import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddExpiry1795295142095 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE INDEX "IDX_37c0a09a6435e6b306d254245b" ON "bloc_award" ("validUntil") `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "IDX_37c0a09a6435e6b306d254245b"`);
  }
}
