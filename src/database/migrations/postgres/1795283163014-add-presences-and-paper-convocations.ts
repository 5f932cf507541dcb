import type { MigrationInterface, QueryRunner } from 'typeorm';
import { removeOrphanConvocations } from '../remove-orphan-convocations.js';

export class AddPresencesAndPaperConvocations1795283163014 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await removeOrphanConvocations(runner);
    await runner.query(`ALTER TABLE "convocation" ADD "handedOverBy" character varying(300)`);
    await runner.query(`ALTER TABLE "convocation" ADD "answerNotedBy" character varying(300)`);
    await runner.query(`ALTER TABLE "candidacy" ADD "attendanceTakenAt" character varying(24)`);
    await runner.query(`ALTER TABLE "candidacy" ADD "arrivedAt" character varying(5)`);
    await runner.query(`ALTER TABLE "deliberation" ADD "recusedMemberIds" text`);
    await runner.query(`ALTER TABLE "convocation" ALTER COLUMN "address" DROP NOT NULL`);
    await runner.query(
      `ALTER TABLE "convocation" ADD CONSTRAINT "FK_5760fc6b0b7e0fceca415e82df0" FOREIGN KEY ("sessionId") REFERENCES "jury_session"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "convocation_terms" ADD CONSTRAINT "FK_324f767b881a134027c89c35edd" FOREIGN KEY ("sessionId") REFERENCES "jury_session"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`UPDATE "convocation" SET "address" = '' WHERE "address" IS NULL`);
    await runner.query(`ALTER TABLE "convocation_terms" DROP CONSTRAINT "FK_324f767b881a134027c89c35edd"`);
    await runner.query(`ALTER TABLE "convocation" DROP CONSTRAINT "FK_5760fc6b0b7e0fceca415e82df0"`);
    await runner.query(`ALTER TABLE "convocation" ALTER COLUMN "address" SET NOT NULL`);
    await runner.query(`ALTER TABLE "deliberation" DROP COLUMN "recusedMemberIds"`);
    await runner.query(`ALTER TABLE "candidacy" DROP COLUMN "arrivedAt"`);
    await runner.query(`ALTER TABLE "candidacy" DROP COLUMN "attendanceTakenAt"`);
    await runner.query(`ALTER TABLE "convocation" DROP COLUMN "answerNotedBy"`);
    await runner.query(`ALTER TABLE "convocation" DROP COLUMN "handedOverBy"`);
  }
}
