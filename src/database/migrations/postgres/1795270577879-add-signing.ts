import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddSigning1795270577879 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "signing_key" ("id" character varying(36) NOT NULL, "keyId" character varying(43) NOT NULL, "x" character varying(43) NOT NULL, "since" character varying(24) NOT NULL, "retiredAt" character varying(24), "version" integer NOT NULL DEFAULT '1', CONSTRAINT "PK_5cc161da020c79bb3ac9953edae" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE UNIQUE INDEX "IDX_7dc8bca1f1764380abb19d172a" ON "signing_key"  ("keyId") `);
    await runner.query(`ALTER TABLE "sealed_record" ADD "journal" text`);
    await runner.query(`ALTER TABLE "sealed_record" ADD "keyId" character varying(43)`);
    await runner.query(`ALTER TABLE "sealed_record" ADD "signature" character varying(86)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "sealed_record" DROP COLUMN "signature"`);
    await runner.query(`ALTER TABLE "sealed_record" DROP COLUMN "keyId"`);
    await runner.query(`ALTER TABLE "sealed_record" DROP COLUMN "journal"`);
    await runner.query(`DROP INDEX "public"."IDX_7dc8bca1f1764380abb19d172a"`);
    await runner.query(`DROP TABLE "signing_key"`);
  }
}
