import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddConvocations1795275782223 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "convocation" ("id" varchar(36) PRIMARY KEY NOT NULL, "sessionId" varchar(36) NOT NULL, "subjectId" varchar(36) NOT NULL, "address" varchar(300) NOT NULL, "facts" text NOT NULL, "sequence" integer NOT NULL, "sentAt" varchar(24) NOT NULL, "openedAt" varchar(24), "answer" varchar(40), "answerReason" text, "answeredAt" varchar(24), "remindedAt" varchar(24), "version" integer NOT NULL DEFAULT (1), CONSTRAINT "UQ_1d987faefe73c4bc169e4e9a34d" UNIQUE ("subjectId"))`,
    );
    await runner.query(`CREATE INDEX "IDX_5760fc6b0b7e0fceca415e82df" ON "convocation" ("sessionId") `);
    await runner.query(
      `CREATE TABLE "convocation_link" ("id" varchar(36) PRIMARY KEY NOT NULL, "convocationId" varchar(36) NOT NULL, "hash" varchar(64) NOT NULL)`,
    );
    await runner.query(`CREATE INDEX "IDX_d7ad8ee493519231193949b1cb" ON "convocation_link" ("convocationId") `);
    await runner.query(`CREATE INDEX "IDX_bb918975cde9145b722d0e3d20" ON "convocation_link" ("hash") `);
    await runner.query(
      `CREATE TABLE "convocation_terms" ("id" varchar(36) PRIMARY KEY NOT NULL, "sessionId" varchar(36) NOT NULL, "membersAt" varchar(5) NOT NULL, "candidatesAt" varchar(5) NOT NULL, "until" varchar(5) NOT NULL, "room" varchar(300), "bring" text, "contact" varchar(300) NOT NULL, "version" integer NOT NULL DEFAULT (1), CONSTRAINT "UQ_324f767b881a134027c89c35edd" UNIQUE ("sessionId"))`,
    );
    await runner.query(`DROP INDEX "IDX_d7ad8ee493519231193949b1cb"`);
    await runner.query(`DROP INDEX "IDX_bb918975cde9145b722d0e3d20"`);
    await runner.query(
      `CREATE TABLE "temporary_convocation_link" ("id" varchar(36) PRIMARY KEY NOT NULL, "convocationId" varchar(36) NOT NULL, "hash" varchar(64) NOT NULL, CONSTRAINT "FK_d7ad8ee493519231193949b1cbf" FOREIGN KEY ("convocationId") REFERENCES "convocation" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION)`,
    );
    await runner.query(
      `INSERT INTO "temporary_convocation_link"("id", "convocationId", "hash") SELECT "id", "convocationId", "hash" FROM "convocation_link"`,
    );
    await runner.query(`DROP TABLE "convocation_link"`);
    await runner.query(`ALTER TABLE "temporary_convocation_link" RENAME TO "convocation_link"`);
    await runner.query(`CREATE INDEX "IDX_d7ad8ee493519231193949b1cb" ON "convocation_link" ("convocationId") `);
    await runner.query(`CREATE INDEX "IDX_bb918975cde9145b722d0e3d20" ON "convocation_link" ("hash") `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "IDX_bb918975cde9145b722d0e3d20"`);
    await runner.query(`DROP INDEX "IDX_d7ad8ee493519231193949b1cb"`);
    await runner.query(`ALTER TABLE "convocation_link" RENAME TO "temporary_convocation_link"`);
    await runner.query(
      `CREATE TABLE "convocation_link" ("id" varchar(36) PRIMARY KEY NOT NULL, "convocationId" varchar(36) NOT NULL, "hash" varchar(64) NOT NULL)`,
    );
    await runner.query(
      `INSERT INTO "convocation_link"("id", "convocationId", "hash") SELECT "id", "convocationId", "hash" FROM "temporary_convocation_link"`,
    );
    await runner.query(`DROP TABLE "temporary_convocation_link"`);
    await runner.query(`CREATE INDEX "IDX_bb918975cde9145b722d0e3d20" ON "convocation_link" ("hash") `);
    await runner.query(`CREATE INDEX "IDX_d7ad8ee493519231193949b1cb" ON "convocation_link" ("convocationId") `);
    await runner.query(`DROP TABLE "convocation_terms"`);
    await runner.query(`DROP INDEX "IDX_bb918975cde9145b722d0e3d20"`);
    await runner.query(`DROP INDEX "IDX_d7ad8ee493519231193949b1cb"`);
    await runner.query(`DROP TABLE "convocation_link"`);
    await runner.query(`DROP INDEX "IDX_5760fc6b0b7e0fceca415e82df"`);
    await runner.query(`DROP TABLE "convocation"`);
  }
}
