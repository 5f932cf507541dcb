import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddLinksOfMembers1795274037093 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "declared_link" ("id" character varying(36) NOT NULL, "candidacyId" character varying(36) NOT NULL, "memberId" character varying(36) NOT NULL, "kind" character varying(40) NOT NULL, "words" text, "version" integer NOT NULL DEFAULT '1', CONSTRAINT "UQ_237ea3fcfb0f6d8a95bf25712dc" UNIQUE ("candidacyId", "memberId"), CONSTRAINT "PK_602982148922529cc84c4718129" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_0e338673a9608b01e9eff24518" ON "declared_link"  ("candidacyId") `);
    await runner.query(`CREATE INDEX "IDX_d691e27873f5f40a26d3606ee9" ON "declared_link"  ("memberId") `);
    await runner.query(
      `CREATE TABLE "link_declaration" ("id" character varying(36) NOT NULL, "memberId" character varying(36) NOT NULL, "candidacyIds" text NOT NULL, "declaredAt" character varying(24) NOT NULL, "recorderName" character varying(300) NOT NULL, "evidence" character varying(300), "version" integer NOT NULL DEFAULT '1', CONSTRAINT "UQ_4544a77924714179a584bab3efc" UNIQUE ("memberId"), CONSTRAINT "PK_1640071e72b4a62f1ef2078fda4" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE TABLE "link_ruling" ("id" character varying(36) NOT NULL, "candidacyId" character varying(36) NOT NULL, "memberId" character varying(36) NOT NULL, "kind" character varying(40) NOT NULL, "reason" text NOT NULL, "rulerName" character varying(300) NOT NULL, "ruledAt" character varying(24) NOT NULL, "version" integer NOT NULL DEFAULT '1', CONSTRAINT "UQ_4f67d8398b1c991c7c6d6266a36" UNIQUE ("candidacyId", "memberId"), CONSTRAINT "PK_49be37c1e17954f10adfe5d8d75" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_66a37f27387de08656f54fd3fc" ON "link_ruling"  ("candidacyId") `);
    await runner.query(`CREATE INDEX "IDX_2c48f3f23c180cd9fdcdb07226" ON "link_ruling"  ("memberId") `);
    await runner.query(`ALTER TABLE "enrollment" ADD "employer" character varying(300)`);
    await runner.query(`ALTER TABLE "enrollment" ADD "trainingBody" character varying(300)`);
    await runner.query(
      `ALTER TABLE "declared_link" ADD CONSTRAINT "FK_0e338673a9608b01e9eff24518a" FOREIGN KEY ("candidacyId") REFERENCES "candidacy"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "declared_link" ADD CONSTRAINT "FK_d691e27873f5f40a26d3606ee9e" FOREIGN KEY ("memberId") REFERENCES "jury_member"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "link_declaration" ADD CONSTRAINT "FK_4544a77924714179a584bab3efc" FOREIGN KEY ("memberId") REFERENCES "jury_member"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "link_ruling" ADD CONSTRAINT "FK_66a37f27387de08656f54fd3fc1" FOREIGN KEY ("candidacyId") REFERENCES "candidacy"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "link_ruling" ADD CONSTRAINT "FK_2c48f3f23c180cd9fdcdb07226f" FOREIGN KEY ("memberId") REFERENCES "jury_member"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "link_ruling" DROP CONSTRAINT "FK_2c48f3f23c180cd9fdcdb07226f"`);
    await runner.query(`ALTER TABLE "link_ruling" DROP CONSTRAINT "FK_66a37f27387de08656f54fd3fc1"`);
    await runner.query(`ALTER TABLE "link_declaration" DROP CONSTRAINT "FK_4544a77924714179a584bab3efc"`);
    await runner.query(`ALTER TABLE "declared_link" DROP CONSTRAINT "FK_d691e27873f5f40a26d3606ee9e"`);
    await runner.query(`ALTER TABLE "declared_link" DROP CONSTRAINT "FK_0e338673a9608b01e9eff24518a"`);
    await runner.query(`ALTER TABLE "enrollment" DROP COLUMN "trainingBody"`);
    await runner.query(`ALTER TABLE "enrollment" DROP COLUMN "employer"`);
    await runner.query(`DROP INDEX "public"."IDX_2c48f3f23c180cd9fdcdb07226"`);
    await runner.query(`DROP INDEX "public"."IDX_66a37f27387de08656f54fd3fc"`);
    await runner.query(`DROP TABLE "link_ruling"`);
    await runner.query(`DROP TABLE "link_declaration"`);
    await runner.query(`DROP INDEX "public"."IDX_d691e27873f5f40a26d3606ee9"`);
    await runner.query(`DROP INDEX "public"."IDX_0e338673a9608b01e9eff24518"`);
    await runner.query(`DROP TABLE "declared_link"`);
  }
}
