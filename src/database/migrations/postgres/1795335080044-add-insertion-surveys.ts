import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddInsertionSurveys1795335080044 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "insertion_survey" ("id" character varying(36) NOT NULL, "certificationCode" character varying(40) NOT NULL, "year" integer NOT NULL, "months" integer NOT NULL, "surveyed" integer NOT NULL, "respondents" integer NOT NULL, "neutralised" integer NOT NULL, "employed" integer NOT NULL, "inTargetJob" integer NOT NULL, "closedOn" character varying(10) NOT NULL, "method" character varying(300), "version" integer NOT NULL DEFAULT '1', CONSTRAINT "UQ_415125e0696f229685738d2f757" UNIQUE ("certificationCode", "year", "months"), CONSTRAINT "PK_530145dbf1d691b8eedcb1945f8" PRIMARY KEY ("id"))`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "insertion_survey"`);
  }
}
