import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddJournalLink1795270218088 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "journal_link" ("rank" integer PRIMARY KEY NOT NULL, "sequence" integer NOT NULL, "linkedAt" varchar(24) NOT NULL, "previousHash" varchar(64) NOT NULL, "hash" varchar(64) NOT NULL, CONSTRAINT "UQ_fd7821f0586fc78ffd70b773ffc" UNIQUE ("sequence"))`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "journal_link"`);
  }
}
