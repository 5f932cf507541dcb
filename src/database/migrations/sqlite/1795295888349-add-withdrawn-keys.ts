import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddWithdrawnKeys1795295888349 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "credential_renewal" ("id" varchar(36) PRIMARY KEY NOT NULL, "credentialId" varchar(36) NOT NULL, "keyId" varchar(43) NOT NULL, "json" text NOT NULL, "token" text NOT NULL, "signedAt" varchar(24) NOT NULL, "version" integer NOT NULL DEFAULT (1), CONSTRAINT "UQ_221b2f0dcc7b440a01f69fd7c64" UNIQUE ("credentialId", "keyId"))`,
    );
    await runner.query(
      `CREATE TABLE "withdrawn_key" ("id" varchar(36) PRIMARY KEY NOT NULL, "keyId" varchar(43) NOT NULL, "untrustedFrom" varchar(10) NOT NULL, "reason" text NOT NULL, "withdrawnAt" varchar(24) NOT NULL, "version" integer NOT NULL DEFAULT (1))`,
    );
    await runner.query(`CREATE UNIQUE INDEX "IDX_5c30f31518fe8fe157132091b0" ON "withdrawn_key" ("keyId") `);
    await runner.query(
      `CREATE TABLE "temporary_credential_renewal" ("id" varchar(36) PRIMARY KEY NOT NULL, "credentialId" varchar(36) NOT NULL, "keyId" varchar(43) NOT NULL, "json" text NOT NULL, "token" text NOT NULL, "signedAt" varchar(24) NOT NULL, "version" integer NOT NULL DEFAULT (1), CONSTRAINT "UQ_221b2f0dcc7b440a01f69fd7c64" UNIQUE ("credentialId", "keyId"), CONSTRAINT "FK_c75d0e38f84d8140e846b65f1e9" FOREIGN KEY ("credentialId") REFERENCES "credential" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION)`,
    );
    await runner.query(
      `INSERT INTO "temporary_credential_renewal"("id", "credentialId", "keyId", "json", "token", "signedAt", "version") SELECT "id", "credentialId", "keyId", "json", "token", "signedAt", "version" FROM "credential_renewal"`,
    );
    await runner.query(`DROP TABLE "credential_renewal"`);
    await runner.query(`ALTER TABLE "temporary_credential_renewal" RENAME TO "credential_renewal"`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "credential_renewal" RENAME TO "temporary_credential_renewal"`);
    await runner.query(
      `CREATE TABLE "credential_renewal" ("id" varchar(36) PRIMARY KEY NOT NULL, "credentialId" varchar(36) NOT NULL, "keyId" varchar(43) NOT NULL, "json" text NOT NULL, "token" text NOT NULL, "signedAt" varchar(24) NOT NULL, "version" integer NOT NULL DEFAULT (1), CONSTRAINT "UQ_221b2f0dcc7b440a01f69fd7c64" UNIQUE ("credentialId", "keyId"))`,
    );
    await runner.query(
      `INSERT INTO "credential_renewal"("id", "credentialId", "keyId", "json", "token", "signedAt", "version") SELECT "id", "credentialId", "keyId", "json", "token", "signedAt", "version" FROM "temporary_credential_renewal"`,
    );
    await runner.query(`DROP TABLE "temporary_credential_renewal"`);
    await runner.query(`DROP INDEX "IDX_5c30f31518fe8fe157132091b0"`);
    await runner.query(`DROP TABLE "withdrawn_key"`);
    await runner.query(`DROP TABLE "credential_renewal"`);
  }
}
