import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddJournalLink1795270218088 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "journal_link" ("rank" integer NOT NULL, "sequence" integer NOT NULL, "linkedAt" character varying(24) NOT NULL, "previousHash" character varying(64) NOT NULL, "hash" character varying(64) NOT NULL, CONSTRAINT "UQ_fd7821f0586fc78ffd70b773ffc" UNIQUE ("sequence"), CONSTRAINT "PK_345814e31915e9c3194ca6e6ea5" PRIMARY KEY ("rank"))`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "journal_link"`);
  }
}
