import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddConvocations1795275782223 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "convocation" ("id" character varying(36) NOT NULL, "sessionId" character varying(36) NOT NULL, "subjectId" character varying(36) NOT NULL, "address" character varying(300) NOT NULL, "facts" text NOT NULL, "sequence" integer NOT NULL, "sentAt" character varying(24) NOT NULL, "openedAt" character varying(24), "answer" character varying(40), "answerReason" text, "answeredAt" character varying(24), "remindedAt" character varying(24), "version" integer NOT NULL DEFAULT '1', CONSTRAINT "UQ_1d987faefe73c4bc169e4e9a34d" UNIQUE ("subjectId"), CONSTRAINT "PK_48d9f0cd525652880f6af8720e8" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_5760fc6b0b7e0fceca415e82df" ON "convocation"  ("sessionId") `);
    await runner.query(
      `CREATE TABLE "convocation_link" ("id" character varying(36) NOT NULL, "convocationId" character varying(36) NOT NULL, "hash" character varying(64) NOT NULL, CONSTRAINT "PK_1231120b130937ae55301e674a9" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_d7ad8ee493519231193949b1cb" ON "convocation_link"  ("convocationId") `);
    await runner.query(`CREATE INDEX "IDX_bb918975cde9145b722d0e3d20" ON "convocation_link"  ("hash") `);
    await runner.query(
      `CREATE TABLE "convocation_terms" ("id" character varying(36) NOT NULL, "sessionId" character varying(36) NOT NULL, "membersAt" character varying(5) NOT NULL, "candidatesAt" character varying(5) NOT NULL, "until" character varying(5) NOT NULL, "room" character varying(300), "bring" text, "contact" character varying(300) NOT NULL, "version" integer NOT NULL DEFAULT '1', CONSTRAINT "UQ_324f767b881a134027c89c35edd" UNIQUE ("sessionId"), CONSTRAINT "PK_69fc193e50251d4d59c66408bdc" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `ALTER TABLE "convocation_link" ADD CONSTRAINT "FK_d7ad8ee493519231193949b1cbf" FOREIGN KEY ("convocationId") REFERENCES "convocation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "convocation_link" DROP CONSTRAINT "FK_d7ad8ee493519231193949b1cbf"`);
    await runner.query(`DROP TABLE "convocation_terms"`);
    await runner.query(`DROP INDEX "public"."IDX_bb918975cde9145b722d0e3d20"`);
    await runner.query(`DROP INDEX "public"."IDX_d7ad8ee493519231193949b1cb"`);
    await runner.query(`DROP TABLE "convocation_link"`);
    await runner.query(`DROP INDEX "public"."IDX_5760fc6b0b7e0fceca415e82df"`);
    await runner.query(`DROP TABLE "convocation"`);
  }
}
