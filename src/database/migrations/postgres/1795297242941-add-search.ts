import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddSearch1795297242941 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "search_word" ("subjectId" character varying(36) NOT NULL, "word" character varying(60) COLLATE "C" NOT NULL, "kind" character varying(40) NOT NULL, CONSTRAINT "PK_034a182554aed70700f61c220f0" PRIMARY KEY ("subjectId", "word"))`,
    );
    await runner.query(
      `CREATE INDEX "IDX_425dcf947c41270432d32c2217" ON "search_word"  ("kind", "word", "subjectId") `,
    );
    await runner.query(`ALTER TABLE "jury_person" ALTER COLUMN "searchName" TYPE character varying(1000) COLLATE "C"`);
    await runner.query(`ALTER TABLE "candidate" ALTER COLUMN "searchName" TYPE character varying(1000) COLLATE "C"`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE "candidate" ALTER COLUMN "searchName" TYPE character varying(1000) COLLATE pg_catalog."default"`,
    );
    await runner.query(
      `ALTER TABLE "jury_person" ALTER COLUMN "searchName" TYPE character varying(1000) COLLATE pg_catalog."default"`,
    );
    await runner.query(`DROP INDEX "public"."IDX_425dcf947c41270432d32c2217"`);
    await runner.query(`DROP TABLE "search_word"`);
  }
}
