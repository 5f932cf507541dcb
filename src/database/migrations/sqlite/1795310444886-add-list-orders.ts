import type { MigrationInterface, QueryRunner } from 'typeorm';
import { plainText } from '../../../domain/plain-words.js';

export class AddListOrders1795310444886 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "temporary_account" ("id" varchar(36) PRIMARY KEY NOT NULL, "email" varchar(300) NOT NULL, "name" varchar(300) NOT NULL, "role" varchar(40) NOT NULL, "passwordHash" varchar(300) NOT NULL, "active" boolean NOT NULL, "createdAt" varchar(24) NOT NULL, "version" integer NOT NULL DEFAULT (1), "searchName" varchar(1000) NOT NULL DEFAULT (''), CONSTRAINT "UQ_4c8f96ccf523e9a3faefd5bdd4c" UNIQUE ("email"))`,
    );
    await runner.query(
      `INSERT INTO "temporary_account"("id", "email", "name", "role", "passwordHash", "active", "createdAt", "version") SELECT "id", "email", "name", "role", "passwordHash", "active", "createdAt", "version" FROM "account"`,
    );
    await runner.query(`DROP TABLE "account"`);
    await runner.query(`ALTER TABLE "temporary_account" RENAME TO "account"`);
    await runner.query(`CREATE INDEX "IDX_d987570184efb8370cb53dda60" ON "account" ("searchName") `);
    await runner.query(`CREATE INDEX "IDX_203f7a559f1c9a11b22b61b78a" ON "candidate" ("registeredAt") `);
    await runner.query(`CREATE INDEX "IDX_4bb7fd3265fbe464546f955600" ON "certificate" ("issuedOn") `);
    const accounts = (await runner.query(`SELECT "id", "name" FROM "account"`)) as { id: string; name: string }[];
    for (const { id, name } of accounts) {
      const searchName = Array.from(plainText(name)).slice(0, 1000).join('');
      await runner.query(`UPDATE "account" SET "searchName" = ? WHERE "id" = ?`, [searchName, id]);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "IDX_4bb7fd3265fbe464546f955600"`);
    await runner.query(`DROP INDEX "IDX_203f7a559f1c9a11b22b61b78a"`);
    await runner.query(`DROP INDEX "IDX_d987570184efb8370cb53dda60"`);
    await runner.query(`ALTER TABLE "account" RENAME TO "temporary_account"`);
    await runner.query(
      `CREATE TABLE "account" ("id" varchar(36) PRIMARY KEY NOT NULL, "email" varchar(300) NOT NULL, "name" varchar(300) NOT NULL, "role" varchar(40) NOT NULL, "passwordHash" varchar(300) NOT NULL, "active" boolean NOT NULL, "createdAt" varchar(24) NOT NULL, "version" integer NOT NULL DEFAULT (1), CONSTRAINT "UQ_4c8f96ccf523e9a3faefd5bdd4c" UNIQUE ("email"))`,
    );
    await runner.query(
      `INSERT INTO "account"("id", "email", "name", "role", "passwordHash", "active", "createdAt", "version") SELECT "id", "email", "name", "role", "passwordHash", "active", "createdAt", "version" FROM "temporary_account"`,
    );
    await runner.query(`DROP TABLE "temporary_account"`);
  }
}
