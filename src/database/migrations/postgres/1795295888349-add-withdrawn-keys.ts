import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddWithdrawnKeys1795295888349 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "credential_renewal" ("id" character varying(36) NOT NULL, "credentialId" character varying(36) NOT NULL, "keyId" character varying(43) NOT NULL, "json" text NOT NULL, "token" text NOT NULL, "signedAt" character varying(24) NOT NULL, "version" integer NOT NULL DEFAULT '1', CONSTRAINT "UQ_221b2f0dcc7b440a01f69fd7c64" UNIQUE ("credentialId", "keyId"), CONSTRAINT "PK_b5a2406f4ee1c0533b6075d16cb" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE TABLE "withdrawn_key" ("id" character varying(36) NOT NULL, "keyId" character varying(43) NOT NULL, "untrustedFrom" character varying(10) NOT NULL, "reason" text NOT NULL, "withdrawnAt" character varying(24) NOT NULL, "version" integer NOT NULL DEFAULT '1', CONSTRAINT "PK_76ddc8e332a9db04960727c03d1" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE UNIQUE INDEX "IDX_5c30f31518fe8fe157132091b0" ON "withdrawn_key"  ("keyId") `);
    await runner.query(
      `ALTER TABLE "credential_renewal" ADD CONSTRAINT "FK_c75d0e38f84d8140e846b65f1e9" FOREIGN KEY ("credentialId") REFERENCES "credential"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "credential_renewal" DROP CONSTRAINT "FK_c75d0e38f84d8140e846b65f1e9"`);
    await runner.query(`DROP INDEX "public"."IDX_5c30f31518fe8fe157132091b0"`);
    await runner.query(`DROP TABLE "withdrawn_key"`);
    await runner.query(`DROP TABLE "credential_renewal"`);
  }
}
