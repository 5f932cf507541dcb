import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddSealedSheets1795294802772 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "sealed_sheets" ("id" character varying(36) NOT NULL, "content" text NOT NULL, "hash" character varying(64) NOT NULL, CONSTRAINT "PK_1ae207fd22c8ee8172677b5a526" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `ALTER TABLE "sealed_sheets" ADD CONSTRAINT "FK_1ae207fd22c8ee8172677b5a526" FOREIGN KEY ("id") REFERENCES "jury_session"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "sealed_sheets" DROP CONSTRAINT "FK_1ae207fd22c8ee8172677b5a526"`);
    await runner.query(`DROP TABLE "sealed_sheets"`);
  }
}
