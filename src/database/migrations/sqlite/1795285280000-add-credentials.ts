import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddCredentials1795285280000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "credential" ("id" varchar(36) PRIMARY KEY NOT NULL, "certificateId" varchar(36) NOT NULL, "statusList" integer NOT NULL, "statusIndex" integer NOT NULL, "keyId" varchar(43) NOT NULL, "json" text NOT NULL, "token" text NOT NULL, "signedAt" varchar(24) NOT NULL, "version" integer NOT NULL DEFAULT (1), CONSTRAINT "UQ_5433bac505e4fc33dfdee807485" UNIQUE ("statusList", "statusIndex"))`,
    );
    await runner.query(`CREATE UNIQUE INDEX "IDX_e0f79eec0943963b0f8ad58ed7" ON "credential" ("certificateId") `);
    await runner.query(`DROP INDEX "IDX_e0f79eec0943963b0f8ad58ed7"`);
    await runner.query(
      `CREATE TABLE "temporary_credential" ("id" varchar(36) PRIMARY KEY NOT NULL, "certificateId" varchar(36) NOT NULL, "statusList" integer NOT NULL, "statusIndex" integer NOT NULL, "keyId" varchar(43) NOT NULL, "json" text NOT NULL, "token" text NOT NULL, "signedAt" varchar(24) NOT NULL, "version" integer NOT NULL DEFAULT (1), CONSTRAINT "UQ_5433bac505e4fc33dfdee807485" UNIQUE ("statusList", "statusIndex"), CONSTRAINT "FK_e0f79eec0943963b0f8ad58ed74" FOREIGN KEY ("certificateId") REFERENCES "certificate" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION)`,
    );
    await runner.query(
      `INSERT INTO "temporary_credential"("id", "certificateId", "statusList", "statusIndex", "keyId", "json", "token", "signedAt", "version") SELECT "id", "certificateId", "statusList", "statusIndex", "keyId", "json", "token", "signedAt", "version" FROM "credential"`,
    );
    await runner.query(`DROP TABLE "credential"`);
    await runner.query(`ALTER TABLE "temporary_credential" RENAME TO "credential"`);
    await runner.query(`CREATE UNIQUE INDEX "IDX_e0f79eec0943963b0f8ad58ed7" ON "credential" ("certificateId") `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "IDX_e0f79eec0943963b0f8ad58ed7"`);
    await runner.query(`ALTER TABLE "credential" RENAME TO "temporary_credential"`);
    await runner.query(
      `CREATE TABLE "credential" ("id" varchar(36) PRIMARY KEY NOT NULL, "certificateId" varchar(36) NOT NULL, "statusList" integer NOT NULL, "statusIndex" integer NOT NULL, "keyId" varchar(43) NOT NULL, "json" text NOT NULL, "token" text NOT NULL, "signedAt" varchar(24) NOT NULL, "version" integer NOT NULL DEFAULT (1), CONSTRAINT "UQ_5433bac505e4fc33dfdee807485" UNIQUE ("statusList", "statusIndex"))`,
    );
    await runner.query(
      `INSERT INTO "credential"("id", "certificateId", "statusList", "statusIndex", "keyId", "json", "token", "signedAt", "version") SELECT "id", "certificateId", "statusList", "statusIndex", "keyId", "json", "token", "signedAt", "version" FROM "temporary_credential"`,
    );
    await runner.query(`DROP TABLE "temporary_credential"`);
    await runner.query(`CREATE UNIQUE INDEX "IDX_e0f79eec0943963b0f8ad58ed7" ON "credential" ("certificateId") `);
    await runner.query(`DROP INDEX "IDX_e0f79eec0943963b0f8ad58ed7"`);
    await runner.query(`DROP TABLE "credential"`);
  }
}
