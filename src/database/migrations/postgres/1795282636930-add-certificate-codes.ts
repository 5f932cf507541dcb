import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddCertificateCodes1795282636930 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "certificate_code" ("id" character varying(36) NOT NULL, "code" character varying(40) NOT NULL, "shareToken" character varying(40), "sharedAt" character varying(24), "verifiedOn" character varying(10), "version" integer NOT NULL DEFAULT '1', CONSTRAINT "UQ_a3648edb80463a7f35daa4ca11b" UNIQUE ("code"), CONSTRAINT "PK_63cbbe2c96ce50aa9dd84c5bd6a" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_8a44623d6b6536f81cedf03286" ON "certificate_code"  ("shareToken") `);
    await runner.query(
      `ALTER TABLE "certificate_code" ADD CONSTRAINT "FK_63cbbe2c96ce50aa9dd84c5bd6a" FOREIGN KEY ("id") REFERENCES "certificate"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "certificate_code" DROP CONSTRAINT "FK_63cbbe2c96ce50aa9dd84c5bd6a"`);
    await runner.query(`DROP INDEX "public"."IDX_8a44623d6b6536f81cedf03286"`);
    await runner.query(`DROP TABLE "certificate_code"`);
  }
}
