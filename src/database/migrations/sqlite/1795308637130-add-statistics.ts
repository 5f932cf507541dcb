import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddStatistics1795308637130 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "counted_result" ("candidacyId" varchar(36) NOT NULL, "subject" varchar(40) NOT NULL, "sessionId" varchar(36) NOT NULL, "candidateId" varchar(36) NOT NULL, "accessRoute" varchar(40) NOT NULL, "attendance" varchar(40) NOT NULL, "outcome" varchar(40), PRIMARY KEY ("candidacyId", "subject"))`,
    );
    await runner.query(`CREATE INDEX "IDX_4712863d0f311f33584c00722a" ON "counted_result" ("sessionId") `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "IDX_4712863d0f311f33584c00722a"`);
    await runner.query(`DROP TABLE "counted_result"`);
  }
}
