import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddAssessing1795284187104 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "assessment_group" ("id" varchar(36) PRIMARY KEY NOT NULL, "sessionId" varchar(36) NOT NULL, "assessmentCode" varchar(40) NOT NULL, "name" varchar(300) NOT NULL, "version" integer NOT NULL DEFAULT (1))`,
    );
    await runner.query(`CREATE INDEX "IDX_0b726bef5326e91ad255113e24" ON "assessment_group" ("sessionId") `);
    await runner.query(
      `CREATE TABLE "assessor_reminder" ("id" varchar(36) PRIMARY KEY NOT NULL, "sessionId" varchar(36) NOT NULL, "memberId" varchar(36) NOT NULL, "remindedOn" varchar(10) NOT NULL, "version" integer NOT NULL DEFAULT (1), CONSTRAINT "UQ_f8aa5cd03df23c24f0dba96fb59" UNIQUE ("memberId"))`,
    );
    await runner.query(`CREATE INDEX "IDX_c415c6936f00f4aa9561e8dddc" ON "assessor_reminder" ("sessionId") `);
    await runner.query(
      `CREATE TABLE "assessor_sheet" ("id" varchar(36) PRIMARY KEY NOT NULL, "sessionId" varchar(36) NOT NULL, "memberId" varchar(36) NOT NULL, "candidacyId" varchar(36) NOT NULL, "assessmentCode" varchar(40) NOT NULL, "criteria" text NOT NULL, "results" text NOT NULL, "comment" text, "adjustment" text, "savedAt" varchar(24), "handedInAt" varchar(24), "version" integer NOT NULL DEFAULT (1), CONSTRAINT "UQ_4e88b66b1f2ec29d45574aeb307" UNIQUE ("memberId", "candidacyId", "assessmentCode"))`,
    );
    await runner.query(`CREATE INDEX "IDX_e9bffc5c251bb60b095026610b" ON "assessor_sheet" ("sessionId") `);
    await runner.query(`CREATE INDEX "IDX_fc4b8f2014a8b907475254b4c6" ON "assessor_sheet" ("candidacyId") `);
    await runner.query(
      `CREATE TABLE "divergence_settlement" ("id" varchar(36) PRIMARY KEY NOT NULL, "sessionId" varchar(36) NOT NULL, "candidacyId" varchar(36) NOT NULL, "assessmentCode" varchar(40) NOT NULL, "competenceCode" varchar(40) NOT NULL, "findings" text NOT NULL, "result" varchar(40) NOT NULL, "mark" integer, "reason" text NOT NULL, "decidedBy" varchar(36), "deciderName" varchar(300) NOT NULL, "onWordOfPresident" boolean NOT NULL, "decidedAt" varchar(24) NOT NULL, "version" integer NOT NULL DEFAULT (1), CONSTRAINT "UQ_6696ef719051eb6d7cc0936596e" UNIQUE ("candidacyId", "assessmentCode", "competenceCode"))`,
    );
    await runner.query(`CREATE INDEX "IDX_8570228464e239f3c06575d757" ON "divergence_settlement" ("sessionId") `);
    await runner.query(
      `CREATE TABLE "group_place" ("id" varchar(36) PRIMARY KEY NOT NULL, "groupId" varchar(36) NOT NULL, "candidacyId" varchar(36) NOT NULL, "assessmentCode" varchar(40) NOT NULL, CONSTRAINT "UQ_706dd22cb0041fce42d1e6c5cc7" UNIQUE ("candidacyId", "assessmentCode"))`,
    );
    await runner.query(`CREATE INDEX "IDX_fa8db58ea54c593dbd4e9e2e9f" ON "group_place" ("groupId") `);
    await runner.query(
      `CREATE TABLE "group_sheet" ("id" varchar(36) PRIMARY KEY NOT NULL, "sessionId" varchar(36) NOT NULL, "groupId" varchar(36) NOT NULL, "memberId" varchar(36) NOT NULL, "criteria" text NOT NULL, "results" text NOT NULL, "comment" text, "savedAt" varchar(24) NOT NULL, "handedInAt" varchar(24), "version" integer NOT NULL DEFAULT (1), CONSTRAINT "UQ_7db8a455a830a47a4d73c609661" UNIQUE ("groupId", "memberId"))`,
    );
    await runner.query(`CREATE INDEX "IDX_2fb9d29fd543478ccdb7a9c010" ON "group_sheet" ("sessionId") `);
    await runner.query(`CREATE INDEX "IDX_e583d34d43b74eef9433268892" ON "group_sheet" ("memberId") `);
    await runner.query(`DROP INDEX "IDX_981de97e866c4c2ea785b5476d"`);
    await runner.query(
      `CREATE TABLE "temporary_evaluation" ("id" varchar(36) PRIMARY KEY NOT NULL, "enrollmentId" varchar(36) NOT NULL, "assessmentCode" varchar(40) NOT NULL, "competenceCode" varchar(40) NOT NULL, "attempt" integer NOT NULL, "result" varchar(40), "assessor" varchar(300), "assessedOn" varchar(10), "comment" text, "recordedBy" varchar(36), "recorderName" varchar(300) NOT NULL, "recordedAt" varchar(24) NOT NULL, "sealedInSession" varchar(36), "version" integer NOT NULL DEFAULT (1), "mark" integer, "origin" varchar(40), CONSTRAINT "UQ_9c154d0369a01629aa67b4d0ecb" UNIQUE ("enrollmentId", "assessmentCode", "competenceCode", "attempt"), CONSTRAINT "FK_981de97e866c4c2ea785b5476da" FOREIGN KEY ("enrollmentId") REFERENCES "enrollment" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION)`,
    );
    await runner.query(
      `INSERT INTO "temporary_evaluation"("id", "enrollmentId", "assessmentCode", "competenceCode", "attempt", "result", "assessor", "assessedOn", "comment", "recordedBy", "recorderName", "recordedAt", "sealedInSession", "version", "mark") SELECT "id", "enrollmentId", "assessmentCode", "competenceCode", "attempt", "result", "assessor", "assessedOn", "comment", "recordedBy", "recorderName", "recordedAt", "sealedInSession", "version", "mark" FROM "evaluation"`,
    );
    await runner.query(`DROP TABLE "evaluation"`);
    await runner.query(`ALTER TABLE "temporary_evaluation" RENAME TO "evaluation"`);
    await runner.query(`CREATE INDEX "IDX_981de97e866c4c2ea785b5476d" ON "evaluation" ("enrollmentId") `);
    await runner.query(`DROP INDEX "IDX_c415c6936f00f4aa9561e8dddc"`);
    await runner.query(
      `CREATE TABLE "temporary_assessor_reminder" ("id" varchar(36) PRIMARY KEY NOT NULL, "sessionId" varchar(36) NOT NULL, "memberId" varchar(36) NOT NULL, "remindedOn" varchar(10) NOT NULL, "version" integer NOT NULL DEFAULT (1), CONSTRAINT "UQ_f8aa5cd03df23c24f0dba96fb59" UNIQUE ("memberId"), CONSTRAINT "FK_f8aa5cd03df23c24f0dba96fb59" FOREIGN KEY ("memberId") REFERENCES "jury_member" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION)`,
    );
    await runner.query(
      `INSERT INTO "temporary_assessor_reminder"("id", "sessionId", "memberId", "remindedOn", "version") SELECT "id", "sessionId", "memberId", "remindedOn", "version" FROM "assessor_reminder"`,
    );
    await runner.query(`DROP TABLE "assessor_reminder"`);
    await runner.query(`ALTER TABLE "temporary_assessor_reminder" RENAME TO "assessor_reminder"`);
    await runner.query(`CREATE INDEX "IDX_c415c6936f00f4aa9561e8dddc" ON "assessor_reminder" ("sessionId") `);
    await runner.query(`DROP INDEX "IDX_e9bffc5c251bb60b095026610b"`);
    await runner.query(`DROP INDEX "IDX_fc4b8f2014a8b907475254b4c6"`);
    await runner.query(
      `CREATE TABLE "temporary_assessor_sheet" ("id" varchar(36) PRIMARY KEY NOT NULL, "sessionId" varchar(36) NOT NULL, "memberId" varchar(36) NOT NULL, "candidacyId" varchar(36) NOT NULL, "assessmentCode" varchar(40) NOT NULL, "criteria" text NOT NULL, "results" text NOT NULL, "comment" text, "adjustment" text, "savedAt" varchar(24), "handedInAt" varchar(24), "version" integer NOT NULL DEFAULT (1), CONSTRAINT "UQ_4e88b66b1f2ec29d45574aeb307" UNIQUE ("memberId", "candidacyId", "assessmentCode"), CONSTRAINT "FK_161dfa5c47b505d5af7a0c6c5a8" FOREIGN KEY ("memberId") REFERENCES "jury_member" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION, CONSTRAINT "FK_fc4b8f2014a8b907475254b4c68" FOREIGN KEY ("candidacyId") REFERENCES "candidacy" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION)`,
    );
    await runner.query(
      `INSERT INTO "temporary_assessor_sheet"("id", "sessionId", "memberId", "candidacyId", "assessmentCode", "criteria", "results", "comment", "adjustment", "savedAt", "handedInAt", "version") SELECT "id", "sessionId", "memberId", "candidacyId", "assessmentCode", "criteria", "results", "comment", "adjustment", "savedAt", "handedInAt", "version" FROM "assessor_sheet"`,
    );
    await runner.query(`DROP TABLE "assessor_sheet"`);
    await runner.query(`ALTER TABLE "temporary_assessor_sheet" RENAME TO "assessor_sheet"`);
    await runner.query(`CREATE INDEX "IDX_e9bffc5c251bb60b095026610b" ON "assessor_sheet" ("sessionId") `);
    await runner.query(`CREATE INDEX "IDX_fc4b8f2014a8b907475254b4c6" ON "assessor_sheet" ("candidacyId") `);
    await runner.query(`DROP INDEX "IDX_8570228464e239f3c06575d757"`);
    await runner.query(
      `CREATE TABLE "temporary_divergence_settlement" ("id" varchar(36) PRIMARY KEY NOT NULL, "sessionId" varchar(36) NOT NULL, "candidacyId" varchar(36) NOT NULL, "assessmentCode" varchar(40) NOT NULL, "competenceCode" varchar(40) NOT NULL, "findings" text NOT NULL, "result" varchar(40) NOT NULL, "mark" integer, "reason" text NOT NULL, "decidedBy" varchar(36), "deciderName" varchar(300) NOT NULL, "onWordOfPresident" boolean NOT NULL, "decidedAt" varchar(24) NOT NULL, "version" integer NOT NULL DEFAULT (1), CONSTRAINT "UQ_6696ef719051eb6d7cc0936596e" UNIQUE ("candidacyId", "assessmentCode", "competenceCode"), CONSTRAINT "FK_8627d284bf4a1cad44bc9843f55" FOREIGN KEY ("candidacyId") REFERENCES "candidacy" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION)`,
    );
    await runner.query(
      `INSERT INTO "temporary_divergence_settlement"("id", "sessionId", "candidacyId", "assessmentCode", "competenceCode", "findings", "result", "mark", "reason", "decidedBy", "deciderName", "onWordOfPresident", "decidedAt", "version") SELECT "id", "sessionId", "candidacyId", "assessmentCode", "competenceCode", "findings", "result", "mark", "reason", "decidedBy", "deciderName", "onWordOfPresident", "decidedAt", "version" FROM "divergence_settlement"`,
    );
    await runner.query(`DROP TABLE "divergence_settlement"`);
    await runner.query(`ALTER TABLE "temporary_divergence_settlement" RENAME TO "divergence_settlement"`);
    await runner.query(`CREATE INDEX "IDX_8570228464e239f3c06575d757" ON "divergence_settlement" ("sessionId") `);
    await runner.query(`DROP INDEX "IDX_fa8db58ea54c593dbd4e9e2e9f"`);
    await runner.query(
      `CREATE TABLE "temporary_group_place" ("id" varchar(36) PRIMARY KEY NOT NULL, "groupId" varchar(36) NOT NULL, "candidacyId" varchar(36) NOT NULL, "assessmentCode" varchar(40) NOT NULL, CONSTRAINT "UQ_706dd22cb0041fce42d1e6c5cc7" UNIQUE ("candidacyId", "assessmentCode"), CONSTRAINT "FK_fa8db58ea54c593dbd4e9e2e9ff" FOREIGN KEY ("groupId") REFERENCES "assessment_group" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION, CONSTRAINT "FK_690178209f7ac9e3efdde57a803" FOREIGN KEY ("candidacyId") REFERENCES "candidacy" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION)`,
    );
    await runner.query(
      `INSERT INTO "temporary_group_place"("id", "groupId", "candidacyId", "assessmentCode") SELECT "id", "groupId", "candidacyId", "assessmentCode" FROM "group_place"`,
    );
    await runner.query(`DROP TABLE "group_place"`);
    await runner.query(`ALTER TABLE "temporary_group_place" RENAME TO "group_place"`);
    await runner.query(`CREATE INDEX "IDX_fa8db58ea54c593dbd4e9e2e9f" ON "group_place" ("groupId") `);
    await runner.query(`DROP INDEX "IDX_2fb9d29fd543478ccdb7a9c010"`);
    await runner.query(`DROP INDEX "IDX_e583d34d43b74eef9433268892"`);
    await runner.query(
      `CREATE TABLE "temporary_group_sheet" ("id" varchar(36) PRIMARY KEY NOT NULL, "sessionId" varchar(36) NOT NULL, "groupId" varchar(36) NOT NULL, "memberId" varchar(36) NOT NULL, "criteria" text NOT NULL, "results" text NOT NULL, "comment" text, "savedAt" varchar(24) NOT NULL, "handedInAt" varchar(24), "version" integer NOT NULL DEFAULT (1), CONSTRAINT "UQ_7db8a455a830a47a4d73c609661" UNIQUE ("groupId", "memberId"), CONSTRAINT "FK_86688667b86cf300721f7c13216" FOREIGN KEY ("groupId") REFERENCES "assessment_group" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION, CONSTRAINT "FK_e583d34d43b74eef94332688924" FOREIGN KEY ("memberId") REFERENCES "jury_member" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION)`,
    );
    await runner.query(
      `INSERT INTO "temporary_group_sheet"("id", "sessionId", "groupId", "memberId", "criteria", "results", "comment", "savedAt", "handedInAt", "version") SELECT "id", "sessionId", "groupId", "memberId", "criteria", "results", "comment", "savedAt", "handedInAt", "version" FROM "group_sheet"`,
    );
    await runner.query(`DROP TABLE "group_sheet"`);
    await runner.query(`ALTER TABLE "temporary_group_sheet" RENAME TO "group_sheet"`);
    await runner.query(`CREATE INDEX "IDX_2fb9d29fd543478ccdb7a9c010" ON "group_sheet" ("sessionId") `);
    await runner.query(`CREATE INDEX "IDX_e583d34d43b74eef9433268892" ON "group_sheet" ("memberId") `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "IDX_e583d34d43b74eef9433268892"`);
    await runner.query(`DROP INDEX "IDX_2fb9d29fd543478ccdb7a9c010"`);
    await runner.query(`ALTER TABLE "group_sheet" RENAME TO "temporary_group_sheet"`);
    await runner.query(
      `CREATE TABLE "group_sheet" ("id" varchar(36) PRIMARY KEY NOT NULL, "sessionId" varchar(36) NOT NULL, "groupId" varchar(36) NOT NULL, "memberId" varchar(36) NOT NULL, "criteria" text NOT NULL, "results" text NOT NULL, "comment" text, "savedAt" varchar(24) NOT NULL, "handedInAt" varchar(24), "version" integer NOT NULL DEFAULT (1), CONSTRAINT "UQ_7db8a455a830a47a4d73c609661" UNIQUE ("groupId", "memberId"))`,
    );
    await runner.query(
      `INSERT INTO "group_sheet"("id", "sessionId", "groupId", "memberId", "criteria", "results", "comment", "savedAt", "handedInAt", "version") SELECT "id", "sessionId", "groupId", "memberId", "criteria", "results", "comment", "savedAt", "handedInAt", "version" FROM "temporary_group_sheet"`,
    );
    await runner.query(`DROP TABLE "temporary_group_sheet"`);
    await runner.query(`CREATE INDEX "IDX_e583d34d43b74eef9433268892" ON "group_sheet" ("memberId") `);
    await runner.query(`CREATE INDEX "IDX_2fb9d29fd543478ccdb7a9c010" ON "group_sheet" ("sessionId") `);
    await runner.query(`DROP INDEX "IDX_fa8db58ea54c593dbd4e9e2e9f"`);
    await runner.query(`ALTER TABLE "group_place" RENAME TO "temporary_group_place"`);
    await runner.query(
      `CREATE TABLE "group_place" ("id" varchar(36) PRIMARY KEY NOT NULL, "groupId" varchar(36) NOT NULL, "candidacyId" varchar(36) NOT NULL, "assessmentCode" varchar(40) NOT NULL, CONSTRAINT "UQ_706dd22cb0041fce42d1e6c5cc7" UNIQUE ("candidacyId", "assessmentCode"))`,
    );
    await runner.query(
      `INSERT INTO "group_place"("id", "groupId", "candidacyId", "assessmentCode") SELECT "id", "groupId", "candidacyId", "assessmentCode" FROM "temporary_group_place"`,
    );
    await runner.query(`DROP TABLE "temporary_group_place"`);
    await runner.query(`CREATE INDEX "IDX_fa8db58ea54c593dbd4e9e2e9f" ON "group_place" ("groupId") `);
    await runner.query(`DROP INDEX "IDX_8570228464e239f3c06575d757"`);
    await runner.query(`ALTER TABLE "divergence_settlement" RENAME TO "temporary_divergence_settlement"`);
    await runner.query(
      `CREATE TABLE "divergence_settlement" ("id" varchar(36) PRIMARY KEY NOT NULL, "sessionId" varchar(36) NOT NULL, "candidacyId" varchar(36) NOT NULL, "assessmentCode" varchar(40) NOT NULL, "competenceCode" varchar(40) NOT NULL, "findings" text NOT NULL, "result" varchar(40) NOT NULL, "mark" integer, "reason" text NOT NULL, "decidedBy" varchar(36), "deciderName" varchar(300) NOT NULL, "onWordOfPresident" boolean NOT NULL, "decidedAt" varchar(24) NOT NULL, "version" integer NOT NULL DEFAULT (1), CONSTRAINT "UQ_6696ef719051eb6d7cc0936596e" UNIQUE ("candidacyId", "assessmentCode", "competenceCode"))`,
    );
    await runner.query(
      `INSERT INTO "divergence_settlement"("id", "sessionId", "candidacyId", "assessmentCode", "competenceCode", "findings", "result", "mark", "reason", "decidedBy", "deciderName", "onWordOfPresident", "decidedAt", "version") SELECT "id", "sessionId", "candidacyId", "assessmentCode", "competenceCode", "findings", "result", "mark", "reason", "decidedBy", "deciderName", "onWordOfPresident", "decidedAt", "version" FROM "temporary_divergence_settlement"`,
    );
    await runner.query(`DROP TABLE "temporary_divergence_settlement"`);
    await runner.query(`CREATE INDEX "IDX_8570228464e239f3c06575d757" ON "divergence_settlement" ("sessionId") `);
    await runner.query(`DROP INDEX "IDX_fc4b8f2014a8b907475254b4c6"`);
    await runner.query(`DROP INDEX "IDX_e9bffc5c251bb60b095026610b"`);
    await runner.query(`ALTER TABLE "assessor_sheet" RENAME TO "temporary_assessor_sheet"`);
    await runner.query(
      `CREATE TABLE "assessor_sheet" ("id" varchar(36) PRIMARY KEY NOT NULL, "sessionId" varchar(36) NOT NULL, "memberId" varchar(36) NOT NULL, "candidacyId" varchar(36) NOT NULL, "assessmentCode" varchar(40) NOT NULL, "criteria" text NOT NULL, "results" text NOT NULL, "comment" text, "adjustment" text, "savedAt" varchar(24), "handedInAt" varchar(24), "version" integer NOT NULL DEFAULT (1), CONSTRAINT "UQ_4e88b66b1f2ec29d45574aeb307" UNIQUE ("memberId", "candidacyId", "assessmentCode"))`,
    );
    await runner.query(
      `INSERT INTO "assessor_sheet"("id", "sessionId", "memberId", "candidacyId", "assessmentCode", "criteria", "results", "comment", "adjustment", "savedAt", "handedInAt", "version") SELECT "id", "sessionId", "memberId", "candidacyId", "assessmentCode", "criteria", "results", "comment", "adjustment", "savedAt", "handedInAt", "version" FROM "temporary_assessor_sheet"`,
    );
    await runner.query(`DROP TABLE "temporary_assessor_sheet"`);
    await runner.query(`CREATE INDEX "IDX_fc4b8f2014a8b907475254b4c6" ON "assessor_sheet" ("candidacyId") `);
    await runner.query(`CREATE INDEX "IDX_e9bffc5c251bb60b095026610b" ON "assessor_sheet" ("sessionId") `);
    await runner.query(`DROP INDEX "IDX_c415c6936f00f4aa9561e8dddc"`);
    await runner.query(`ALTER TABLE "assessor_reminder" RENAME TO "temporary_assessor_reminder"`);
    await runner.query(
      `CREATE TABLE "assessor_reminder" ("id" varchar(36) PRIMARY KEY NOT NULL, "sessionId" varchar(36) NOT NULL, "memberId" varchar(36) NOT NULL, "remindedOn" varchar(10) NOT NULL, "version" integer NOT NULL DEFAULT (1), CONSTRAINT "UQ_f8aa5cd03df23c24f0dba96fb59" UNIQUE ("memberId"))`,
    );
    await runner.query(
      `INSERT INTO "assessor_reminder"("id", "sessionId", "memberId", "remindedOn", "version") SELECT "id", "sessionId", "memberId", "remindedOn", "version" FROM "temporary_assessor_reminder"`,
    );
    await runner.query(`DROP TABLE "temporary_assessor_reminder"`);
    await runner.query(`CREATE INDEX "IDX_c415c6936f00f4aa9561e8dddc" ON "assessor_reminder" ("sessionId") `);
    await runner.query(`DROP INDEX "IDX_981de97e866c4c2ea785b5476d"`);
    await runner.query(`ALTER TABLE "evaluation" RENAME TO "temporary_evaluation"`);
    await runner.query(
      `CREATE TABLE "evaluation" ("id" varchar(36) PRIMARY KEY NOT NULL, "enrollmentId" varchar(36) NOT NULL, "assessmentCode" varchar(40) NOT NULL, "competenceCode" varchar(40) NOT NULL, "attempt" integer NOT NULL, "result" varchar(40), "assessor" varchar(300), "assessedOn" varchar(10), "comment" text, "recordedBy" varchar(36), "recorderName" varchar(300) NOT NULL, "recordedAt" varchar(24) NOT NULL, "sealedInSession" varchar(36), "version" integer NOT NULL DEFAULT (1), "mark" integer, CONSTRAINT "UQ_9c154d0369a01629aa67b4d0ecb" UNIQUE ("enrollmentId", "assessmentCode", "competenceCode", "attempt"), CONSTRAINT "FK_981de97e866c4c2ea785b5476da" FOREIGN KEY ("enrollmentId") REFERENCES "enrollment" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION)`,
    );
    await runner.query(
      `INSERT INTO "evaluation"("id", "enrollmentId", "assessmentCode", "competenceCode", "attempt", "result", "assessor", "assessedOn", "comment", "recordedBy", "recorderName", "recordedAt", "sealedInSession", "version", "mark") SELECT "id", "enrollmentId", "assessmentCode", "competenceCode", "attempt", "result", "assessor", "assessedOn", "comment", "recordedBy", "recorderName", "recordedAt", "sealedInSession", "version", "mark" FROM "temporary_evaluation"`,
    );
    await runner.query(`DROP TABLE "temporary_evaluation"`);
    await runner.query(`CREATE INDEX "IDX_981de97e866c4c2ea785b5476d" ON "evaluation" ("enrollmentId") `);
    await runner.query(`DROP INDEX "IDX_e583d34d43b74eef9433268892"`);
    await runner.query(`DROP INDEX "IDX_2fb9d29fd543478ccdb7a9c010"`);
    await runner.query(`DROP TABLE "group_sheet"`);
    await runner.query(`DROP INDEX "IDX_fa8db58ea54c593dbd4e9e2e9f"`);
    await runner.query(`DROP TABLE "group_place"`);
    await runner.query(`DROP INDEX "IDX_8570228464e239f3c06575d757"`);
    await runner.query(`DROP TABLE "divergence_settlement"`);
    await runner.query(`DROP INDEX "IDX_fc4b8f2014a8b907475254b4c6"`);
    await runner.query(`DROP INDEX "IDX_e9bffc5c251bb60b095026610b"`);
    await runner.query(`DROP TABLE "assessor_sheet"`);
    await runner.query(`DROP INDEX "IDX_c415c6936f00f4aa9561e8dddc"`);
    await runner.query(`DROP TABLE "assessor_reminder"`);
    await runner.query(`DROP INDEX "IDX_0b726bef5326e91ad255113e24"`);
    await runner.query(`DROP TABLE "assessment_group"`);
  }
}
