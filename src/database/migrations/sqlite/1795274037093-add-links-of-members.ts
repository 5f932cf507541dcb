import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddLinksOfMembers1795274037093 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "declared_link" ("id" varchar(36) PRIMARY KEY NOT NULL, "candidacyId" varchar(36) NOT NULL, "memberId" varchar(36) NOT NULL, "kind" varchar(40) NOT NULL, "words" text, "version" integer NOT NULL DEFAULT (1), CONSTRAINT "UQ_237ea3fcfb0f6d8a95bf25712dc" UNIQUE ("candidacyId", "memberId"))`,
    );
    await runner.query(`CREATE INDEX "IDX_0e338673a9608b01e9eff24518" ON "declared_link" ("candidacyId") `);
    await runner.query(`CREATE INDEX "IDX_d691e27873f5f40a26d3606ee9" ON "declared_link" ("memberId") `);
    await runner.query(
      `CREATE TABLE "link_declaration" ("id" varchar(36) PRIMARY KEY NOT NULL, "memberId" varchar(36) NOT NULL, "candidacyIds" text NOT NULL, "declaredAt" varchar(24) NOT NULL, "recorderName" varchar(300) NOT NULL, "evidence" varchar(300), "version" integer NOT NULL DEFAULT (1), CONSTRAINT "UQ_4544a77924714179a584bab3efc" UNIQUE ("memberId"))`,
    );
    await runner.query(
      `CREATE TABLE "link_ruling" ("id" varchar(36) PRIMARY KEY NOT NULL, "candidacyId" varchar(36) NOT NULL, "memberId" varchar(36) NOT NULL, "kind" varchar(40) NOT NULL, "reason" text NOT NULL, "rulerName" varchar(300) NOT NULL, "ruledAt" varchar(24) NOT NULL, "version" integer NOT NULL DEFAULT (1), CONSTRAINT "UQ_4f67d8398b1c991c7c6d6266a36" UNIQUE ("candidacyId", "memberId"))`,
    );
    await runner.query(`CREATE INDEX "IDX_66a37f27387de08656f54fd3fc" ON "link_ruling" ("candidacyId") `);
    await runner.query(`CREATE INDEX "IDX_2c48f3f23c180cd9fdcdb07226" ON "link_ruling" ("memberId") `);
    await runner.query(`DROP INDEX "IDX_dbfe5408487b41b77c2f262c29"`);
    await runner.query(`DROP INDEX "IDX_5258bf2f7b95f34031f310eea0"`);
    await runner.query(
      `CREATE TABLE "temporary_enrollment" ("id" varchar(36) PRIMARY KEY NOT NULL, "candidateId" varchar(36) NOT NULL, "certificationId" varchar(36) NOT NULL, "accessRoute" varchar(40) NOT NULL, "enrolledOn" varchar(10) NOT NULL, "optionBloc" varchar(40), "targetBlocs" text, "accommodations" text NOT NULL, "validatedIn" text NOT NULL, "version" integer NOT NULL DEFAULT (1), "movedToId" varchar(36), "employer" varchar(300), "trainingBody" varchar(300), CONSTRAINT "UQ_6490d207fc105100b763f297095" UNIQUE ("candidateId", "certificationId", "enrolledOn"), CONSTRAINT "FK_dbfe5408487b41b77c2f262c294" FOREIGN KEY ("certificationId") REFERENCES "certification_version" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION, CONSTRAINT "FK_5258bf2f7b95f34031f310eea01" FOREIGN KEY ("candidateId") REFERENCES "candidate" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION)`,
    );
    await runner.query(
      `INSERT INTO "temporary_enrollment"("id", "candidateId", "certificationId", "accessRoute", "enrolledOn", "optionBloc", "targetBlocs", "accommodations", "validatedIn", "version", "movedToId") SELECT "id", "candidateId", "certificationId", "accessRoute", "enrolledOn", "optionBloc", "targetBlocs", "accommodations", "validatedIn", "version", "movedToId" FROM "enrollment"`,
    );
    await runner.query(`DROP TABLE "enrollment"`);
    await runner.query(`ALTER TABLE "temporary_enrollment" RENAME TO "enrollment"`);
    await runner.query(`CREATE INDEX "IDX_dbfe5408487b41b77c2f262c29" ON "enrollment" ("certificationId") `);
    await runner.query(`CREATE INDEX "IDX_5258bf2f7b95f34031f310eea0" ON "enrollment" ("candidateId") `);
    await runner.query(`DROP INDEX "IDX_0e338673a9608b01e9eff24518"`);
    await runner.query(`DROP INDEX "IDX_d691e27873f5f40a26d3606ee9"`);
    await runner.query(
      `CREATE TABLE "temporary_declared_link" ("id" varchar(36) PRIMARY KEY NOT NULL, "candidacyId" varchar(36) NOT NULL, "memberId" varchar(36) NOT NULL, "kind" varchar(40) NOT NULL, "words" text, "version" integer NOT NULL DEFAULT (1), CONSTRAINT "UQ_237ea3fcfb0f6d8a95bf25712dc" UNIQUE ("candidacyId", "memberId"), CONSTRAINT "FK_0e338673a9608b01e9eff24518a" FOREIGN KEY ("candidacyId") REFERENCES "candidacy" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION, CONSTRAINT "FK_d691e27873f5f40a26d3606ee9e" FOREIGN KEY ("memberId") REFERENCES "jury_member" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION)`,
    );
    await runner.query(
      `INSERT INTO "temporary_declared_link"("id", "candidacyId", "memberId", "kind", "words", "version") SELECT "id", "candidacyId", "memberId", "kind", "words", "version" FROM "declared_link"`,
    );
    await runner.query(`DROP TABLE "declared_link"`);
    await runner.query(`ALTER TABLE "temporary_declared_link" RENAME TO "declared_link"`);
    await runner.query(`CREATE INDEX "IDX_0e338673a9608b01e9eff24518" ON "declared_link" ("candidacyId") `);
    await runner.query(`CREATE INDEX "IDX_d691e27873f5f40a26d3606ee9" ON "declared_link" ("memberId") `);
    await runner.query(
      `CREATE TABLE "temporary_link_declaration" ("id" varchar(36) PRIMARY KEY NOT NULL, "memberId" varchar(36) NOT NULL, "candidacyIds" text NOT NULL, "declaredAt" varchar(24) NOT NULL, "recorderName" varchar(300) NOT NULL, "evidence" varchar(300), "version" integer NOT NULL DEFAULT (1), CONSTRAINT "UQ_4544a77924714179a584bab3efc" UNIQUE ("memberId"), CONSTRAINT "FK_4544a77924714179a584bab3efc" FOREIGN KEY ("memberId") REFERENCES "jury_member" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION)`,
    );
    await runner.query(
      `INSERT INTO "temporary_link_declaration"("id", "memberId", "candidacyIds", "declaredAt", "recorderName", "evidence", "version") SELECT "id", "memberId", "candidacyIds", "declaredAt", "recorderName", "evidence", "version" FROM "link_declaration"`,
    );
    await runner.query(`DROP TABLE "link_declaration"`);
    await runner.query(`ALTER TABLE "temporary_link_declaration" RENAME TO "link_declaration"`);
    await runner.query(`DROP INDEX "IDX_66a37f27387de08656f54fd3fc"`);
    await runner.query(`DROP INDEX "IDX_2c48f3f23c180cd9fdcdb07226"`);
    await runner.query(
      `CREATE TABLE "temporary_link_ruling" ("id" varchar(36) PRIMARY KEY NOT NULL, "candidacyId" varchar(36) NOT NULL, "memberId" varchar(36) NOT NULL, "kind" varchar(40) NOT NULL, "reason" text NOT NULL, "rulerName" varchar(300) NOT NULL, "ruledAt" varchar(24) NOT NULL, "version" integer NOT NULL DEFAULT (1), CONSTRAINT "UQ_4f67d8398b1c991c7c6d6266a36" UNIQUE ("candidacyId", "memberId"), CONSTRAINT "FK_66a37f27387de08656f54fd3fc1" FOREIGN KEY ("candidacyId") REFERENCES "candidacy" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION, CONSTRAINT "FK_2c48f3f23c180cd9fdcdb07226f" FOREIGN KEY ("memberId") REFERENCES "jury_member" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION)`,
    );
    await runner.query(
      `INSERT INTO "temporary_link_ruling"("id", "candidacyId", "memberId", "kind", "reason", "rulerName", "ruledAt", "version") SELECT "id", "candidacyId", "memberId", "kind", "reason", "rulerName", "ruledAt", "version" FROM "link_ruling"`,
    );
    await runner.query(`DROP TABLE "link_ruling"`);
    await runner.query(`ALTER TABLE "temporary_link_ruling" RENAME TO "link_ruling"`);
    await runner.query(`CREATE INDEX "IDX_66a37f27387de08656f54fd3fc" ON "link_ruling" ("candidacyId") `);
    await runner.query(`CREATE INDEX "IDX_2c48f3f23c180cd9fdcdb07226" ON "link_ruling" ("memberId") `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "IDX_2c48f3f23c180cd9fdcdb07226"`);
    await runner.query(`DROP INDEX "IDX_66a37f27387de08656f54fd3fc"`);
    await runner.query(`ALTER TABLE "link_ruling" RENAME TO "temporary_link_ruling"`);
    await runner.query(
      `CREATE TABLE "link_ruling" ("id" varchar(36) PRIMARY KEY NOT NULL, "candidacyId" varchar(36) NOT NULL, "memberId" varchar(36) NOT NULL, "kind" varchar(40) NOT NULL, "reason" text NOT NULL, "rulerName" varchar(300) NOT NULL, "ruledAt" varchar(24) NOT NULL, "version" integer NOT NULL DEFAULT (1), CONSTRAINT "UQ_4f67d8398b1c991c7c6d6266a36" UNIQUE ("candidacyId", "memberId"))`,
    );
    await runner.query(
      `INSERT INTO "link_ruling"("id", "candidacyId", "memberId", "kind", "reason", "rulerName", "ruledAt", "version") SELECT "id", "candidacyId", "memberId", "kind", "reason", "rulerName", "ruledAt", "version" FROM "temporary_link_ruling"`,
    );
    await runner.query(`DROP TABLE "temporary_link_ruling"`);
    await runner.query(`CREATE INDEX "IDX_2c48f3f23c180cd9fdcdb07226" ON "link_ruling" ("memberId") `);
    await runner.query(`CREATE INDEX "IDX_66a37f27387de08656f54fd3fc" ON "link_ruling" ("candidacyId") `);
    await runner.query(`ALTER TABLE "link_declaration" RENAME TO "temporary_link_declaration"`);
    await runner.query(
      `CREATE TABLE "link_declaration" ("id" varchar(36) PRIMARY KEY NOT NULL, "memberId" varchar(36) NOT NULL, "candidacyIds" text NOT NULL, "declaredAt" varchar(24) NOT NULL, "recorderName" varchar(300) NOT NULL, "evidence" varchar(300), "version" integer NOT NULL DEFAULT (1), CONSTRAINT "UQ_4544a77924714179a584bab3efc" UNIQUE ("memberId"))`,
    );
    await runner.query(
      `INSERT INTO "link_declaration"("id", "memberId", "candidacyIds", "declaredAt", "recorderName", "evidence", "version") SELECT "id", "memberId", "candidacyIds", "declaredAt", "recorderName", "evidence", "version" FROM "temporary_link_declaration"`,
    );
    await runner.query(`DROP TABLE "temporary_link_declaration"`);
    await runner.query(`DROP INDEX "IDX_d691e27873f5f40a26d3606ee9"`);
    await runner.query(`DROP INDEX "IDX_0e338673a9608b01e9eff24518"`);
    await runner.query(`ALTER TABLE "declared_link" RENAME TO "temporary_declared_link"`);
    await runner.query(
      `CREATE TABLE "declared_link" ("id" varchar(36) PRIMARY KEY NOT NULL, "candidacyId" varchar(36) NOT NULL, "memberId" varchar(36) NOT NULL, "kind" varchar(40) NOT NULL, "words" text, "version" integer NOT NULL DEFAULT (1), CONSTRAINT "UQ_237ea3fcfb0f6d8a95bf25712dc" UNIQUE ("candidacyId", "memberId"))`,
    );
    await runner.query(
      `INSERT INTO "declared_link"("id", "candidacyId", "memberId", "kind", "words", "version") SELECT "id", "candidacyId", "memberId", "kind", "words", "version" FROM "temporary_declared_link"`,
    );
    await runner.query(`DROP TABLE "temporary_declared_link"`);
    await runner.query(`CREATE INDEX "IDX_d691e27873f5f40a26d3606ee9" ON "declared_link" ("memberId") `);
    await runner.query(`CREATE INDEX "IDX_0e338673a9608b01e9eff24518" ON "declared_link" ("candidacyId") `);
    await runner.query(`DROP INDEX "IDX_5258bf2f7b95f34031f310eea0"`);
    await runner.query(`DROP INDEX "IDX_dbfe5408487b41b77c2f262c29"`);
    await runner.query(`ALTER TABLE "enrollment" RENAME TO "temporary_enrollment"`);
    await runner.query(
      `CREATE TABLE "enrollment" ("id" varchar(36) PRIMARY KEY NOT NULL, "candidateId" varchar(36) NOT NULL, "certificationId" varchar(36) NOT NULL, "accessRoute" varchar(40) NOT NULL, "enrolledOn" varchar(10) NOT NULL, "optionBloc" varchar(40), "targetBlocs" text, "accommodations" text NOT NULL, "validatedIn" text NOT NULL, "version" integer NOT NULL DEFAULT (1), "movedToId" varchar(36), CONSTRAINT "UQ_6490d207fc105100b763f297095" UNIQUE ("candidateId", "certificationId", "enrolledOn"), CONSTRAINT "FK_dbfe5408487b41b77c2f262c294" FOREIGN KEY ("certificationId") REFERENCES "certification_version" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION, CONSTRAINT "FK_5258bf2f7b95f34031f310eea01" FOREIGN KEY ("candidateId") REFERENCES "candidate" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION)`,
    );
    await runner.query(
      `INSERT INTO "enrollment"("id", "candidateId", "certificationId", "accessRoute", "enrolledOn", "optionBloc", "targetBlocs", "accommodations", "validatedIn", "version", "movedToId") SELECT "id", "candidateId", "certificationId", "accessRoute", "enrolledOn", "optionBloc", "targetBlocs", "accommodations", "validatedIn", "version", "movedToId" FROM "temporary_enrollment"`,
    );
    await runner.query(`DROP TABLE "temporary_enrollment"`);
    await runner.query(`CREATE INDEX "IDX_5258bf2f7b95f34031f310eea0" ON "enrollment" ("candidateId") `);
    await runner.query(`CREATE INDEX "IDX_dbfe5408487b41b77c2f262c29" ON "enrollment" ("certificationId") `);
    await runner.query(`DROP INDEX "IDX_2c48f3f23c180cd9fdcdb07226"`);
    await runner.query(`DROP INDEX "IDX_66a37f27387de08656f54fd3fc"`);
    await runner.query(`DROP TABLE "link_ruling"`);
    await runner.query(`DROP TABLE "link_declaration"`);
    await runner.query(`DROP INDEX "IDX_d691e27873f5f40a26d3606ee9"`);
    await runner.query(`DROP INDEX "IDX_0e338673a9608b01e9eff24518"`);
    await runner.query(`DROP TABLE "declared_link"`);
  }
}
