import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddSealedSheets1795294802772 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "sealed_sheets" ("id" varchar(36) PRIMARY KEY NOT NULL, "content" text NOT NULL, "hash" varchar(64) NOT NULL)`,
    );
    await runner.query(
      `CREATE TABLE "temporary_sealed_sheets" ("id" varchar(36) PRIMARY KEY NOT NULL, "content" text NOT NULL, "hash" varchar(64) NOT NULL, CONSTRAINT "FK_1ae207fd22c8ee8172677b5a526" FOREIGN KEY ("id") REFERENCES "jury_session" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION)`,
    );
    await runner.query(
      `INSERT INTO "temporary_sealed_sheets"("id", "content", "hash") SELECT "id", "content", "hash" FROM "sealed_sheets"`,
    );
    await runner.query(`DROP TABLE "sealed_sheets"`);
    await runner.query(`ALTER TABLE "temporary_sealed_sheets" RENAME TO "sealed_sheets"`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "sealed_sheets" RENAME TO "temporary_sealed_sheets"`);
    await runner.query(
      `CREATE TABLE "sealed_sheets" ("id" varchar(36) PRIMARY KEY NOT NULL, "content" text NOT NULL, "hash" varchar(64) NOT NULL)`,
    );
    await runner.query(
      `INSERT INTO "sealed_sheets"("id", "content", "hash") SELECT "id", "content", "hash" FROM "temporary_sealed_sheets"`,
    );
    await runner.query(`DROP TABLE "temporary_sealed_sheets"`);
    await runner.query(`DROP TABLE "sealed_sheets"`);
  }
}
