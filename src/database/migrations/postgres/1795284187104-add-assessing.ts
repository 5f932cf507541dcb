import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddAssessing1795284187104 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "assessment_group" ("id" character varying(36) NOT NULL, "sessionId" character varying(36) NOT NULL, "assessmentCode" character varying(40) NOT NULL, "name" character varying(300) NOT NULL, "version" integer NOT NULL DEFAULT '1', CONSTRAINT "PK_bf6c64823188440dd24ab28c54e" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_0b726bef5326e91ad255113e24" ON "assessment_group"  ("sessionId") `);
    await runner.query(
      `CREATE TABLE "assessor_reminder" ("id" character varying(36) NOT NULL, "sessionId" character varying(36) NOT NULL, "memberId" character varying(36) NOT NULL, "remindedOn" character varying(10) NOT NULL, "version" integer NOT NULL DEFAULT '1', CONSTRAINT "UQ_f8aa5cd03df23c24f0dba96fb59" UNIQUE ("memberId"), CONSTRAINT "PK_aeb8796626b802d5f41623b1cc2" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_c415c6936f00f4aa9561e8dddc" ON "assessor_reminder"  ("sessionId") `);
    await runner.query(
      `CREATE TABLE "assessor_sheet" ("id" character varying(36) NOT NULL, "sessionId" character varying(36) NOT NULL, "memberId" character varying(36) NOT NULL, "candidacyId" character varying(36) NOT NULL, "assessmentCode" character varying(40) NOT NULL, "criteria" text NOT NULL, "results" text NOT NULL, "comment" text, "adjustment" text, "savedAt" character varying(24), "handedInAt" character varying(24), "version" integer NOT NULL DEFAULT '1', CONSTRAINT "UQ_4e88b66b1f2ec29d45574aeb307" UNIQUE ("memberId", "candidacyId", "assessmentCode"), CONSTRAINT "PK_d9a3f61ab039de0718ee9e9ff36" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_e9bffc5c251bb60b095026610b" ON "assessor_sheet"  ("sessionId") `);
    await runner.query(`CREATE INDEX "IDX_fc4b8f2014a8b907475254b4c6" ON "assessor_sheet"  ("candidacyId") `);
    await runner.query(
      `CREATE TABLE "divergence_settlement" ("id" character varying(36) NOT NULL, "sessionId" character varying(36) NOT NULL, "candidacyId" character varying(36) NOT NULL, "assessmentCode" character varying(40) NOT NULL, "competenceCode" character varying(40) NOT NULL, "findings" text NOT NULL, "result" character varying(40) NOT NULL, "mark" integer, "reason" text NOT NULL, "decidedBy" character varying(36), "deciderName" character varying(300) NOT NULL, "onWordOfPresident" boolean NOT NULL, "decidedAt" character varying(24) NOT NULL, "version" integer NOT NULL DEFAULT '1', CONSTRAINT "UQ_6696ef719051eb6d7cc0936596e" UNIQUE ("candidacyId", "assessmentCode", "competenceCode"), CONSTRAINT "PK_f4864ba4928f1257a67ef814512" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_8570228464e239f3c06575d757" ON "divergence_settlement"  ("sessionId") `);
    await runner.query(
      `CREATE TABLE "group_place" ("id" character varying(36) NOT NULL, "groupId" character varying(36) NOT NULL, "candidacyId" character varying(36) NOT NULL, "assessmentCode" character varying(40) NOT NULL, CONSTRAINT "UQ_706dd22cb0041fce42d1e6c5cc7" UNIQUE ("candidacyId", "assessmentCode"), CONSTRAINT "PK_7105edb6528fd45e396780978b3" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_fa8db58ea54c593dbd4e9e2e9f" ON "group_place"  ("groupId") `);
    await runner.query(
      `CREATE TABLE "group_sheet" ("id" character varying(36) NOT NULL, "sessionId" character varying(36) NOT NULL, "groupId" character varying(36) NOT NULL, "memberId" character varying(36) NOT NULL, "criteria" text NOT NULL, "results" text NOT NULL, "comment" text, "savedAt" character varying(24) NOT NULL, "handedInAt" character varying(24), "version" integer NOT NULL DEFAULT '1', CONSTRAINT "UQ_7db8a455a830a47a4d73c609661" UNIQUE ("groupId", "memberId"), CONSTRAINT "PK_d55680090b4b7cffc387e565d12" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_2fb9d29fd543478ccdb7a9c010" ON "group_sheet"  ("sessionId") `);
    await runner.query(`CREATE INDEX "IDX_e583d34d43b74eef9433268892" ON "group_sheet"  ("memberId") `);
    await runner.query(`ALTER TABLE "evaluation" ADD "origin" character varying(40)`);
    await runner.query(
      `ALTER TABLE "assessor_reminder" ADD CONSTRAINT "FK_f8aa5cd03df23c24f0dba96fb59" FOREIGN KEY ("memberId") REFERENCES "jury_member"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "assessor_sheet" ADD CONSTRAINT "FK_161dfa5c47b505d5af7a0c6c5a8" FOREIGN KEY ("memberId") REFERENCES "jury_member"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "assessor_sheet" ADD CONSTRAINT "FK_fc4b8f2014a8b907475254b4c68" FOREIGN KEY ("candidacyId") REFERENCES "candidacy"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "divergence_settlement" ADD CONSTRAINT "FK_8627d284bf4a1cad44bc9843f55" FOREIGN KEY ("candidacyId") REFERENCES "candidacy"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "group_place" ADD CONSTRAINT "FK_fa8db58ea54c593dbd4e9e2e9ff" FOREIGN KEY ("groupId") REFERENCES "assessment_group"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "group_place" ADD CONSTRAINT "FK_690178209f7ac9e3efdde57a803" FOREIGN KEY ("candidacyId") REFERENCES "candidacy"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "group_sheet" ADD CONSTRAINT "FK_86688667b86cf300721f7c13216" FOREIGN KEY ("groupId") REFERENCES "assessment_group"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "group_sheet" ADD CONSTRAINT "FK_e583d34d43b74eef94332688924" FOREIGN KEY ("memberId") REFERENCES "jury_member"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "group_sheet" DROP CONSTRAINT "FK_e583d34d43b74eef94332688924"`);
    await runner.query(`ALTER TABLE "group_sheet" DROP CONSTRAINT "FK_86688667b86cf300721f7c13216"`);
    await runner.query(`ALTER TABLE "group_place" DROP CONSTRAINT "FK_690178209f7ac9e3efdde57a803"`);
    await runner.query(`ALTER TABLE "group_place" DROP CONSTRAINT "FK_fa8db58ea54c593dbd4e9e2e9ff"`);
    await runner.query(`ALTER TABLE "divergence_settlement" DROP CONSTRAINT "FK_8627d284bf4a1cad44bc9843f55"`);
    await runner.query(`ALTER TABLE "assessor_sheet" DROP CONSTRAINT "FK_fc4b8f2014a8b907475254b4c68"`);
    await runner.query(`ALTER TABLE "assessor_sheet" DROP CONSTRAINT "FK_161dfa5c47b505d5af7a0c6c5a8"`);
    await runner.query(`ALTER TABLE "assessor_reminder" DROP CONSTRAINT "FK_f8aa5cd03df23c24f0dba96fb59"`);
    await runner.query(`ALTER TABLE "evaluation" DROP COLUMN "origin"`);
    await runner.query(`DROP INDEX "public"."IDX_e583d34d43b74eef9433268892"`);
    await runner.query(`DROP INDEX "public"."IDX_2fb9d29fd543478ccdb7a9c010"`);
    await runner.query(`DROP TABLE "group_sheet"`);
    await runner.query(`DROP INDEX "public"."IDX_fa8db58ea54c593dbd4e9e2e9f"`);
    await runner.query(`DROP TABLE "group_place"`);
    await runner.query(`DROP INDEX "public"."IDX_8570228464e239f3c06575d757"`);
    await runner.query(`DROP TABLE "divergence_settlement"`);
    await runner.query(`DROP INDEX "public"."IDX_fc4b8f2014a8b907475254b4c6"`);
    await runner.query(`DROP INDEX "public"."IDX_e9bffc5c251bb60b095026610b"`);
    await runner.query(`DROP TABLE "assessor_sheet"`);
    await runner.query(`DROP INDEX "public"."IDX_c415c6936f00f4aa9561e8dddc"`);
    await runner.query(`DROP TABLE "assessor_reminder"`);
    await runner.query(`DROP INDEX "public"."IDX_0b726bef5326e91ad255113e24"`);
    await runner.query(`DROP TABLE "assessment_group"`);
  }
}
