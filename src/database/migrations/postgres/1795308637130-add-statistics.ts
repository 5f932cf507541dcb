import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddStatistics1795308637130 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "counted_result" ("candidacyId" character varying(36) NOT NULL, "subject" character varying(40) NOT NULL, "sessionId" character varying(36) NOT NULL, "candidateId" character varying(36) NOT NULL, "accessRoute" character varying(40) NOT NULL, "attendance" character varying(40) NOT NULL, "outcome" character varying(40), CONSTRAINT "PK_7ad1f559a08ad3541ef732252af" PRIMARY KEY ("candidacyId", "subject"))`,
    );
    await runner.query(`CREATE INDEX "IDX_4712863d0f311f33584c00722a" ON "counted_result"  ("sessionId") `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "public"."IDX_4712863d0f311f33584c00722a"`);
    await runner.query(`DROP TABLE "counted_result"`);
  }
}
