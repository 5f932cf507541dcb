import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Initial1795253812488 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "account" ("id" varchar(36) PRIMARY KEY NOT NULL, "email" varchar(300) NOT NULL, "name" varchar(300) NOT NULL, "role" varchar(40) NOT NULL, "passwordHash" varchar(300) NOT NULL, "active" boolean NOT NULL, "createdAt" varchar(24) NOT NULL, "version" integer NOT NULL DEFAULT (1), CONSTRAINT "UQ_4c8f96ccf523e9a3faefd5bdd4c" UNIQUE ("email"))`,
    );
    await runner.query(
      `CREATE TABLE "web_session" ("id" varchar(64) PRIMARY KEY NOT NULL, "accountId" varchar(36), "content" text NOT NULL, "expiresAt" varchar(24) NOT NULL)`,
    );
    await runner.query(`CREATE INDEX "IDX_4b440cbff5372f2cee2edbdd74" ON "web_session" ("accountId") `);
    await runner.query(`CREATE INDEX "IDX_587fe914f5c501dd5a6c6010c9" ON "web_session" ("expiresAt") `);
    await runner.query(
      `CREATE TABLE "audit_entry" ("sequence" integer PRIMARY KEY AUTOINCREMENT NOT NULL, "at" varchar(24) NOT NULL, "accountId" varchar(36), "actorName" varchar(300) NOT NULL, "action" varchar(40) NOT NULL, "subjectType" varchar(40) NOT NULL, "subjectId" varchar(36) NOT NULL, "before" text, "after" text)`,
    );
    await runner.query(`CREATE INDEX "IDX_3b7fe01e452af9d9926a47358d" ON "audit_entry" ("subjectType", "subjectId") `);
    await runner.query(
      `CREATE TABLE "candidate" ("id" varchar(36) PRIMARY KEY NOT NULL, "firstNames" varchar(300) NOT NULL, "birthName" varchar(300) NOT NULL, "usedName" varchar(300), "gender" varchar(40), "birthDay" varchar(10) NOT NULL, "birthPlace" varchar(300) NOT NULL, "email" varchar(300), "accountId" varchar(36), "searchName" varchar(1000) NOT NULL, "registeredAt" varchar(24) NOT NULL, "version" integer NOT NULL DEFAULT (1), CONSTRAINT "REL_61c07ab066cfecd7c0e517e4cf" UNIQUE ("accountId"))`,
    );
    await runner.query(`CREATE INDEX "IDX_c9057e539b285cb22a6c45e9f6" ON "candidate" ("birthDay") `);
    await runner.query(`CREATE INDEX "IDX_8bb3df09c37c547c7036d230f5" ON "candidate" ("searchName") `);
    await runner.query(
      `CREATE TABLE "certification_version" ("id" varchar(36) PRIMARY KEY NOT NULL, "code" varchar(40) NOT NULL, "number" integer NOT NULL, "title" varchar(300) NOT NULL, "content" text NOT NULL, "digest" varchar(64) NOT NULL, "loadedAt" varchar(24) NOT NULL, "frozenAt" varchar(24), "version" integer NOT NULL DEFAULT (1), CONSTRAINT "UQ_433910a90651fe22035757dde41" UNIQUE ("code", "number"))`,
    );
    await runner.query(
      `CREATE TABLE "jury_session" ("id" varchar(36) PRIMARY KEY NOT NULL, "certificationId" varchar(36) NOT NULL, "day" varchar(10) NOT NULL, "place" varchar(300) NOT NULL, "state" varchar(40) NOT NULL, "derogation" text, "version" integer NOT NULL DEFAULT (1))`,
    );
    await runner.query(`CREATE INDEX "IDX_22b32e29e16c826402dff398a3" ON "jury_session" ("certificationId") `);
    await runner.query(`CREATE INDEX "IDX_be2c352f83ed6b1b62797f595b" ON "jury_session" ("day") `);
    await runner.query(
      `CREATE TABLE "certificate" ("id" varchar(36) PRIMARY KEY NOT NULL, "number" varchar(40) NOT NULL, "subject" varchar(40) NOT NULL, "candidateId" varchar(36) NOT NULL, "sessionId" varchar(36) NOT NULL, "issuedOn" varchar(10) NOT NULL, "snapshot" text NOT NULL, "version" integer NOT NULL DEFAULT (1), CONSTRAINT "UQ_2eb56dd79983544678da5af9878" UNIQUE ("sessionId", "candidateId", "subject"), CONSTRAINT "UQ_6cacdcb9a0b6c4dd02bf699af82" UNIQUE ("number"))`,
    );
    await runner.query(`CREATE INDEX "IDX_d5f37b929f13ca06e0e22861b5" ON "certificate" ("candidateId") `);
    await runner.query(`CREATE INDEX "IDX_b89f5b723cad349a91819d1237" ON "certificate" ("sessionId") `);
    await runner.query(`CREATE TABLE "setting" ("id" varchar(36) PRIMARY KEY NOT NULL, "value" text NOT NULL)`);
    await runner.query(
      `CREATE TABLE "enrollment" ("id" varchar(36) PRIMARY KEY NOT NULL, "candidateId" varchar(36) NOT NULL, "certificationId" varchar(36) NOT NULL, "accessRoute" varchar(40) NOT NULL, "enrolledOn" varchar(10) NOT NULL, "optionBloc" varchar(40), "targetBlocs" text, "accommodations" text NOT NULL, "validatedIn" text NOT NULL, "version" integer NOT NULL DEFAULT (1), CONSTRAINT "UQ_6490d207fc105100b763f297095" UNIQUE ("candidateId", "certificationId", "enrolledOn"))`,
    );
    await runner.query(`CREATE INDEX "IDX_5258bf2f7b95f34031f310eea0" ON "enrollment" ("candidateId") `);
    await runner.query(`CREATE INDEX "IDX_dbfe5408487b41b77c2f262c29" ON "enrollment" ("certificationId") `);
    await runner.query(
      `CREATE TABLE "candidacy" ("id" varchar(36) PRIMARY KEY NOT NULL, "sessionId" varchar(36) NOT NULL, "enrollmentId" varchar(36) NOT NULL, "blocs" text NOT NULL, "rank" integer NOT NULL, "attendance" varchar(40) NOT NULL, "version" integer NOT NULL DEFAULT (1), CONSTRAINT "UQ_3b9e6510d12339ea802e973634e" UNIQUE ("sessionId", "enrollmentId"))`,
    );
    await runner.query(`CREATE INDEX "IDX_6cdcba20e88ca4054ee5511d99" ON "candidacy" ("sessionId") `);
    await runner.query(`CREATE INDEX "IDX_9f1ff822afff3c8438ba87c9e5" ON "candidacy" ("enrollmentId") `);
    await runner.query(
      `CREATE TABLE "deliberation" ("id" varchar(36) PRIMARY KEY NOT NULL, "decidedBy" varchar(36), "deciderName" varchar(300) NOT NULL, "decidedAt" varchar(24) NOT NULL, "candidateComment" text, "juryComment" text, "version" integer NOT NULL DEFAULT (1))`,
    );
    await runner.query(
      `CREATE TABLE "decision" ("id" varchar(36) PRIMARY KEY NOT NULL, "deliberationId" varchar(36) NOT NULL, "subject" varchar(40) NOT NULL, "proposal" text NOT NULL, "outcome" varchar(40) NOT NULL, "reason" text, "votes" text, CONSTRAINT "UQ_599b857c9f37fd4e2650a5d25c3" UNIQUE ("deliberationId", "subject"))`,
    );
    await runner.query(`CREATE INDEX "IDX_d7edcdc969c2790635be30185e" ON "decision" ("deliberationId") `);
    await runner.query(
      `CREATE TABLE "sealed_record" ("id" varchar(36) PRIMARY KEY NOT NULL, "rank" integer NOT NULL, "snapshot" text NOT NULL, "hash" varchar(64) NOT NULL, "sealedAt" varchar(24) NOT NULL, "sealedBy" varchar(36), "sealerName" varchar(300) NOT NULL, CONSTRAINT "UQ_369423fb09551687e834bb91f5b" UNIQUE ("rank"))`,
    );
    await runner.query(
      `CREATE TABLE "bloc_award" ("id" varchar(36) PRIMARY KEY NOT NULL, "candidateId" varchar(36) NOT NULL, "certificationCode" varchar(40) NOT NULL, "blocCode" varchar(40) NOT NULL, "origin" varchar(40) NOT NULL, "evidence" varchar(300), "awardedOn" varchar(10) NOT NULL, "validUntil" varchar(10), "sessionId" varchar(36), "version" integer NOT NULL DEFAULT (1))`,
    );
    await runner.query(`CREATE INDEX "IDX_23d117bb042723dc43c8208f7d" ON "bloc_award" ("candidateId") `);
    await runner.query(`CREATE INDEX "IDX_2da0bc8feec08847369d95b4cd" ON "bloc_award" ("sessionId") `);
    await runner.query(
      `CREATE TABLE "evaluation" ("id" varchar(36) PRIMARY KEY NOT NULL, "enrollmentId" varchar(36) NOT NULL, "assessmentCode" varchar(40) NOT NULL, "competenceCode" varchar(40) NOT NULL, "attempt" integer NOT NULL, "result" varchar(40), "assessor" varchar(300), "assessedOn" varchar(10), "comment" text, "recordedBy" varchar(36), "recorderName" varchar(300) NOT NULL, "recordedAt" varchar(24) NOT NULL, "sealedInSession" varchar(36), "version" integer NOT NULL DEFAULT (1), CONSTRAINT "UQ_9c154d0369a01629aa67b4d0ecb" UNIQUE ("enrollmentId", "assessmentCode", "competenceCode", "attempt"))`,
    );
    await runner.query(`CREATE INDEX "IDX_981de97e866c4c2ea785b5476d" ON "evaluation" ("enrollmentId") `);
    await runner.query(
      `CREATE TABLE "jury_member" ("id" varchar(36) PRIMARY KEY NOT NULL, "sessionId" varchar(36) NOT NULL, "firstNames" varchar(300) NOT NULL, "lastName" varchar(300) NOT NULL, "college" varchar(40) NOT NULL, "organisation" varchar(300) NOT NULL, "occupation" varchar(300) NOT NULL, "gender" varchar(40) NOT NULL, "president" boolean NOT NULL, "external" boolean NOT NULL, "qualified" boolean NOT NULL, "appointedBy" varchar(300) NOT NULL, "appointedOn" varchar(10) NOT NULL, "accountId" varchar(36), "present" boolean, "version" integer NOT NULL DEFAULT (1))`,
    );
    await runner.query(`CREATE INDEX "IDX_a169c357c93540ee5ddbde7656" ON "jury_member" ("sessionId") `);
    await runner.query(`CREATE INDEX "IDX_999826a533af3a4d2dafd4c330" ON "jury_member" ("accountId") `);
    await runner.query(
      `CREATE TABLE "recusal" ("id" varchar(36) PRIMARY KEY NOT NULL, "candidacyId" varchar(36) NOT NULL, "memberId" varchar(36) NOT NULL, "reason" text NOT NULL, "version" integer NOT NULL DEFAULT (1), CONSTRAINT "UQ_5b13360c3b9b68976a92aa94272" UNIQUE ("candidacyId", "memberId"))`,
    );
    await runner.query(`CREATE INDEX "IDX_50a78f5cc0fcfe175a819e45ed" ON "recusal" ("candidacyId") `);
    await runner.query(`CREATE INDEX "IDX_c2a89a84a402cdec900d62fece" ON "recusal" ("memberId") `);
    await runner.query(
      `CREATE TABLE "session_step" ("id" varchar(36) PRIMARY KEY NOT NULL, "sessionId" varchar(36) NOT NULL, "number" integer NOT NULL, "state" varchar(40) NOT NULL, "at" varchar(24) NOT NULL, "accountId" varchar(36), "actorName" varchar(300) NOT NULL, "note" text, CONSTRAINT "UQ_28c75ab49c267c9ce9ab698c84d" UNIQUE ("sessionId", "number"))`,
    );
    await runner.query(`CREATE INDEX "IDX_61476d37c81e4b73f99a26d24a" ON "session_step" ("sessionId") `);
    await runner.query(`DROP INDEX "IDX_c9057e539b285cb22a6c45e9f6"`);
    await runner.query(`DROP INDEX "IDX_8bb3df09c37c547c7036d230f5"`);
    await runner.query(
      `CREATE TABLE "temporary_candidate" ("id" varchar(36) PRIMARY KEY NOT NULL, "firstNames" varchar(300) NOT NULL, "birthName" varchar(300) NOT NULL, "usedName" varchar(300), "gender" varchar(40), "birthDay" varchar(10) NOT NULL, "birthPlace" varchar(300) NOT NULL, "email" varchar(300), "accountId" varchar(36), "searchName" varchar(1000) NOT NULL, "registeredAt" varchar(24) NOT NULL, "version" integer NOT NULL DEFAULT (1), CONSTRAINT "REL_61c07ab066cfecd7c0e517e4cf" UNIQUE ("accountId"), CONSTRAINT "FK_61c07ab066cfecd7c0e517e4cf4" FOREIGN KEY ("accountId") REFERENCES "account" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION)`,
    );
    await runner.query(
      `INSERT INTO "temporary_candidate"("id", "firstNames", "birthName", "usedName", "gender", "birthDay", "birthPlace", "email", "accountId", "searchName", "registeredAt", "version") SELECT "id", "firstNames", "birthName", "usedName", "gender", "birthDay", "birthPlace", "email", "accountId", "searchName", "registeredAt", "version" FROM "candidate"`,
    );
    await runner.query(`DROP TABLE "candidate"`);
    await runner.query(`ALTER TABLE "temporary_candidate" RENAME TO "candidate"`);
    await runner.query(`CREATE INDEX "IDX_c9057e539b285cb22a6c45e9f6" ON "candidate" ("birthDay") `);
    await runner.query(`CREATE INDEX "IDX_8bb3df09c37c547c7036d230f5" ON "candidate" ("searchName") `);
    await runner.query(`DROP INDEX "IDX_22b32e29e16c826402dff398a3"`);
    await runner.query(`DROP INDEX "IDX_be2c352f83ed6b1b62797f595b"`);
    await runner.query(
      `CREATE TABLE "temporary_jury_session" ("id" varchar(36) PRIMARY KEY NOT NULL, "certificationId" varchar(36) NOT NULL, "day" varchar(10) NOT NULL, "place" varchar(300) NOT NULL, "state" varchar(40) NOT NULL, "derogation" text, "version" integer NOT NULL DEFAULT (1), CONSTRAINT "FK_22b32e29e16c826402dff398a3a" FOREIGN KEY ("certificationId") REFERENCES "certification_version" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION)`,
    );
    await runner.query(
      `INSERT INTO "temporary_jury_session"("id", "certificationId", "day", "place", "state", "derogation", "version") SELECT "id", "certificationId", "day", "place", "state", "derogation", "version" FROM "jury_session"`,
    );
    await runner.query(`DROP TABLE "jury_session"`);
    await runner.query(`ALTER TABLE "temporary_jury_session" RENAME TO "jury_session"`);
    await runner.query(`CREATE INDEX "IDX_22b32e29e16c826402dff398a3" ON "jury_session" ("certificationId") `);
    await runner.query(`CREATE INDEX "IDX_be2c352f83ed6b1b62797f595b" ON "jury_session" ("day") `);
    await runner.query(`DROP INDEX "IDX_d5f37b929f13ca06e0e22861b5"`);
    await runner.query(`DROP INDEX "IDX_b89f5b723cad349a91819d1237"`);
    await runner.query(
      `CREATE TABLE "temporary_certificate" ("id" varchar(36) PRIMARY KEY NOT NULL, "number" varchar(40) NOT NULL, "subject" varchar(40) NOT NULL, "candidateId" varchar(36) NOT NULL, "sessionId" varchar(36) NOT NULL, "issuedOn" varchar(10) NOT NULL, "snapshot" text NOT NULL, "version" integer NOT NULL DEFAULT (1), CONSTRAINT "UQ_2eb56dd79983544678da5af9878" UNIQUE ("sessionId", "candidateId", "subject"), CONSTRAINT "UQ_6cacdcb9a0b6c4dd02bf699af82" UNIQUE ("number"), CONSTRAINT "FK_d5f37b929f13ca06e0e22861b5e" FOREIGN KEY ("candidateId") REFERENCES "candidate" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION, CONSTRAINT "FK_b89f5b723cad349a91819d1237d" FOREIGN KEY ("sessionId") REFERENCES "jury_session" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION)`,
    );
    await runner.query(
      `INSERT INTO "temporary_certificate"("id", "number", "subject", "candidateId", "sessionId", "issuedOn", "snapshot", "version") SELECT "id", "number", "subject", "candidateId", "sessionId", "issuedOn", "snapshot", "version" FROM "certificate"`,
    );
    await runner.query(`DROP TABLE "certificate"`);
    await runner.query(`ALTER TABLE "temporary_certificate" RENAME TO "certificate"`);
    await runner.query(`CREATE INDEX "IDX_d5f37b929f13ca06e0e22861b5" ON "certificate" ("candidateId") `);
    await runner.query(`CREATE INDEX "IDX_b89f5b723cad349a91819d1237" ON "certificate" ("sessionId") `);
    await runner.query(`DROP INDEX "IDX_5258bf2f7b95f34031f310eea0"`);
    await runner.query(`DROP INDEX "IDX_dbfe5408487b41b77c2f262c29"`);
    await runner.query(
      `CREATE TABLE "temporary_enrollment" ("id" varchar(36) PRIMARY KEY NOT NULL, "candidateId" varchar(36) NOT NULL, "certificationId" varchar(36) NOT NULL, "accessRoute" varchar(40) NOT NULL, "enrolledOn" varchar(10) NOT NULL, "optionBloc" varchar(40), "targetBlocs" text, "accommodations" text NOT NULL, "validatedIn" text NOT NULL, "version" integer NOT NULL DEFAULT (1), CONSTRAINT "UQ_6490d207fc105100b763f297095" UNIQUE ("candidateId", "certificationId", "enrolledOn"), CONSTRAINT "FK_5258bf2f7b95f34031f310eea01" FOREIGN KEY ("candidateId") REFERENCES "candidate" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION, CONSTRAINT "FK_dbfe5408487b41b77c2f262c294" FOREIGN KEY ("certificationId") REFERENCES "certification_version" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION)`,
    );
    await runner.query(
      `INSERT INTO "temporary_enrollment"("id", "candidateId", "certificationId", "accessRoute", "enrolledOn", "optionBloc", "targetBlocs", "accommodations", "validatedIn", "version") SELECT "id", "candidateId", "certificationId", "accessRoute", "enrolledOn", "optionBloc", "targetBlocs", "accommodations", "validatedIn", "version" FROM "enrollment"`,
    );
    await runner.query(`DROP TABLE "enrollment"`);
    await runner.query(`ALTER TABLE "temporary_enrollment" RENAME TO "enrollment"`);
    await runner.query(`CREATE INDEX "IDX_5258bf2f7b95f34031f310eea0" ON "enrollment" ("candidateId") `);
    await runner.query(`CREATE INDEX "IDX_dbfe5408487b41b77c2f262c29" ON "enrollment" ("certificationId") `);
    await runner.query(`DROP INDEX "IDX_6cdcba20e88ca4054ee5511d99"`);
    await runner.query(`DROP INDEX "IDX_9f1ff822afff3c8438ba87c9e5"`);
    await runner.query(
      `CREATE TABLE "temporary_candidacy" ("id" varchar(36) PRIMARY KEY NOT NULL, "sessionId" varchar(36) NOT NULL, "enrollmentId" varchar(36) NOT NULL, "blocs" text NOT NULL, "rank" integer NOT NULL, "attendance" varchar(40) NOT NULL, "version" integer NOT NULL DEFAULT (1), CONSTRAINT "UQ_3b9e6510d12339ea802e973634e" UNIQUE ("sessionId", "enrollmentId"), CONSTRAINT "FK_6cdcba20e88ca4054ee5511d99b" FOREIGN KEY ("sessionId") REFERENCES "jury_session" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION, CONSTRAINT "FK_9f1ff822afff3c8438ba87c9e52" FOREIGN KEY ("enrollmentId") REFERENCES "enrollment" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION)`,
    );
    await runner.query(
      `INSERT INTO "temporary_candidacy"("id", "sessionId", "enrollmentId", "blocs", "rank", "attendance", "version") SELECT "id", "sessionId", "enrollmentId", "blocs", "rank", "attendance", "version" FROM "candidacy"`,
    );
    await runner.query(`DROP TABLE "candidacy"`);
    await runner.query(`ALTER TABLE "temporary_candidacy" RENAME TO "candidacy"`);
    await runner.query(`CREATE INDEX "IDX_6cdcba20e88ca4054ee5511d99" ON "candidacy" ("sessionId") `);
    await runner.query(`CREATE INDEX "IDX_9f1ff822afff3c8438ba87c9e5" ON "candidacy" ("enrollmentId") `);
    await runner.query(
      `CREATE TABLE "temporary_deliberation" ("id" varchar(36) PRIMARY KEY NOT NULL, "decidedBy" varchar(36), "deciderName" varchar(300) NOT NULL, "decidedAt" varchar(24) NOT NULL, "candidateComment" text, "juryComment" text, "version" integer NOT NULL DEFAULT (1), CONSTRAINT "FK_b4b2707b3ca7a3e2ae7bf6356eb" FOREIGN KEY ("id") REFERENCES "candidacy" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION)`,
    );
    await runner.query(
      `INSERT INTO "temporary_deliberation"("id", "decidedBy", "deciderName", "decidedAt", "candidateComment", "juryComment", "version") SELECT "id", "decidedBy", "deciderName", "decidedAt", "candidateComment", "juryComment", "version" FROM "deliberation"`,
    );
    await runner.query(`DROP TABLE "deliberation"`);
    await runner.query(`ALTER TABLE "temporary_deliberation" RENAME TO "deliberation"`);
    await runner.query(`DROP INDEX "IDX_d7edcdc969c2790635be30185e"`);
    await runner.query(
      `CREATE TABLE "temporary_decision" ("id" varchar(36) PRIMARY KEY NOT NULL, "deliberationId" varchar(36) NOT NULL, "subject" varchar(40) NOT NULL, "proposal" text NOT NULL, "outcome" varchar(40) NOT NULL, "reason" text, "votes" text, CONSTRAINT "UQ_599b857c9f37fd4e2650a5d25c3" UNIQUE ("deliberationId", "subject"), CONSTRAINT "FK_d7edcdc969c2790635be30185e8" FOREIGN KEY ("deliberationId") REFERENCES "deliberation" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION)`,
    );
    await runner.query(
      `INSERT INTO "temporary_decision"("id", "deliberationId", "subject", "proposal", "outcome", "reason", "votes") SELECT "id", "deliberationId", "subject", "proposal", "outcome", "reason", "votes" FROM "decision"`,
    );
    await runner.query(`DROP TABLE "decision"`);
    await runner.query(`ALTER TABLE "temporary_decision" RENAME TO "decision"`);
    await runner.query(`CREATE INDEX "IDX_d7edcdc969c2790635be30185e" ON "decision" ("deliberationId") `);
    await runner.query(
      `CREATE TABLE "temporary_sealed_record" ("id" varchar(36) PRIMARY KEY NOT NULL, "rank" integer NOT NULL, "snapshot" text NOT NULL, "hash" varchar(64) NOT NULL, "sealedAt" varchar(24) NOT NULL, "sealedBy" varchar(36), "sealerName" varchar(300) NOT NULL, CONSTRAINT "UQ_369423fb09551687e834bb91f5b" UNIQUE ("rank"), CONSTRAINT "FK_0a3cdaf5e9679b67c42184eda7b" FOREIGN KEY ("id") REFERENCES "jury_session" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION)`,
    );
    await runner.query(
      `INSERT INTO "temporary_sealed_record"("id", "rank", "snapshot", "hash", "sealedAt", "sealedBy", "sealerName") SELECT "id", "rank", "snapshot", "hash", "sealedAt", "sealedBy", "sealerName" FROM "sealed_record"`,
    );
    await runner.query(`DROP TABLE "sealed_record"`);
    await runner.query(`ALTER TABLE "temporary_sealed_record" RENAME TO "sealed_record"`);
    await runner.query(`DROP INDEX "IDX_23d117bb042723dc43c8208f7d"`);
    await runner.query(`DROP INDEX "IDX_2da0bc8feec08847369d95b4cd"`);
    await runner.query(
      `CREATE TABLE "temporary_bloc_award" ("id" varchar(36) PRIMARY KEY NOT NULL, "candidateId" varchar(36) NOT NULL, "certificationCode" varchar(40) NOT NULL, "blocCode" varchar(40) NOT NULL, "origin" varchar(40) NOT NULL, "evidence" varchar(300), "awardedOn" varchar(10) NOT NULL, "validUntil" varchar(10), "sessionId" varchar(36), "version" integer NOT NULL DEFAULT (1), CONSTRAINT "FK_23d117bb042723dc43c8208f7dd" FOREIGN KEY ("candidateId") REFERENCES "candidate" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION)`,
    );
    await runner.query(
      `INSERT INTO "temporary_bloc_award"("id", "candidateId", "certificationCode", "blocCode", "origin", "evidence", "awardedOn", "validUntil", "sessionId", "version") SELECT "id", "candidateId", "certificationCode", "blocCode", "origin", "evidence", "awardedOn", "validUntil", "sessionId", "version" FROM "bloc_award"`,
    );
    await runner.query(`DROP TABLE "bloc_award"`);
    await runner.query(`ALTER TABLE "temporary_bloc_award" RENAME TO "bloc_award"`);
    await runner.query(`CREATE INDEX "IDX_23d117bb042723dc43c8208f7d" ON "bloc_award" ("candidateId") `);
    await runner.query(`CREATE INDEX "IDX_2da0bc8feec08847369d95b4cd" ON "bloc_award" ("sessionId") `);
    await runner.query(`DROP INDEX "IDX_981de97e866c4c2ea785b5476d"`);
    await runner.query(
      `CREATE TABLE "temporary_evaluation" ("id" varchar(36) PRIMARY KEY NOT NULL, "enrollmentId" varchar(36) NOT NULL, "assessmentCode" varchar(40) NOT NULL, "competenceCode" varchar(40) NOT NULL, "attempt" integer NOT NULL, "result" varchar(40), "assessor" varchar(300), "assessedOn" varchar(10), "comment" text, "recordedBy" varchar(36), "recorderName" varchar(300) NOT NULL, "recordedAt" varchar(24) NOT NULL, "sealedInSession" varchar(36), "version" integer NOT NULL DEFAULT (1), CONSTRAINT "UQ_9c154d0369a01629aa67b4d0ecb" UNIQUE ("enrollmentId", "assessmentCode", "competenceCode", "attempt"), CONSTRAINT "FK_981de97e866c4c2ea785b5476da" FOREIGN KEY ("enrollmentId") REFERENCES "enrollment" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION)`,
    );
    await runner.query(
      `INSERT INTO "temporary_evaluation"("id", "enrollmentId", "assessmentCode", "competenceCode", "attempt", "result", "assessor", "assessedOn", "comment", "recordedBy", "recorderName", "recordedAt", "sealedInSession", "version") SELECT "id", "enrollmentId", "assessmentCode", "competenceCode", "attempt", "result", "assessor", "assessedOn", "comment", "recordedBy", "recorderName", "recordedAt", "sealedInSession", "version" FROM "evaluation"`,
    );
    await runner.query(`DROP TABLE "evaluation"`);
    await runner.query(`ALTER TABLE "temporary_evaluation" RENAME TO "evaluation"`);
    await runner.query(`CREATE INDEX "IDX_981de97e866c4c2ea785b5476d" ON "evaluation" ("enrollmentId") `);
    await runner.query(`DROP INDEX "IDX_a169c357c93540ee5ddbde7656"`);
    await runner.query(`DROP INDEX "IDX_999826a533af3a4d2dafd4c330"`);
    await runner.query(
      `CREATE TABLE "temporary_jury_member" ("id" varchar(36) PRIMARY KEY NOT NULL, "sessionId" varchar(36) NOT NULL, "firstNames" varchar(300) NOT NULL, "lastName" varchar(300) NOT NULL, "college" varchar(40) NOT NULL, "organisation" varchar(300) NOT NULL, "occupation" varchar(300) NOT NULL, "gender" varchar(40) NOT NULL, "president" boolean NOT NULL, "external" boolean NOT NULL, "qualified" boolean NOT NULL, "appointedBy" varchar(300) NOT NULL, "appointedOn" varchar(10) NOT NULL, "accountId" varchar(36), "present" boolean, "version" integer NOT NULL DEFAULT (1), CONSTRAINT "FK_a169c357c93540ee5ddbde76566" FOREIGN KEY ("sessionId") REFERENCES "jury_session" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION)`,
    );
    await runner.query(
      `INSERT INTO "temporary_jury_member"("id", "sessionId", "firstNames", "lastName", "college", "organisation", "occupation", "gender", "president", "external", "qualified", "appointedBy", "appointedOn", "accountId", "present", "version") SELECT "id", "sessionId", "firstNames", "lastName", "college", "organisation", "occupation", "gender", "president", "external", "qualified", "appointedBy", "appointedOn", "accountId", "present", "version" FROM "jury_member"`,
    );
    await runner.query(`DROP TABLE "jury_member"`);
    await runner.query(`ALTER TABLE "temporary_jury_member" RENAME TO "jury_member"`);
    await runner.query(`CREATE INDEX "IDX_a169c357c93540ee5ddbde7656" ON "jury_member" ("sessionId") `);
    await runner.query(`CREATE INDEX "IDX_999826a533af3a4d2dafd4c330" ON "jury_member" ("accountId") `);
    await runner.query(`DROP INDEX "IDX_50a78f5cc0fcfe175a819e45ed"`);
    await runner.query(`DROP INDEX "IDX_c2a89a84a402cdec900d62fece"`);
    await runner.query(
      `CREATE TABLE "temporary_recusal" ("id" varchar(36) PRIMARY KEY NOT NULL, "candidacyId" varchar(36) NOT NULL, "memberId" varchar(36) NOT NULL, "reason" text NOT NULL, "version" integer NOT NULL DEFAULT (1), CONSTRAINT "UQ_5b13360c3b9b68976a92aa94272" UNIQUE ("candidacyId", "memberId"), CONSTRAINT "FK_50a78f5cc0fcfe175a819e45ed9" FOREIGN KEY ("candidacyId") REFERENCES "candidacy" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION, CONSTRAINT "FK_c2a89a84a402cdec900d62fece1" FOREIGN KEY ("memberId") REFERENCES "jury_member" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION)`,
    );
    await runner.query(
      `INSERT INTO "temporary_recusal"("id", "candidacyId", "memberId", "reason", "version") SELECT "id", "candidacyId", "memberId", "reason", "version" FROM "recusal"`,
    );
    await runner.query(`DROP TABLE "recusal"`);
    await runner.query(`ALTER TABLE "temporary_recusal" RENAME TO "recusal"`);
    await runner.query(`CREATE INDEX "IDX_50a78f5cc0fcfe175a819e45ed" ON "recusal" ("candidacyId") `);
    await runner.query(`CREATE INDEX "IDX_c2a89a84a402cdec900d62fece" ON "recusal" ("memberId") `);
    await runner.query(`DROP INDEX "IDX_61476d37c81e4b73f99a26d24a"`);
    await runner.query(
      `CREATE TABLE "temporary_session_step" ("id" varchar(36) PRIMARY KEY NOT NULL, "sessionId" varchar(36) NOT NULL, "number" integer NOT NULL, "state" varchar(40) NOT NULL, "at" varchar(24) NOT NULL, "accountId" varchar(36), "actorName" varchar(300) NOT NULL, "note" text, CONSTRAINT "UQ_28c75ab49c267c9ce9ab698c84d" UNIQUE ("sessionId", "number"), CONSTRAINT "FK_61476d37c81e4b73f99a26d24a2" FOREIGN KEY ("sessionId") REFERENCES "jury_session" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION)`,
    );
    await runner.query(
      `INSERT INTO "temporary_session_step"("id", "sessionId", "number", "state", "at", "accountId", "actorName", "note") SELECT "id", "sessionId", "number", "state", "at", "accountId", "actorName", "note" FROM "session_step"`,
    );
    await runner.query(`DROP TABLE "session_step"`);
    await runner.query(`ALTER TABLE "temporary_session_step" RENAME TO "session_step"`);
    await runner.query(`CREATE INDEX "IDX_61476d37c81e4b73f99a26d24a" ON "session_step" ("sessionId") `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "IDX_61476d37c81e4b73f99a26d24a"`);
    await runner.query(`ALTER TABLE "session_step" RENAME TO "temporary_session_step"`);
    await runner.query(
      `CREATE TABLE "session_step" ("id" varchar(36) PRIMARY KEY NOT NULL, "sessionId" varchar(36) NOT NULL, "number" integer NOT NULL, "state" varchar(40) NOT NULL, "at" varchar(24) NOT NULL, "accountId" varchar(36), "actorName" varchar(300) NOT NULL, "note" text, CONSTRAINT "UQ_28c75ab49c267c9ce9ab698c84d" UNIQUE ("sessionId", "number"))`,
    );
    await runner.query(
      `INSERT INTO "session_step"("id", "sessionId", "number", "state", "at", "accountId", "actorName", "note") SELECT "id", "sessionId", "number", "state", "at", "accountId", "actorName", "note" FROM "temporary_session_step"`,
    );
    await runner.query(`DROP TABLE "temporary_session_step"`);
    await runner.query(`CREATE INDEX "IDX_61476d37c81e4b73f99a26d24a" ON "session_step" ("sessionId") `);
    await runner.query(`DROP INDEX "IDX_c2a89a84a402cdec900d62fece"`);
    await runner.query(`DROP INDEX "IDX_50a78f5cc0fcfe175a819e45ed"`);
    await runner.query(`ALTER TABLE "recusal" RENAME TO "temporary_recusal"`);
    await runner.query(
      `CREATE TABLE "recusal" ("id" varchar(36) PRIMARY KEY NOT NULL, "candidacyId" varchar(36) NOT NULL, "memberId" varchar(36) NOT NULL, "reason" text NOT NULL, "version" integer NOT NULL DEFAULT (1), CONSTRAINT "UQ_5b13360c3b9b68976a92aa94272" UNIQUE ("candidacyId", "memberId"))`,
    );
    await runner.query(
      `INSERT INTO "recusal"("id", "candidacyId", "memberId", "reason", "version") SELECT "id", "candidacyId", "memberId", "reason", "version" FROM "temporary_recusal"`,
    );
    await runner.query(`DROP TABLE "temporary_recusal"`);
    await runner.query(`CREATE INDEX "IDX_c2a89a84a402cdec900d62fece" ON "recusal" ("memberId") `);
    await runner.query(`CREATE INDEX "IDX_50a78f5cc0fcfe175a819e45ed" ON "recusal" ("candidacyId") `);
    await runner.query(`DROP INDEX "IDX_999826a533af3a4d2dafd4c330"`);
    await runner.query(`DROP INDEX "IDX_a169c357c93540ee5ddbde7656"`);
    await runner.query(`ALTER TABLE "jury_member" RENAME TO "temporary_jury_member"`);
    await runner.query(
      `CREATE TABLE "jury_member" ("id" varchar(36) PRIMARY KEY NOT NULL, "sessionId" varchar(36) NOT NULL, "firstNames" varchar(300) NOT NULL, "lastName" varchar(300) NOT NULL, "college" varchar(40) NOT NULL, "organisation" varchar(300) NOT NULL, "occupation" varchar(300) NOT NULL, "gender" varchar(40) NOT NULL, "president" boolean NOT NULL, "external" boolean NOT NULL, "qualified" boolean NOT NULL, "appointedBy" varchar(300) NOT NULL, "appointedOn" varchar(10) NOT NULL, "accountId" varchar(36), "present" boolean, "version" integer NOT NULL DEFAULT (1))`,
    );
    await runner.query(
      `INSERT INTO "jury_member"("id", "sessionId", "firstNames", "lastName", "college", "organisation", "occupation", "gender", "president", "external", "qualified", "appointedBy", "appointedOn", "accountId", "present", "version") SELECT "id", "sessionId", "firstNames", "lastName", "college", "organisation", "occupation", "gender", "president", "external", "qualified", "appointedBy", "appointedOn", "accountId", "present", "version" FROM "temporary_jury_member"`,
    );
    await runner.query(`DROP TABLE "temporary_jury_member"`);
    await runner.query(`CREATE INDEX "IDX_999826a533af3a4d2dafd4c330" ON "jury_member" ("accountId") `);
    await runner.query(`CREATE INDEX "IDX_a169c357c93540ee5ddbde7656" ON "jury_member" ("sessionId") `);
    await runner.query(`DROP INDEX "IDX_981de97e866c4c2ea785b5476d"`);
    await runner.query(`ALTER TABLE "evaluation" RENAME TO "temporary_evaluation"`);
    await runner.query(
      `CREATE TABLE "evaluation" ("id" varchar(36) PRIMARY KEY NOT NULL, "enrollmentId" varchar(36) NOT NULL, "assessmentCode" varchar(40) NOT NULL, "competenceCode" varchar(40) NOT NULL, "attempt" integer NOT NULL, "result" varchar(40), "assessor" varchar(300), "assessedOn" varchar(10), "comment" text, "recordedBy" varchar(36), "recorderName" varchar(300) NOT NULL, "recordedAt" varchar(24) NOT NULL, "sealedInSession" varchar(36), "version" integer NOT NULL DEFAULT (1), CONSTRAINT "UQ_9c154d0369a01629aa67b4d0ecb" UNIQUE ("enrollmentId", "assessmentCode", "competenceCode", "attempt"))`,
    );
    await runner.query(
      `INSERT INTO "evaluation"("id", "enrollmentId", "assessmentCode", "competenceCode", "attempt", "result", "assessor", "assessedOn", "comment", "recordedBy", "recorderName", "recordedAt", "sealedInSession", "version") SELECT "id", "enrollmentId", "assessmentCode", "competenceCode", "attempt", "result", "assessor", "assessedOn", "comment", "recordedBy", "recorderName", "recordedAt", "sealedInSession", "version" FROM "temporary_evaluation"`,
    );
    await runner.query(`DROP TABLE "temporary_evaluation"`);
    await runner.query(`CREATE INDEX "IDX_981de97e866c4c2ea785b5476d" ON "evaluation" ("enrollmentId") `);
    await runner.query(`DROP INDEX "IDX_2da0bc8feec08847369d95b4cd"`);
    await runner.query(`DROP INDEX "IDX_23d117bb042723dc43c8208f7d"`);
    await runner.query(`ALTER TABLE "bloc_award" RENAME TO "temporary_bloc_award"`);
    await runner.query(
      `CREATE TABLE "bloc_award" ("id" varchar(36) PRIMARY KEY NOT NULL, "candidateId" varchar(36) NOT NULL, "certificationCode" varchar(40) NOT NULL, "blocCode" varchar(40) NOT NULL, "origin" varchar(40) NOT NULL, "evidence" varchar(300), "awardedOn" varchar(10) NOT NULL, "validUntil" varchar(10), "sessionId" varchar(36), "version" integer NOT NULL DEFAULT (1))`,
    );
    await runner.query(
      `INSERT INTO "bloc_award"("id", "candidateId", "certificationCode", "blocCode", "origin", "evidence", "awardedOn", "validUntil", "sessionId", "version") SELECT "id", "candidateId", "certificationCode", "blocCode", "origin", "evidence", "awardedOn", "validUntil", "sessionId", "version" FROM "temporary_bloc_award"`,
    );
    await runner.query(`DROP TABLE "temporary_bloc_award"`);
    await runner.query(`CREATE INDEX "IDX_2da0bc8feec08847369d95b4cd" ON "bloc_award" ("sessionId") `);
    await runner.query(`CREATE INDEX "IDX_23d117bb042723dc43c8208f7d" ON "bloc_award" ("candidateId") `);
    await runner.query(`ALTER TABLE "sealed_record" RENAME TO "temporary_sealed_record"`);
    await runner.query(
      `CREATE TABLE "sealed_record" ("id" varchar(36) PRIMARY KEY NOT NULL, "rank" integer NOT NULL, "snapshot" text NOT NULL, "hash" varchar(64) NOT NULL, "sealedAt" varchar(24) NOT NULL, "sealedBy" varchar(36), "sealerName" varchar(300) NOT NULL, CONSTRAINT "UQ_369423fb09551687e834bb91f5b" UNIQUE ("rank"))`,
    );
    await runner.query(
      `INSERT INTO "sealed_record"("id", "rank", "snapshot", "hash", "sealedAt", "sealedBy", "sealerName") SELECT "id", "rank", "snapshot", "hash", "sealedAt", "sealedBy", "sealerName" FROM "temporary_sealed_record"`,
    );
    await runner.query(`DROP TABLE "temporary_sealed_record"`);
    await runner.query(`DROP INDEX "IDX_d7edcdc969c2790635be30185e"`);
    await runner.query(`ALTER TABLE "decision" RENAME TO "temporary_decision"`);
    await runner.query(
      `CREATE TABLE "decision" ("id" varchar(36) PRIMARY KEY NOT NULL, "deliberationId" varchar(36) NOT NULL, "subject" varchar(40) NOT NULL, "proposal" text NOT NULL, "outcome" varchar(40) NOT NULL, "reason" text, "votes" text, CONSTRAINT "UQ_599b857c9f37fd4e2650a5d25c3" UNIQUE ("deliberationId", "subject"))`,
    );
    await runner.query(
      `INSERT INTO "decision"("id", "deliberationId", "subject", "proposal", "outcome", "reason", "votes") SELECT "id", "deliberationId", "subject", "proposal", "outcome", "reason", "votes" FROM "temporary_decision"`,
    );
    await runner.query(`DROP TABLE "temporary_decision"`);
    await runner.query(`CREATE INDEX "IDX_d7edcdc969c2790635be30185e" ON "decision" ("deliberationId") `);
    await runner.query(`ALTER TABLE "deliberation" RENAME TO "temporary_deliberation"`);
    await runner.query(
      `CREATE TABLE "deliberation" ("id" varchar(36) PRIMARY KEY NOT NULL, "decidedBy" varchar(36), "deciderName" varchar(300) NOT NULL, "decidedAt" varchar(24) NOT NULL, "candidateComment" text, "juryComment" text, "version" integer NOT NULL DEFAULT (1))`,
    );
    await runner.query(
      `INSERT INTO "deliberation"("id", "decidedBy", "deciderName", "decidedAt", "candidateComment", "juryComment", "version") SELECT "id", "decidedBy", "deciderName", "decidedAt", "candidateComment", "juryComment", "version" FROM "temporary_deliberation"`,
    );
    await runner.query(`DROP TABLE "temporary_deliberation"`);
    await runner.query(`DROP INDEX "IDX_9f1ff822afff3c8438ba87c9e5"`);
    await runner.query(`DROP INDEX "IDX_6cdcba20e88ca4054ee5511d99"`);
    await runner.query(`ALTER TABLE "candidacy" RENAME TO "temporary_candidacy"`);
    await runner.query(
      `CREATE TABLE "candidacy" ("id" varchar(36) PRIMARY KEY NOT NULL, "sessionId" varchar(36) NOT NULL, "enrollmentId" varchar(36) NOT NULL, "blocs" text NOT NULL, "rank" integer NOT NULL, "attendance" varchar(40) NOT NULL, "version" integer NOT NULL DEFAULT (1), CONSTRAINT "UQ_3b9e6510d12339ea802e973634e" UNIQUE ("sessionId", "enrollmentId"))`,
    );
    await runner.query(
      `INSERT INTO "candidacy"("id", "sessionId", "enrollmentId", "blocs", "rank", "attendance", "version") SELECT "id", "sessionId", "enrollmentId", "blocs", "rank", "attendance", "version" FROM "temporary_candidacy"`,
    );
    await runner.query(`DROP TABLE "temporary_candidacy"`);
    await runner.query(`CREATE INDEX "IDX_9f1ff822afff3c8438ba87c9e5" ON "candidacy" ("enrollmentId") `);
    await runner.query(`CREATE INDEX "IDX_6cdcba20e88ca4054ee5511d99" ON "candidacy" ("sessionId") `);
    await runner.query(`DROP INDEX "IDX_dbfe5408487b41b77c2f262c29"`);
    await runner.query(`DROP INDEX "IDX_5258bf2f7b95f34031f310eea0"`);
    await runner.query(`ALTER TABLE "enrollment" RENAME TO "temporary_enrollment"`);
    await runner.query(
      `CREATE TABLE "enrollment" ("id" varchar(36) PRIMARY KEY NOT NULL, "candidateId" varchar(36) NOT NULL, "certificationId" varchar(36) NOT NULL, "accessRoute" varchar(40) NOT NULL, "enrolledOn" varchar(10) NOT NULL, "optionBloc" varchar(40), "targetBlocs" text, "accommodations" text NOT NULL, "validatedIn" text NOT NULL, "version" integer NOT NULL DEFAULT (1), CONSTRAINT "UQ_6490d207fc105100b763f297095" UNIQUE ("candidateId", "certificationId", "enrolledOn"))`,
    );
    await runner.query(
      `INSERT INTO "enrollment"("id", "candidateId", "certificationId", "accessRoute", "enrolledOn", "optionBloc", "targetBlocs", "accommodations", "validatedIn", "version") SELECT "id", "candidateId", "certificationId", "accessRoute", "enrolledOn", "optionBloc", "targetBlocs", "accommodations", "validatedIn", "version" FROM "temporary_enrollment"`,
    );
    await runner.query(`DROP TABLE "temporary_enrollment"`);
    await runner.query(`CREATE INDEX "IDX_dbfe5408487b41b77c2f262c29" ON "enrollment" ("certificationId") `);
    await runner.query(`CREATE INDEX "IDX_5258bf2f7b95f34031f310eea0" ON "enrollment" ("candidateId") `);
    await runner.query(`DROP INDEX "IDX_b89f5b723cad349a91819d1237"`);
    await runner.query(`DROP INDEX "IDX_d5f37b929f13ca06e0e22861b5"`);
    await runner.query(`ALTER TABLE "certificate" RENAME TO "temporary_certificate"`);
    await runner.query(
      `CREATE TABLE "certificate" ("id" varchar(36) PRIMARY KEY NOT NULL, "number" varchar(40) NOT NULL, "subject" varchar(40) NOT NULL, "candidateId" varchar(36) NOT NULL, "sessionId" varchar(36) NOT NULL, "issuedOn" varchar(10) NOT NULL, "snapshot" text NOT NULL, "version" integer NOT NULL DEFAULT (1), CONSTRAINT "UQ_2eb56dd79983544678da5af9878" UNIQUE ("sessionId", "candidateId", "subject"), CONSTRAINT "UQ_6cacdcb9a0b6c4dd02bf699af82" UNIQUE ("number"))`,
    );
    await runner.query(
      `INSERT INTO "certificate"("id", "number", "subject", "candidateId", "sessionId", "issuedOn", "snapshot", "version") SELECT "id", "number", "subject", "candidateId", "sessionId", "issuedOn", "snapshot", "version" FROM "temporary_certificate"`,
    );
    await runner.query(`DROP TABLE "temporary_certificate"`);
    await runner.query(`CREATE INDEX "IDX_b89f5b723cad349a91819d1237" ON "certificate" ("sessionId") `);
    await runner.query(`CREATE INDEX "IDX_d5f37b929f13ca06e0e22861b5" ON "certificate" ("candidateId") `);
    await runner.query(`DROP INDEX "IDX_be2c352f83ed6b1b62797f595b"`);
    await runner.query(`DROP INDEX "IDX_22b32e29e16c826402dff398a3"`);
    await runner.query(`ALTER TABLE "jury_session" RENAME TO "temporary_jury_session"`);
    await runner.query(
      `CREATE TABLE "jury_session" ("id" varchar(36) PRIMARY KEY NOT NULL, "certificationId" varchar(36) NOT NULL, "day" varchar(10) NOT NULL, "place" varchar(300) NOT NULL, "state" varchar(40) NOT NULL, "derogation" text, "version" integer NOT NULL DEFAULT (1))`,
    );
    await runner.query(
      `INSERT INTO "jury_session"("id", "certificationId", "day", "place", "state", "derogation", "version") SELECT "id", "certificationId", "day", "place", "state", "derogation", "version" FROM "temporary_jury_session"`,
    );
    await runner.query(`DROP TABLE "temporary_jury_session"`);
    await runner.query(`CREATE INDEX "IDX_be2c352f83ed6b1b62797f595b" ON "jury_session" ("day") `);
    await runner.query(`CREATE INDEX "IDX_22b32e29e16c826402dff398a3" ON "jury_session" ("certificationId") `);
    await runner.query(`DROP INDEX "IDX_8bb3df09c37c547c7036d230f5"`);
    await runner.query(`DROP INDEX "IDX_c9057e539b285cb22a6c45e9f6"`);
    await runner.query(`ALTER TABLE "candidate" RENAME TO "temporary_candidate"`);
    await runner.query(
      `CREATE TABLE "candidate" ("id" varchar(36) PRIMARY KEY NOT NULL, "firstNames" varchar(300) NOT NULL, "birthName" varchar(300) NOT NULL, "usedName" varchar(300), "gender" varchar(40), "birthDay" varchar(10) NOT NULL, "birthPlace" varchar(300) NOT NULL, "email" varchar(300), "accountId" varchar(36), "searchName" varchar(1000) NOT NULL, "registeredAt" varchar(24) NOT NULL, "version" integer NOT NULL DEFAULT (1), CONSTRAINT "REL_61c07ab066cfecd7c0e517e4cf" UNIQUE ("accountId"))`,
    );
    await runner.query(
      `INSERT INTO "candidate"("id", "firstNames", "birthName", "usedName", "gender", "birthDay", "birthPlace", "email", "accountId", "searchName", "registeredAt", "version") SELECT "id", "firstNames", "birthName", "usedName", "gender", "birthDay", "birthPlace", "email", "accountId", "searchName", "registeredAt", "version" FROM "temporary_candidate"`,
    );
    await runner.query(`DROP TABLE "temporary_candidate"`);
    await runner.query(`CREATE INDEX "IDX_8bb3df09c37c547c7036d230f5" ON "candidate" ("searchName") `);
    await runner.query(`CREATE INDEX "IDX_c9057e539b285cb22a6c45e9f6" ON "candidate" ("birthDay") `);
    await runner.query(`DROP INDEX "IDX_61476d37c81e4b73f99a26d24a"`);
    await runner.query(`DROP TABLE "session_step"`);
    await runner.query(`DROP INDEX "IDX_c2a89a84a402cdec900d62fece"`);
    await runner.query(`DROP INDEX "IDX_50a78f5cc0fcfe175a819e45ed"`);
    await runner.query(`DROP TABLE "recusal"`);
    await runner.query(`DROP INDEX "IDX_999826a533af3a4d2dafd4c330"`);
    await runner.query(`DROP INDEX "IDX_a169c357c93540ee5ddbde7656"`);
    await runner.query(`DROP TABLE "jury_member"`);
    await runner.query(`DROP INDEX "IDX_981de97e866c4c2ea785b5476d"`);
    await runner.query(`DROP TABLE "evaluation"`);
    await runner.query(`DROP INDEX "IDX_2da0bc8feec08847369d95b4cd"`);
    await runner.query(`DROP INDEX "IDX_23d117bb042723dc43c8208f7d"`);
    await runner.query(`DROP TABLE "bloc_award"`);
    await runner.query(`DROP TABLE "sealed_record"`);
    await runner.query(`DROP INDEX "IDX_d7edcdc969c2790635be30185e"`);
    await runner.query(`DROP TABLE "decision"`);
    await runner.query(`DROP TABLE "deliberation"`);
    await runner.query(`DROP INDEX "IDX_9f1ff822afff3c8438ba87c9e5"`);
    await runner.query(`DROP INDEX "IDX_6cdcba20e88ca4054ee5511d99"`);
    await runner.query(`DROP TABLE "candidacy"`);
    await runner.query(`DROP INDEX "IDX_dbfe5408487b41b77c2f262c29"`);
    await runner.query(`DROP INDEX "IDX_5258bf2f7b95f34031f310eea0"`);
    await runner.query(`DROP TABLE "enrollment"`);
    await runner.query(`DROP TABLE "setting"`);
    await runner.query(`DROP INDEX "IDX_b89f5b723cad349a91819d1237"`);
    await runner.query(`DROP INDEX "IDX_d5f37b929f13ca06e0e22861b5"`);
    await runner.query(`DROP TABLE "certificate"`);
    await runner.query(`DROP INDEX "IDX_be2c352f83ed6b1b62797f595b"`);
    await runner.query(`DROP INDEX "IDX_22b32e29e16c826402dff398a3"`);
    await runner.query(`DROP TABLE "jury_session"`);
    await runner.query(`DROP TABLE "certification_version"`);
    await runner.query(`DROP INDEX "IDX_8bb3df09c37c547c7036d230f5"`);
    await runner.query(`DROP INDEX "IDX_c9057e539b285cb22a6c45e9f6"`);
    await runner.query(`DROP TABLE "candidate"`);
    await runner.query(`DROP INDEX "IDX_3b7fe01e452af9d9926a47358d"`);
    await runner.query(`DROP TABLE "audit_entry"`);
    await runner.query(`DROP INDEX "IDX_587fe914f5c501dd5a6c6010c9"`);
    await runner.query(`DROP INDEX "IDX_4b440cbff5372f2cee2edbdd74"`);
    await runner.query(`DROP TABLE "web_session"`);
    await runner.query(`DROP TABLE "account"`);
  }
}
