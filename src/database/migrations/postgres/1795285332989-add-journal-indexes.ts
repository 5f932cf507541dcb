import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddJournalIndexes1795285332989 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE INDEX "IDX_9d18bd4a32fc0cd8ff82b12037" ON "audit_entry"  ("at") `);
    await runner.query(`CREATE INDEX "IDX_ab6773d0bb3c8ad473e54c2a9b" ON "audit_entry"  ("accountId") `);
    await runner.query(`CREATE INDEX "IDX_b68dcc794cea3a97d59a0b8771" ON "audit_entry"  ("action") `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "public"."IDX_b68dcc794cea3a97d59a0b8771"`);
    await runner.query(`DROP INDEX "public"."IDX_ab6773d0bb3c8ad473e54c2a9b"`);
    await runner.query(`DROP INDEX "public"."IDX_9d18bd4a32fc0cd8ff82b12037"`);
  }
}
