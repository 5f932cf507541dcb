import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Initial1795253812488 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "account" ("id" character varying(36) NOT NULL, "email" character varying(300) NOT NULL, "name" character varying(300) NOT NULL, "role" character varying(40) NOT NULL, "passwordHash" character varying(300) NOT NULL, "active" boolean NOT NULL, "createdAt" character varying(24) NOT NULL, "version" integer NOT NULL DEFAULT '1', CONSTRAINT "UQ_4c8f96ccf523e9a3faefd5bdd4c" UNIQUE ("email"), CONSTRAINT "PK_54115ee388cdb6d86bb4bf5b2ea" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE TABLE "web_session" ("id" character varying(64) NOT NULL, "accountId" character varying(36), "content" text NOT NULL, "expiresAt" character varying(24) NOT NULL, CONSTRAINT "PK_a20f923225e2b0ea32d675dc9ef" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_4b440cbff5372f2cee2edbdd74" ON "web_session"  ("accountId") `);
    await runner.query(`CREATE INDEX "IDX_587fe914f5c501dd5a6c6010c9" ON "web_session"  ("expiresAt") `);
    await runner.query(
      `CREATE TABLE "audit_entry" ("sequence" SERIAL NOT NULL, "at" character varying(24) NOT NULL, "accountId" character varying(36), "actorName" character varying(300) NOT NULL, "action" character varying(40) NOT NULL, "subjectType" character varying(40) NOT NULL, "subjectId" character varying(36) NOT NULL, "before" text, "after" text, CONSTRAINT "PK_c30e76145b0ecf802cd4af44910" PRIMARY KEY ("sequence"))`,
    );
    await runner.query(`CREATE INDEX "IDX_3b7fe01e452af9d9926a47358d" ON "audit_entry"  ("subjectType", "subjectId") `);
    await runner.query(
      `CREATE TABLE "candidate" ("id" character varying(36) NOT NULL, "firstNames" character varying(300) NOT NULL, "birthName" character varying(300) NOT NULL, "usedName" character varying(300), "gender" character varying(40), "birthDay" character varying(10) NOT NULL, "birthPlace" character varying(300) NOT NULL, "email" character varying(300), "accountId" character varying(36), "searchName" character varying(1000) NOT NULL, "registeredAt" character varying(24) NOT NULL, "version" integer NOT NULL DEFAULT '1', CONSTRAINT "REL_61c07ab066cfecd7c0e517e4cf" UNIQUE ("accountId"), CONSTRAINT "PK_b0ddec158a9a60fbc785281581b" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_c9057e539b285cb22a6c45e9f6" ON "candidate"  ("birthDay") `);
    await runner.query(`CREATE INDEX "IDX_8bb3df09c37c547c7036d230f5" ON "candidate"  ("searchName") `);
    await runner.query(
      `CREATE TABLE "certification_version" ("id" character varying(36) NOT NULL, "code" character varying(40) NOT NULL, "number" integer NOT NULL, "title" character varying(300) NOT NULL, "content" text NOT NULL, "digest" character varying(64) NOT NULL, "loadedAt" character varying(24) NOT NULL, "frozenAt" character varying(24), "version" integer NOT NULL DEFAULT '1', CONSTRAINT "UQ_433910a90651fe22035757dde41" UNIQUE ("code", "number"), CONSTRAINT "PK_506ab10b9abc3d659a2d6c8ef03" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE TABLE "jury_session" ("id" character varying(36) NOT NULL, "certificationId" character varying(36) NOT NULL, "day" character varying(10) NOT NULL, "place" character varying(300) NOT NULL, "state" character varying(40) NOT NULL, "derogation" text, "version" integer NOT NULL DEFAULT '1', CONSTRAINT "PK_2228ab2d0c3b2ca52e37d5ba0a9" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_22b32e29e16c826402dff398a3" ON "jury_session"  ("certificationId") `);
    await runner.query(`CREATE INDEX "IDX_be2c352f83ed6b1b62797f595b" ON "jury_session"  ("day") `);
    await runner.query(
      `CREATE TABLE "certificate" ("id" character varying(36) NOT NULL, "number" character varying(40) NOT NULL, "subject" character varying(40) NOT NULL, "candidateId" character varying(36) NOT NULL, "sessionId" character varying(36) NOT NULL, "issuedOn" character varying(10) NOT NULL, "snapshot" text NOT NULL, "version" integer NOT NULL DEFAULT '1', CONSTRAINT "UQ_2eb56dd79983544678da5af9878" UNIQUE ("sessionId", "candidateId", "subject"), CONSTRAINT "UQ_6cacdcb9a0b6c4dd02bf699af82" UNIQUE ("number"), CONSTRAINT "PK_8daddfc65f59e341c2bbc9c9e43" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_d5f37b929f13ca06e0e22861b5" ON "certificate"  ("candidateId") `);
    await runner.query(`CREATE INDEX "IDX_b89f5b723cad349a91819d1237" ON "certificate"  ("sessionId") `);
    await runner.query(
      `CREATE TABLE "setting" ("id" character varying(36) NOT NULL, "value" text NOT NULL, CONSTRAINT "PK_fcb21187dc6094e24a48f677bed" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE TABLE "enrollment" ("id" character varying(36) NOT NULL, "candidateId" character varying(36) NOT NULL, "certificationId" character varying(36) NOT NULL, "accessRoute" character varying(40) NOT NULL, "enrolledOn" character varying(10) NOT NULL, "optionBloc" character varying(40), "targetBlocs" text, "accommodations" text NOT NULL, "validatedIn" text NOT NULL, "version" integer NOT NULL DEFAULT '1', CONSTRAINT "UQ_6490d207fc105100b763f297095" UNIQUE ("candidateId", "certificationId", "enrolledOn"), CONSTRAINT "PK_7e200c699fa93865cdcdd025885" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_5258bf2f7b95f34031f310eea0" ON "enrollment"  ("candidateId") `);
    await runner.query(`CREATE INDEX "IDX_dbfe5408487b41b77c2f262c29" ON "enrollment"  ("certificationId") `);
    await runner.query(
      `CREATE TABLE "candidacy" ("id" character varying(36) NOT NULL, "sessionId" character varying(36) NOT NULL, "enrollmentId" character varying(36) NOT NULL, "blocs" text NOT NULL, "rank" integer NOT NULL, "attendance" character varying(40) NOT NULL, "version" integer NOT NULL DEFAULT '1', CONSTRAINT "UQ_3b9e6510d12339ea802e973634e" UNIQUE ("sessionId", "enrollmentId"), CONSTRAINT "PK_3493e25a1777da762e42be50d18" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_6cdcba20e88ca4054ee5511d99" ON "candidacy"  ("sessionId") `);
    await runner.query(`CREATE INDEX "IDX_9f1ff822afff3c8438ba87c9e5" ON "candidacy"  ("enrollmentId") `);
    await runner.query(
      `CREATE TABLE "deliberation" ("id" character varying(36) NOT NULL, "decidedBy" character varying(36), "deciderName" character varying(300) NOT NULL, "decidedAt" character varying(24) NOT NULL, "candidateComment" text, "juryComment" text, "version" integer NOT NULL DEFAULT '1', CONSTRAINT "PK_b4b2707b3ca7a3e2ae7bf6356eb" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE TABLE "decision" ("id" character varying(36) NOT NULL, "deliberationId" character varying(36) NOT NULL, "subject" character varying(40) NOT NULL, "proposal" text NOT NULL, "outcome" character varying(40) NOT NULL, "reason" text, "votes" text, CONSTRAINT "UQ_599b857c9f37fd4e2650a5d25c3" UNIQUE ("deliberationId", "subject"), CONSTRAINT "PK_fa4cbd6abf1215054f13c27df5a" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_d7edcdc969c2790635be30185e" ON "decision"  ("deliberationId") `);
    await runner.query(
      `CREATE TABLE "sealed_record" ("id" character varying(36) NOT NULL, "rank" integer NOT NULL, "snapshot" text NOT NULL, "hash" character varying(64) NOT NULL, "sealedAt" character varying(24) NOT NULL, "sealedBy" character varying(36), "sealerName" character varying(300) NOT NULL, CONSTRAINT "UQ_369423fb09551687e834bb91f5b" UNIQUE ("rank"), CONSTRAINT "PK_0a3cdaf5e9679b67c42184eda7b" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE TABLE "bloc_award" ("id" character varying(36) NOT NULL, "candidateId" character varying(36) NOT NULL, "certificationCode" character varying(40) NOT NULL, "blocCode" character varying(40) NOT NULL, "origin" character varying(40) NOT NULL, "evidence" character varying(300), "awardedOn" character varying(10) NOT NULL, "validUntil" character varying(10), "sessionId" character varying(36), "version" integer NOT NULL DEFAULT '1', CONSTRAINT "PK_b31afe3e3d6dba563aaf593f445" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_23d117bb042723dc43c8208f7d" ON "bloc_award"  ("candidateId") `);
    await runner.query(`CREATE INDEX "IDX_2da0bc8feec08847369d95b4cd" ON "bloc_award"  ("sessionId") `);
    await runner.query(
      `CREATE TABLE "evaluation" ("id" character varying(36) NOT NULL, "enrollmentId" character varying(36) NOT NULL, "assessmentCode" character varying(40) NOT NULL, "competenceCode" character varying(40) NOT NULL, "attempt" integer NOT NULL, "result" character varying(40), "assessor" character varying(300), "assessedOn" character varying(10), "comment" text, "recordedBy" character varying(36), "recorderName" character varying(300) NOT NULL, "recordedAt" character varying(24) NOT NULL, "sealedInSession" character varying(36), "version" integer NOT NULL DEFAULT '1', CONSTRAINT "UQ_9c154d0369a01629aa67b4d0ecb" UNIQUE ("enrollmentId", "assessmentCode", "competenceCode", "attempt"), CONSTRAINT "PK_b72edd439b9db736f55b584fa54" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_981de97e866c4c2ea785b5476d" ON "evaluation"  ("enrollmentId") `);
    await runner.query(
      `CREATE TABLE "jury_member" ("id" character varying(36) NOT NULL, "sessionId" character varying(36) NOT NULL, "firstNames" character varying(300) NOT NULL, "lastName" character varying(300) NOT NULL, "college" character varying(40) NOT NULL, "organisation" character varying(300) NOT NULL, "occupation" character varying(300) NOT NULL, "gender" character varying(40) NOT NULL, "president" boolean NOT NULL, "external" boolean NOT NULL, "qualified" boolean NOT NULL, "appointedBy" character varying(300) NOT NULL, "appointedOn" character varying(10) NOT NULL, "accountId" character varying(36), "present" boolean, "version" integer NOT NULL DEFAULT '1', CONSTRAINT "PK_208b3f007785647dfc5a521ac12" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_a169c357c93540ee5ddbde7656" ON "jury_member"  ("sessionId") `);
    await runner.query(`CREATE INDEX "IDX_999826a533af3a4d2dafd4c330" ON "jury_member"  ("accountId") `);
    await runner.query(
      `CREATE TABLE "recusal" ("id" character varying(36) NOT NULL, "candidacyId" character varying(36) NOT NULL, "memberId" character varying(36) NOT NULL, "reason" text NOT NULL, "version" integer NOT NULL DEFAULT '1', CONSTRAINT "UQ_5b13360c3b9b68976a92aa94272" UNIQUE ("candidacyId", "memberId"), CONSTRAINT "PK_17512f8ba3c5a4ca1c12264cd86" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_50a78f5cc0fcfe175a819e45ed" ON "recusal"  ("candidacyId") `);
    await runner.query(`CREATE INDEX "IDX_c2a89a84a402cdec900d62fece" ON "recusal"  ("memberId") `);
    await runner.query(
      `CREATE TABLE "session_step" ("id" character varying(36) NOT NULL, "sessionId" character varying(36) NOT NULL, "number" integer NOT NULL, "state" character varying(40) NOT NULL, "at" character varying(24) NOT NULL, "accountId" character varying(36), "actorName" character varying(300) NOT NULL, "note" text, CONSTRAINT "UQ_28c75ab49c267c9ce9ab698c84d" UNIQUE ("sessionId", "number"), CONSTRAINT "PK_06437a35575463d491a9d4e4f3d" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_61476d37c81e4b73f99a26d24a" ON "session_step"  ("sessionId") `);
    await runner.query(
      `ALTER TABLE "candidate" ADD CONSTRAINT "FK_61c07ab066cfecd7c0e517e4cf4" FOREIGN KEY ("accountId") REFERENCES "account"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "jury_session" ADD CONSTRAINT "FK_22b32e29e16c826402dff398a3a" FOREIGN KEY ("certificationId") REFERENCES "certification_version"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "certificate" ADD CONSTRAINT "FK_d5f37b929f13ca06e0e22861b5e" FOREIGN KEY ("candidateId") REFERENCES "candidate"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "certificate" ADD CONSTRAINT "FK_b89f5b723cad349a91819d1237d" FOREIGN KEY ("sessionId") REFERENCES "jury_session"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "enrollment" ADD CONSTRAINT "FK_5258bf2f7b95f34031f310eea01" FOREIGN KEY ("candidateId") REFERENCES "candidate"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "enrollment" ADD CONSTRAINT "FK_dbfe5408487b41b77c2f262c294" FOREIGN KEY ("certificationId") REFERENCES "certification_version"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "candidacy" ADD CONSTRAINT "FK_6cdcba20e88ca4054ee5511d99b" FOREIGN KEY ("sessionId") REFERENCES "jury_session"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "candidacy" ADD CONSTRAINT "FK_9f1ff822afff3c8438ba87c9e52" FOREIGN KEY ("enrollmentId") REFERENCES "enrollment"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "deliberation" ADD CONSTRAINT "FK_b4b2707b3ca7a3e2ae7bf6356eb" FOREIGN KEY ("id") REFERENCES "candidacy"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "decision" ADD CONSTRAINT "FK_d7edcdc969c2790635be30185e8" FOREIGN KEY ("deliberationId") REFERENCES "deliberation"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "sealed_record" ADD CONSTRAINT "FK_0a3cdaf5e9679b67c42184eda7b" FOREIGN KEY ("id") REFERENCES "jury_session"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "bloc_award" ADD CONSTRAINT "FK_23d117bb042723dc43c8208f7dd" FOREIGN KEY ("candidateId") REFERENCES "candidate"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "evaluation" ADD CONSTRAINT "FK_981de97e866c4c2ea785b5476da" FOREIGN KEY ("enrollmentId") REFERENCES "enrollment"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "jury_member" ADD CONSTRAINT "FK_a169c357c93540ee5ddbde76566" FOREIGN KEY ("sessionId") REFERENCES "jury_session"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "recusal" ADD CONSTRAINT "FK_50a78f5cc0fcfe175a819e45ed9" FOREIGN KEY ("candidacyId") REFERENCES "candidacy"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "recusal" ADD CONSTRAINT "FK_c2a89a84a402cdec900d62fece1" FOREIGN KEY ("memberId") REFERENCES "jury_member"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "session_step" ADD CONSTRAINT "FK_61476d37c81e4b73f99a26d24a2" FOREIGN KEY ("sessionId") REFERENCES "jury_session"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "session_step" DROP CONSTRAINT "FK_61476d37c81e4b73f99a26d24a2"`);
    await runner.query(`ALTER TABLE "recusal" DROP CONSTRAINT "FK_c2a89a84a402cdec900d62fece1"`);
    await runner.query(`ALTER TABLE "recusal" DROP CONSTRAINT "FK_50a78f5cc0fcfe175a819e45ed9"`);
    await runner.query(`ALTER TABLE "jury_member" DROP CONSTRAINT "FK_a169c357c93540ee5ddbde76566"`);
    await runner.query(`ALTER TABLE "evaluation" DROP CONSTRAINT "FK_981de97e866c4c2ea785b5476da"`);
    await runner.query(`ALTER TABLE "bloc_award" DROP CONSTRAINT "FK_23d117bb042723dc43c8208f7dd"`);
    await runner.query(`ALTER TABLE "sealed_record" DROP CONSTRAINT "FK_0a3cdaf5e9679b67c42184eda7b"`);
    await runner.query(`ALTER TABLE "decision" DROP CONSTRAINT "FK_d7edcdc969c2790635be30185e8"`);
    await runner.query(`ALTER TABLE "deliberation" DROP CONSTRAINT "FK_b4b2707b3ca7a3e2ae7bf6356eb"`);
    await runner.query(`ALTER TABLE "candidacy" DROP CONSTRAINT "FK_9f1ff822afff3c8438ba87c9e52"`);
    await runner.query(`ALTER TABLE "candidacy" DROP CONSTRAINT "FK_6cdcba20e88ca4054ee5511d99b"`);
    await runner.query(`ALTER TABLE "enrollment" DROP CONSTRAINT "FK_dbfe5408487b41b77c2f262c294"`);
    await runner.query(`ALTER TABLE "enrollment" DROP CONSTRAINT "FK_5258bf2f7b95f34031f310eea01"`);
    await runner.query(`ALTER TABLE "certificate" DROP CONSTRAINT "FK_b89f5b723cad349a91819d1237d"`);
    await runner.query(`ALTER TABLE "certificate" DROP CONSTRAINT "FK_d5f37b929f13ca06e0e22861b5e"`);
    await runner.query(`ALTER TABLE "jury_session" DROP CONSTRAINT "FK_22b32e29e16c826402dff398a3a"`);
    await runner.query(`ALTER TABLE "candidate" DROP CONSTRAINT "FK_61c07ab066cfecd7c0e517e4cf4"`);
    await runner.query(`DROP INDEX "public"."IDX_61476d37c81e4b73f99a26d24a"`);
    await runner.query(`DROP TABLE "session_step"`);
    await runner.query(`DROP INDEX "public"."IDX_c2a89a84a402cdec900d62fece"`);
    await runner.query(`DROP INDEX "public"."IDX_50a78f5cc0fcfe175a819e45ed"`);
    await runner.query(`DROP TABLE "recusal"`);
    await runner.query(`DROP INDEX "public"."IDX_999826a533af3a4d2dafd4c330"`);
    await runner.query(`DROP INDEX "public"."IDX_a169c357c93540ee5ddbde7656"`);
    await runner.query(`DROP TABLE "jury_member"`);
    await runner.query(`DROP INDEX "public"."IDX_981de97e866c4c2ea785b5476d"`);
    await runner.query(`DROP TABLE "evaluation"`);
    await runner.query(`DROP INDEX "public"."IDX_2da0bc8feec08847369d95b4cd"`);
    await runner.query(`DROP INDEX "public"."IDX_23d117bb042723dc43c8208f7d"`);
    await runner.query(`DROP TABLE "bloc_award"`);
    await runner.query(`DROP TABLE "sealed_record"`);
    await runner.query(`DROP INDEX "public"."IDX_d7edcdc969c2790635be30185e"`);
    await runner.query(`DROP TABLE "decision"`);
    await runner.query(`DROP TABLE "deliberation"`);
    await runner.query(`DROP INDEX "public"."IDX_9f1ff822afff3c8438ba87c9e5"`);
    await runner.query(`DROP INDEX "public"."IDX_6cdcba20e88ca4054ee5511d99"`);
    await runner.query(`DROP TABLE "candidacy"`);
    await runner.query(`DROP INDEX "public"."IDX_dbfe5408487b41b77c2f262c29"`);
    await runner.query(`DROP INDEX "public"."IDX_5258bf2f7b95f34031f310eea0"`);
    await runner.query(`DROP TABLE "enrollment"`);
    await runner.query(`DROP TABLE "setting"`);
    await runner.query(`DROP INDEX "public"."IDX_b89f5b723cad349a91819d1237"`);
    await runner.query(`DROP INDEX "public"."IDX_d5f37b929f13ca06e0e22861b5"`);
    await runner.query(`DROP TABLE "certificate"`);
    await runner.query(`DROP INDEX "public"."IDX_be2c352f83ed6b1b62797f595b"`);
    await runner.query(`DROP INDEX "public"."IDX_22b32e29e16c826402dff398a3"`);
    await runner.query(`DROP TABLE "jury_session"`);
    await runner.query(`DROP TABLE "certification_version"`);
    await runner.query(`DROP INDEX "public"."IDX_8bb3df09c37c547c7036d230f5"`);
    await runner.query(`DROP INDEX "public"."IDX_c9057e539b285cb22a6c45e9f6"`);
    await runner.query(`DROP TABLE "candidate"`);
    await runner.query(`DROP INDEX "public"."IDX_3b7fe01e452af9d9926a47358d"`);
    await runner.query(`DROP TABLE "audit_entry"`);
    await runner.query(`DROP INDEX "public"."IDX_587fe914f5c501dd5a6c6010c9"`);
    await runner.query(`DROP INDEX "public"."IDX_4b440cbff5372f2cee2edbdd74"`);
    await runner.query(`DROP TABLE "web_session"`);
    await runner.query(`DROP TABLE "account"`);
  }
}
