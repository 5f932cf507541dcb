import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddSitting1795299197247 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "deliberation" ADD "sittingMemberIds" text`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "deliberation" DROP COLUMN "sittingMemberIds"`);
  }
}
