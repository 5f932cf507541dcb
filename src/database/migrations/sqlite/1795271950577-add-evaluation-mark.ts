import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddEvaluationMark1795271950577 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "IDX_981de97e866c4c2ea785b5476d"`);
    await runner.query(
      `CREATE TABLE "temporary_evaluation" ("id" varchar(36) PRIMARY KEY NOT NULL, "enrollmentId" varchar(36) NOT NULL, "assessmentCode" varchar(40) NOT NULL, "competenceCode" varchar(40) NOT NULL, "attempt" integer NOT NULL, "result" varchar(40), "assessor" varchar(300), "assessedOn" varchar(10), "comment" text, "recordedBy" varchar(36), "recorderName" varchar(300) NOT NULL, "recordedAt" varchar(24) NOT NULL, "sealedInSession" varchar(36), "version" integer NOT NULL DEFAULT (1), "mark" integer, CONSTRAINT "UQ_9c154d0369a01629aa67b4d0ecb" UNIQUE ("enrollmentId", "assessmentCode", "competenceCode", "attempt"), CONSTRAINT "FK_981de97e866c4c2ea785b5476da" FOREIGN KEY ("enrollmentId") REFERENCES "enrollment" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION)`,
    );
    await runner.query(
      `INSERT INTO "temporary_evaluation"("id", "enrollmentId", "assessmentCode", "competenceCode", "attempt", "result", "assessor", "assessedOn", "comment", "recordedBy", "recorderName", "recordedAt", "sealedInSession", "version") SELECT "id", "enrollmentId", "assessmentCode", "competenceCode", "attempt", "result", "assessor", "assessedOn", "comment", "recordedBy", "recorderName", "recordedAt", "sealedInSession", "version" FROM "evaluation"`,
    );
    await runner.query(`DROP TABLE "evaluation"`);
    await runner.query(`ALTER TABLE "temporary_evaluation" RENAME TO "evaluation"`);
    await runner.query(`CREATE INDEX "IDX_981de97e866c4c2ea785b5476d" ON "evaluation" ("enrollmentId") `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "IDX_981de97e866c4c2ea785b5476d"`);
    await runner.query(`ALTER TABLE "evaluation" RENAME TO "temporary_evaluation"`);
    await runner.query(
      `CREATE TABLE "evaluation" ("id" varchar(36) PRIMARY KEY NOT NULL, "enrollmentId" varchar(36) NOT NULL, "assessmentCode" varchar(40) NOT NULL, "competenceCode" varchar(40) NOT NULL, "attempt" integer NOT NULL, "result" varchar(40), "assessor" varchar(300), "assessedOn" varchar(10), "comment" text, "recordedBy" varchar(36), "recorderName" varchar(300) NOT NULL, "recordedAt" varchar(24) NOT NULL, "sealedInSession" varchar(36), "version" integer NOT NULL DEFAULT (1), CONSTRAINT "UQ_9c154d0369a01629aa67b4d0ecb" UNIQUE ("enrollmentId", "assessmentCode", "competenceCode", "attempt"), CONSTRAINT "FK_981de97e866c4c2ea785b5476da" FOREIGN KEY ("enrollmentId") REFERENCES "enrollment" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION)`,
    );
    await runner.query(
      `INSERT INTO "evaluation"("id", "enrollmentId", "assessmentCode", "competenceCode", "attempt", "result", "assessor", "assessedOn", "comment", "recordedBy", "recorderName", "recordedAt", "sealedInSession", "version") SELECT "id", "enrollmentId", "assessmentCode", "competenceCode", "attempt", "result", "assessor", "assessedOn", "comment", "recordedBy", "recorderName", "recordedAt", "sealedInSession", "version" FROM "temporary_evaluation"`,
    );
    await runner.query(`DROP TABLE "temporary_evaluation"`);
    await runner.query(`CREATE INDEX "IDX_981de97e866c4c2ea785b5476d" ON "evaluation" ("enrollmentId") `);
  }
}
