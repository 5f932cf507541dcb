import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddCertificateCodes1795282636930 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "certificate_code" ("id" varchar(36) PRIMARY KEY NOT NULL, "code" varchar(40) NOT NULL, "shareToken" varchar(40), "sharedAt" varchar(24), "verifiedOn" varchar(10), "version" integer NOT NULL DEFAULT (1), CONSTRAINT "UQ_a3648edb80463a7f35daa4ca11b" UNIQUE ("code"))`,
    );
    await runner.query(`CREATE INDEX "IDX_8a44623d6b6536f81cedf03286" ON "certificate_code" ("shareToken") `);
    await runner.query(`DROP INDEX "IDX_8a44623d6b6536f81cedf03286"`);
    await runner.query(
      `CREATE TABLE "temporary_certificate_code" ("id" varchar(36) PRIMARY KEY NOT NULL, "code" varchar(40) NOT NULL, "shareToken" varchar(40), "sharedAt" varchar(24), "verifiedOn" varchar(10), "version" integer NOT NULL DEFAULT (1), CONSTRAINT "UQ_a3648edb80463a7f35daa4ca11b" UNIQUE ("code"), CONSTRAINT "FK_63cbbe2c96ce50aa9dd84c5bd6a" FOREIGN KEY ("id") REFERENCES "certificate" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION)`,
    );
    await runner.query(
      `INSERT INTO "temporary_certificate_code"("id", "code", "shareToken", "sharedAt", "verifiedOn", "version") SELECT "id", "code", "shareToken", "sharedAt", "verifiedOn", "version" FROM "certificate_code"`,
    );
    await runner.query(`DROP TABLE "certificate_code"`);
    await runner.query(`ALTER TABLE "temporary_certificate_code" RENAME TO "certificate_code"`);
    await runner.query(`CREATE INDEX "IDX_8a44623d6b6536f81cedf03286" ON "certificate_code" ("shareToken") `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "IDX_8a44623d6b6536f81cedf03286"`);
    await runner.query(`ALTER TABLE "certificate_code" RENAME TO "temporary_certificate_code"`);
    await runner.query(
      `CREATE TABLE "certificate_code" ("id" varchar(36) PRIMARY KEY NOT NULL, "code" varchar(40) NOT NULL, "shareToken" varchar(40), "sharedAt" varchar(24), "verifiedOn" varchar(10), "version" integer NOT NULL DEFAULT (1), CONSTRAINT "UQ_a3648edb80463a7f35daa4ca11b" UNIQUE ("code"))`,
    );
    await runner.query(
      `INSERT INTO "certificate_code"("id", "code", "shareToken", "sharedAt", "verifiedOn", "version") SELECT "id", "code", "shareToken", "sharedAt", "verifiedOn", "version" FROM "temporary_certificate_code"`,
    );
    await runner.query(`DROP TABLE "temporary_certificate_code"`);
    await runner.query(`CREATE INDEX "IDX_8a44623d6b6536f81cedf03286" ON "certificate_code" ("shareToken") `);
    await runner.query(`DROP INDEX "IDX_8a44623d6b6536f81cedf03286"`);
    await runner.query(`DROP TABLE "certificate_code"`);
  }
}
