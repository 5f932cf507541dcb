import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddVersionMoves1795270503936 implements MigrationInterface {
  /** Awards of before are those of the version that the jury sat for, or else of the first one the person enrolled on. */
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "enrollment_move" ("id" varchar(36) PRIMARY KEY NOT NULL, "batchId" varchar(36) NOT NULL, "fromEnrollmentId" varchar(36) NOT NULL, "toEnrollmentId" varchar(36) NOT NULL, "movedOn" varchar(10) NOT NULL, "movedAt" varchar(24) NOT NULL, "accountId" varchar(36), "actorName" varchar(300) NOT NULL, "reason" text NOT NULL, "version" integer NOT NULL DEFAULT (1), CONSTRAINT "REL_044653924553e874c22f923e1c" UNIQUE ("fromEnrollmentId"), CONSTRAINT "REL_b23bd0a0cb4ece5e01c9ff2c48" UNIQUE ("toEnrollmentId"), CONSTRAINT "FK_044653924553e874c22f923e1ce" FOREIGN KEY ("fromEnrollmentId") REFERENCES "enrollment" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION, CONSTRAINT "FK_b23bd0a0cb4ece5e01c9ff2c485" FOREIGN KEY ("toEnrollmentId") REFERENCES "enrollment" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION)`,
    );
    await runner.query(`CREATE INDEX "IDX_e945e18bb7f0446797da25cebd" ON "enrollment_move" ("batchId") `);
    await runner.query(`ALTER TABLE "enrollment" ADD COLUMN "movedToId" varchar(36)`);
    await runner.query(`ALTER TABLE "bloc_award" ADD COLUMN "certificationNumber" integer NOT NULL DEFAULT (1)`);
    await runner.query(`ALTER TABLE "bloc_award" ADD COLUMN "restsOn" text`);
    await runner.query(`
      UPDATE "bloc_award" SET "certificationNumber" = COALESCE(
        (SELECT v."number" FROM "jury_session" s JOIN "certification_version" v ON v."id" = s."certificationId"
          WHERE s."id" = "bloc_award"."sessionId"),
        (SELECT MIN(v."number") FROM "enrollment" e JOIN "certification_version" v ON v."id" = e."certificationId"
          WHERE e."candidateId" = "bloc_award"."candidateId" AND v."code" = "bloc_award"."certificationCode"),
        1)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "bloc_award" DROP COLUMN "restsOn"`);
    await runner.query(`ALTER TABLE "bloc_award" DROP COLUMN "certificationNumber"`);
    await runner.query(`ALTER TABLE "enrollment" DROP COLUMN "movedToId"`);
    await runner.query(`DROP TABLE "enrollment_move"`);
  }
}
