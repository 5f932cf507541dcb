import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddSearch1795297242941 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "search_word" ("subjectId" varchar(36) NOT NULL, "word" varchar(60) NOT NULL, "kind" varchar(40) NOT NULL, PRIMARY KEY ("subjectId", "word"))`,
    );
    await runner.query(`CREATE INDEX "IDX_425dcf947c41270432d32c2217" ON "search_word" ("kind", "word", "subjectId") `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "IDX_425dcf947c41270432d32c2217"`);
    await runner.query(`DROP TABLE "search_word"`);
  }
}
