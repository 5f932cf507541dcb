import type { MigrationInterface, QueryRunner } from 'typeorm';
import { removeOrphanConvocations } from '../remove-orphan-convocations.js';

export class AddPresencesAndPaperConvocations1795283163014 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await removeOrphanConvocations(runner);
    await runner.query(`DROP INDEX "IDX_5760fc6b0b7e0fceca415e82df"`);
    await runner.query(
      `CREATE TABLE "temporary_convocation" ("id" varchar(36) PRIMARY KEY NOT NULL, "sessionId" varchar(36) NOT NULL, "subjectId" varchar(36) NOT NULL, "address" varchar(300) NOT NULL, "facts" text NOT NULL, "sequence" integer NOT NULL, "sentAt" varchar(24) NOT NULL, "openedAt" varchar(24), "answer" varchar(40), "answerReason" text, "answeredAt" varchar(24), "remindedAt" varchar(24), "version" integer NOT NULL DEFAULT (1), "handedOverBy" varchar(300), "answerNotedBy" varchar(300), CONSTRAINT "UQ_1d987faefe73c4bc169e4e9a34d" UNIQUE ("subjectId"))`,
    );
    await runner.query(
      `INSERT INTO "temporary_convocation"("id", "sessionId", "subjectId", "address", "facts", "sequence", "sentAt", "openedAt", "answer", "answerReason", "answeredAt", "remindedAt", "version") SELECT "id", "sessionId", "subjectId", "address", "facts", "sequence", "sentAt", "openedAt", "answer", "answerReason", "answeredAt", "remindedAt", "version" FROM "convocation"`,
    );
    await runner.query(`DROP TABLE "convocation"`);
    await runner.query(`ALTER TABLE "temporary_convocation" RENAME TO "convocation"`);
    await runner.query(`CREATE INDEX "IDX_5760fc6b0b7e0fceca415e82df" ON "convocation" ("sessionId") `);
    await runner.query(`DROP INDEX "IDX_9f1ff822afff3c8438ba87c9e5"`);
    await runner.query(`DROP INDEX "IDX_6cdcba20e88ca4054ee5511d99"`);
    await runner.query(
      `CREATE TABLE "temporary_candidacy" ("id" varchar(36) PRIMARY KEY NOT NULL, "sessionId" varchar(36) NOT NULL, "enrollmentId" varchar(36) NOT NULL, "blocs" text NOT NULL, "rank" integer NOT NULL, "attendance" varchar(40) NOT NULL, "version" integer NOT NULL DEFAULT (1), "attendanceTakenAt" varchar(24), "arrivedAt" varchar(5), CONSTRAINT "UQ_3b9e6510d12339ea802e973634e" UNIQUE ("sessionId", "enrollmentId"), CONSTRAINT "FK_9f1ff822afff3c8438ba87c9e52" FOREIGN KEY ("enrollmentId") REFERENCES "enrollment" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION, CONSTRAINT "FK_6cdcba20e88ca4054ee5511d99b" FOREIGN KEY ("sessionId") REFERENCES "jury_session" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION)`,
    );
    await runner.query(
      `INSERT INTO "temporary_candidacy"("id", "sessionId", "enrollmentId", "blocs", "rank", "attendance", "version") SELECT "id", "sessionId", "enrollmentId", "blocs", "rank", "attendance", "version" FROM "candidacy"`,
    );
    await runner.query(`DROP TABLE "candidacy"`);
    await runner.query(`ALTER TABLE "temporary_candidacy" RENAME TO "candidacy"`);
    await runner.query(`CREATE INDEX "IDX_9f1ff822afff3c8438ba87c9e5" ON "candidacy" ("enrollmentId") `);
    await runner.query(`CREATE INDEX "IDX_6cdcba20e88ca4054ee5511d99" ON "candidacy" ("sessionId") `);
    await runner.query(
      `CREATE TABLE "temporary_deliberation" ("id" varchar(36) PRIMARY KEY NOT NULL, "decidedBy" varchar(36), "deciderName" varchar(300) NOT NULL, "decidedAt" varchar(24) NOT NULL, "candidateComment" text, "juryComment" text, "version" integer NOT NULL DEFAULT (1), "recusedMemberIds" text, CONSTRAINT "FK_b4b2707b3ca7a3e2ae7bf6356eb" FOREIGN KEY ("id") REFERENCES "candidacy" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION)`,
    );
    await runner.query(
      `INSERT INTO "temporary_deliberation"("id", "decidedBy", "deciderName", "decidedAt", "candidateComment", "juryComment", "version") SELECT "id", "decidedBy", "deciderName", "decidedAt", "candidateComment", "juryComment", "version" FROM "deliberation"`,
    );
    await runner.query(`DROP TABLE "deliberation"`);
    await runner.query(`ALTER TABLE "temporary_deliberation" RENAME TO "deliberation"`);
    await runner.query(`DROP INDEX "IDX_5760fc6b0b7e0fceca415e82df"`);
    await runner.query(
      `CREATE TABLE "temporary_convocation" ("id" varchar(36) PRIMARY KEY NOT NULL, "sessionId" varchar(36) NOT NULL, "subjectId" varchar(36) NOT NULL, "address" varchar(300), "facts" text NOT NULL, "sequence" integer NOT NULL, "sentAt" varchar(24) NOT NULL, "openedAt" varchar(24), "answer" varchar(40), "answerReason" text, "answeredAt" varchar(24), "remindedAt" varchar(24), "version" integer NOT NULL DEFAULT (1), "handedOverBy" varchar(300), "answerNotedBy" varchar(300), CONSTRAINT "UQ_1d987faefe73c4bc169e4e9a34d" UNIQUE ("subjectId"))`,
    );
    await runner.query(
      `INSERT INTO "temporary_convocation"("id", "sessionId", "subjectId", "address", "facts", "sequence", "sentAt", "openedAt", "answer", "answerReason", "answeredAt", "remindedAt", "version", "handedOverBy", "answerNotedBy") SELECT "id", "sessionId", "subjectId", "address", "facts", "sequence", "sentAt", "openedAt", "answer", "answerReason", "answeredAt", "remindedAt", "version", "handedOverBy", "answerNotedBy" FROM "convocation"`,
    );
    await runner.query(`DROP TABLE "convocation"`);
    await runner.query(`ALTER TABLE "temporary_convocation" RENAME TO "convocation"`);
    await runner.query(`CREATE INDEX "IDX_5760fc6b0b7e0fceca415e82df" ON "convocation" ("sessionId") `);
    await runner.query(`DROP INDEX "IDX_5760fc6b0b7e0fceca415e82df"`);
    await runner.query(
      `CREATE TABLE "temporary_convocation" ("id" varchar(36) PRIMARY KEY NOT NULL, "sessionId" varchar(36) NOT NULL, "subjectId" varchar(36) NOT NULL, "address" varchar(300), "facts" text NOT NULL, "sequence" integer NOT NULL, "sentAt" varchar(24) NOT NULL, "openedAt" varchar(24), "answer" varchar(40), "answerReason" text, "answeredAt" varchar(24), "remindedAt" varchar(24), "version" integer NOT NULL DEFAULT (1), "handedOverBy" varchar(300), "answerNotedBy" varchar(300), CONSTRAINT "UQ_1d987faefe73c4bc169e4e9a34d" UNIQUE ("subjectId"), CONSTRAINT "FK_5760fc6b0b7e0fceca415e82df0" FOREIGN KEY ("sessionId") REFERENCES "jury_session" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION)`,
    );
    await runner.query(
      `INSERT INTO "temporary_convocation"("id", "sessionId", "subjectId", "address", "facts", "sequence", "sentAt", "openedAt", "answer", "answerReason", "answeredAt", "remindedAt", "version", "handedOverBy", "answerNotedBy") SELECT "id", "sessionId", "subjectId", "address", "facts", "sequence", "sentAt", "openedAt", "answer", "answerReason", "answeredAt", "remindedAt", "version", "handedOverBy", "answerNotedBy" FROM "convocation"`,
    );
    await runner.query(`DROP TABLE "convocation"`);
    await runner.query(`ALTER TABLE "temporary_convocation" RENAME TO "convocation"`);
    await runner.query(`CREATE INDEX "IDX_5760fc6b0b7e0fceca415e82df" ON "convocation" ("sessionId") `);
    await runner.query(
      `CREATE TABLE "temporary_convocation_terms" ("id" varchar(36) PRIMARY KEY NOT NULL, "sessionId" varchar(36) NOT NULL, "membersAt" varchar(5) NOT NULL, "candidatesAt" varchar(5) NOT NULL, "until" varchar(5) NOT NULL, "room" varchar(300), "bring" text, "contact" varchar(300) NOT NULL, "version" integer NOT NULL DEFAULT (1), CONSTRAINT "UQ_324f767b881a134027c89c35edd" UNIQUE ("sessionId"), CONSTRAINT "FK_324f767b881a134027c89c35edd" FOREIGN KEY ("sessionId") REFERENCES "jury_session" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION)`,
    );
    await runner.query(
      `INSERT INTO "temporary_convocation_terms"("id", "sessionId", "membersAt", "candidatesAt", "until", "room", "bring", "contact", "version") SELECT "id", "sessionId", "membersAt", "candidatesAt", "until", "room", "bring", "contact", "version" FROM "convocation_terms"`,
    );
    await runner.query(`DROP TABLE "convocation_terms"`);
    await runner.query(`ALTER TABLE "temporary_convocation_terms" RENAME TO "convocation_terms"`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`UPDATE "convocation" SET "address" = '' WHERE "address" IS NULL`);
    await runner.query(`ALTER TABLE "convocation_terms" RENAME TO "temporary_convocation_terms"`);
    await runner.query(
      `CREATE TABLE "convocation_terms" ("id" varchar(36) PRIMARY KEY NOT NULL, "sessionId" varchar(36) NOT NULL, "membersAt" varchar(5) NOT NULL, "candidatesAt" varchar(5) NOT NULL, "until" varchar(5) NOT NULL, "room" varchar(300), "bring" text, "contact" varchar(300) NOT NULL, "version" integer NOT NULL DEFAULT (1), CONSTRAINT "UQ_324f767b881a134027c89c35edd" UNIQUE ("sessionId"))`,
    );
    await runner.query(
      `INSERT INTO "convocation_terms"("id", "sessionId", "membersAt", "candidatesAt", "until", "room", "bring", "contact", "version") SELECT "id", "sessionId", "membersAt", "candidatesAt", "until", "room", "bring", "contact", "version" FROM "temporary_convocation_terms"`,
    );
    await runner.query(`DROP TABLE "temporary_convocation_terms"`);
    await runner.query(`DROP INDEX "IDX_5760fc6b0b7e0fceca415e82df"`);
    await runner.query(`ALTER TABLE "convocation" RENAME TO "temporary_convocation"`);
    await runner.query(
      `CREATE TABLE "convocation" ("id" varchar(36) PRIMARY KEY NOT NULL, "sessionId" varchar(36) NOT NULL, "subjectId" varchar(36) NOT NULL, "address" varchar(300), "facts" text NOT NULL, "sequence" integer NOT NULL, "sentAt" varchar(24) NOT NULL, "openedAt" varchar(24), "answer" varchar(40), "answerReason" text, "answeredAt" varchar(24), "remindedAt" varchar(24), "version" integer NOT NULL DEFAULT (1), "handedOverBy" varchar(300), "answerNotedBy" varchar(300), CONSTRAINT "UQ_1d987faefe73c4bc169e4e9a34d" UNIQUE ("subjectId"))`,
    );
    await runner.query(
      `INSERT INTO "convocation"("id", "sessionId", "subjectId", "address", "facts", "sequence", "sentAt", "openedAt", "answer", "answerReason", "answeredAt", "remindedAt", "version", "handedOverBy", "answerNotedBy") SELECT "id", "sessionId", "subjectId", "address", "facts", "sequence", "sentAt", "openedAt", "answer", "answerReason", "answeredAt", "remindedAt", "version", "handedOverBy", "answerNotedBy" FROM "temporary_convocation"`,
    );
    await runner.query(`DROP TABLE "temporary_convocation"`);
    await runner.query(`CREATE INDEX "IDX_5760fc6b0b7e0fceca415e82df" ON "convocation" ("sessionId") `);
    await runner.query(`DROP INDEX "IDX_5760fc6b0b7e0fceca415e82df"`);
    await runner.query(`ALTER TABLE "convocation" RENAME TO "temporary_convocation"`);
    await runner.query(
      `CREATE TABLE "convocation" ("id" varchar(36) PRIMARY KEY NOT NULL, "sessionId" varchar(36) NOT NULL, "subjectId" varchar(36) NOT NULL, "address" varchar(300) NOT NULL, "facts" text NOT NULL, "sequence" integer NOT NULL, "sentAt" varchar(24) NOT NULL, "openedAt" varchar(24), "answer" varchar(40), "answerReason" text, "answeredAt" varchar(24), "remindedAt" varchar(24), "version" integer NOT NULL DEFAULT (1), "handedOverBy" varchar(300), "answerNotedBy" varchar(300), CONSTRAINT "UQ_1d987faefe73c4bc169e4e9a34d" UNIQUE ("subjectId"))`,
    );
    await runner.query(
      `INSERT INTO "convocation"("id", "sessionId", "subjectId", "address", "facts", "sequence", "sentAt", "openedAt", "answer", "answerReason", "answeredAt", "remindedAt", "version", "handedOverBy", "answerNotedBy") SELECT "id", "sessionId", "subjectId", "address", "facts", "sequence", "sentAt", "openedAt", "answer", "answerReason", "answeredAt", "remindedAt", "version", "handedOverBy", "answerNotedBy" FROM "temporary_convocation"`,
    );
    await runner.query(`DROP TABLE "temporary_convocation"`);
    await runner.query(`CREATE INDEX "IDX_5760fc6b0b7e0fceca415e82df" ON "convocation" ("sessionId") `);
    await runner.query(`ALTER TABLE "deliberation" RENAME TO "temporary_deliberation"`);
    await runner.query(
      `CREATE TABLE "deliberation" ("id" varchar(36) PRIMARY KEY NOT NULL, "decidedBy" varchar(36), "deciderName" varchar(300) NOT NULL, "decidedAt" varchar(24) NOT NULL, "candidateComment" text, "juryComment" text, "version" integer NOT NULL DEFAULT (1), CONSTRAINT "FK_b4b2707b3ca7a3e2ae7bf6356eb" FOREIGN KEY ("id") REFERENCES "candidacy" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION)`,
    );
    await runner.query(
      `INSERT INTO "deliberation"("id", "decidedBy", "deciderName", "decidedAt", "candidateComment", "juryComment", "version") SELECT "id", "decidedBy", "deciderName", "decidedAt", "candidateComment", "juryComment", "version" FROM "temporary_deliberation"`,
    );
    await runner.query(`DROP TABLE "temporary_deliberation"`);
    await runner.query(`DROP INDEX "IDX_6cdcba20e88ca4054ee5511d99"`);
    await runner.query(`DROP INDEX "IDX_9f1ff822afff3c8438ba87c9e5"`);
    await runner.query(`ALTER TABLE "candidacy" RENAME TO "temporary_candidacy"`);
    await runner.query(
      `CREATE TABLE "candidacy" ("id" varchar(36) PRIMARY KEY NOT NULL, "sessionId" varchar(36) NOT NULL, "enrollmentId" varchar(36) NOT NULL, "blocs" text NOT NULL, "rank" integer NOT NULL, "attendance" varchar(40) NOT NULL, "version" integer NOT NULL DEFAULT (1), CONSTRAINT "UQ_3b9e6510d12339ea802e973634e" UNIQUE ("sessionId", "enrollmentId"), CONSTRAINT "FK_9f1ff822afff3c8438ba87c9e52" FOREIGN KEY ("enrollmentId") REFERENCES "enrollment" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION, CONSTRAINT "FK_6cdcba20e88ca4054ee5511d99b" FOREIGN KEY ("sessionId") REFERENCES "jury_session" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION)`,
    );
    await runner.query(
      `INSERT INTO "candidacy"("id", "sessionId", "enrollmentId", "blocs", "rank", "attendance", "version") SELECT "id", "sessionId", "enrollmentId", "blocs", "rank", "attendance", "version" FROM "temporary_candidacy"`,
    );
    await runner.query(`DROP TABLE "temporary_candidacy"`);
    await runner.query(`CREATE INDEX "IDX_6cdcba20e88ca4054ee5511d99" ON "candidacy" ("sessionId") `);
    await runner.query(`CREATE INDEX "IDX_9f1ff822afff3c8438ba87c9e5" ON "candidacy" ("enrollmentId") `);
    await runner.query(`DROP INDEX "IDX_5760fc6b0b7e0fceca415e82df"`);
    await runner.query(`ALTER TABLE "convocation" RENAME TO "temporary_convocation"`);
    await runner.query(
      `CREATE TABLE "convocation" ("id" varchar(36) PRIMARY KEY NOT NULL, "sessionId" varchar(36) NOT NULL, "subjectId" varchar(36) NOT NULL, "address" varchar(300) NOT NULL, "facts" text NOT NULL, "sequence" integer NOT NULL, "sentAt" varchar(24) NOT NULL, "openedAt" varchar(24), "answer" varchar(40), "answerReason" text, "answeredAt" varchar(24), "remindedAt" varchar(24), "version" integer NOT NULL DEFAULT (1), CONSTRAINT "UQ_1d987faefe73c4bc169e4e9a34d" UNIQUE ("subjectId"))`,
    );
    await runner.query(
      `INSERT INTO "convocation"("id", "sessionId", "subjectId", "address", "facts", "sequence", "sentAt", "openedAt", "answer", "answerReason", "answeredAt", "remindedAt", "version") SELECT "id", "sessionId", "subjectId", "address", "facts", "sequence", "sentAt", "openedAt", "answer", "answerReason", "answeredAt", "remindedAt", "version" FROM "temporary_convocation"`,
    );
    await runner.query(`DROP TABLE "temporary_convocation"`);
    await runner.query(`CREATE INDEX "IDX_5760fc6b0b7e0fceca415e82df" ON "convocation" ("sessionId") `);
  }
}
