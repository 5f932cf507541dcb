import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddEnrollmentDays1795337324538 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE INDEX "IDX_dbcc8ef69a47d280b45dcbb3f5" ON "enrollment"  ("enrolledOn") `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "public"."IDX_dbcc8ef69a47d280b45dcbb3f5"`);
  }
}
