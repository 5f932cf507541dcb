import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddEvaluationMark1795271950577 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "evaluation" ADD "mark" integer`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "evaluation" DROP COLUMN "mark"`);
  }
}
