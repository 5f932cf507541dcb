import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddAgenda1795282983861 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "agenda" ("id" varchar(36) PRIMARY KEY NOT NULL, "sessionId" varchar(36) NOT NULL, "days" text NOT NULL, "breaks" text NOT NULL, "durations" text NOT NULL, "gap" integer NOT NULL, "arrival" integer NOT NULL, "version" integer NOT NULL DEFAULT (1), CONSTRAINT "UQ_1012bb31ab957d062eb515b23b9" UNIQUE ("sessionId"))`,
    );
    await runner.query(
      `CREATE TABLE "session_room" ("id" varchar(36) PRIMARY KEY NOT NULL, "sessionId" varchar(36) NOT NULL, "name" varchar(100) NOT NULL, "memberIds" text NOT NULL, "number" integer NOT NULL, "version" integer NOT NULL DEFAULT (1), CONSTRAINT "UQ_31741d5900cc8f900320ce7c157" UNIQUE ("sessionId", "name"))`,
    );
    await runner.query(`CREATE INDEX "IDX_538f9f011bc1309f55b07a571c" ON "session_room" ("sessionId") `);
    await runner.query(
      `CREATE TABLE "passage" ("id" varchar(36) PRIMARY KEY NOT NULL, "sessionId" varchar(36) NOT NULL, "candidacyId" varchar(36) NOT NULL, "assessment" varchar(40), "roomId" varchar(36) NOT NULL, "day" varchar(10) NOT NULL, "begins" varchar(5) NOT NULL, "minutes" integer NOT NULL, "pinned" boolean NOT NULL, "version" integer NOT NULL DEFAULT (1), CONSTRAINT "UQ_c646d595724372008c823e518bc" UNIQUE ("candidacyId", "assessment"))`,
    );
    await runner.query(`CREATE INDEX "IDX_e3e9cb58df902cc6a7e18e2b45" ON "passage" ("sessionId") `);
    await runner.query(`CREATE INDEX "IDX_6eacb6258027ccccd44dc97a47" ON "passage" ("roomId") `);
    await runner.query(`CREATE INDEX "IDX_9ecbb068043ca59fedbd1e341a" ON "passage" ("day") `);
    await runner.query(`DROP INDEX "IDX_5258bf2f7b95f34031f310eea0"`);
    await runner.query(`DROP INDEX "IDX_dbfe5408487b41b77c2f262c29"`);
    await runner.query(
      `CREATE TABLE "temporary_enrollment" ("id" varchar(36) PRIMARY KEY NOT NULL, "candidateId" varchar(36) NOT NULL, "certificationId" varchar(36) NOT NULL, "accessRoute" varchar(40) NOT NULL, "enrolledOn" varchar(10) NOT NULL, "optionBloc" varchar(40), "targetBlocs" text, "accommodations" text NOT NULL, "validatedIn" text NOT NULL, "version" integer NOT NULL DEFAULT (1), "movedToId" varchar(36), "employer" varchar(300), "trainingBody" varchar(300), "extraTime" varchar(40), CONSTRAINT "UQ_6490d207fc105100b763f297095" UNIQUE ("candidateId", "certificationId", "enrolledOn"), CONSTRAINT "FK_5258bf2f7b95f34031f310eea01" FOREIGN KEY ("candidateId") REFERENCES "candidate" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION, CONSTRAINT "FK_dbfe5408487b41b77c2f262c294" FOREIGN KEY ("certificationId") REFERENCES "certification_version" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION)`,
    );
    await runner.query(
      `INSERT INTO "temporary_enrollment"("id", "candidateId", "certificationId", "accessRoute", "enrolledOn", "optionBloc", "targetBlocs", "accommodations", "validatedIn", "version", "movedToId", "employer", "trainingBody") SELECT "id", "candidateId", "certificationId", "accessRoute", "enrolledOn", "optionBloc", "targetBlocs", "accommodations", "validatedIn", "version", "movedToId", "employer", "trainingBody" FROM "enrollment"`,
    );
    await runner.query(`DROP TABLE "enrollment"`);
    await runner.query(`ALTER TABLE "temporary_enrollment" RENAME TO "enrollment"`);
    await runner.query(`CREATE INDEX "IDX_5258bf2f7b95f34031f310eea0" ON "enrollment" ("candidateId") `);
    await runner.query(`CREATE INDEX "IDX_dbfe5408487b41b77c2f262c29" ON "enrollment" ("certificationId") `);
    await runner.query(
      `CREATE TABLE "temporary_agenda" ("id" varchar(36) PRIMARY KEY NOT NULL, "sessionId" varchar(36) NOT NULL, "days" text NOT NULL, "breaks" text NOT NULL, "durations" text NOT NULL, "gap" integer NOT NULL, "arrival" integer NOT NULL, "version" integer NOT NULL DEFAULT (1), CONSTRAINT "UQ_1012bb31ab957d062eb515b23b9" UNIQUE ("sessionId"), CONSTRAINT "FK_1012bb31ab957d062eb515b23b9" FOREIGN KEY ("sessionId") REFERENCES "jury_session" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION)`,
    );
    await runner.query(
      `INSERT INTO "temporary_agenda"("id", "sessionId", "days", "breaks", "durations", "gap", "arrival", "version") SELECT "id", "sessionId", "days", "breaks", "durations", "gap", "arrival", "version" FROM "agenda"`,
    );
    await runner.query(`DROP TABLE "agenda"`);
    await runner.query(`ALTER TABLE "temporary_agenda" RENAME TO "agenda"`);
    await runner.query(`DROP INDEX "IDX_538f9f011bc1309f55b07a571c"`);
    await runner.query(
      `CREATE TABLE "temporary_session_room" ("id" varchar(36) PRIMARY KEY NOT NULL, "sessionId" varchar(36) NOT NULL, "name" varchar(100) NOT NULL, "memberIds" text NOT NULL, "number" integer NOT NULL, "version" integer NOT NULL DEFAULT (1), CONSTRAINT "UQ_31741d5900cc8f900320ce7c157" UNIQUE ("sessionId", "name"), CONSTRAINT "FK_538f9f011bc1309f55b07a571c5" FOREIGN KEY ("sessionId") REFERENCES "jury_session" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION)`,
    );
    await runner.query(
      `INSERT INTO "temporary_session_room"("id", "sessionId", "name", "memberIds", "number", "version") SELECT "id", "sessionId", "name", "memberIds", "number", "version" FROM "session_room"`,
    );
    await runner.query(`DROP TABLE "session_room"`);
    await runner.query(`ALTER TABLE "temporary_session_room" RENAME TO "session_room"`);
    await runner.query(`CREATE INDEX "IDX_538f9f011bc1309f55b07a571c" ON "session_room" ("sessionId") `);
    await runner.query(`DROP INDEX "IDX_e3e9cb58df902cc6a7e18e2b45"`);
    await runner.query(`DROP INDEX "IDX_6eacb6258027ccccd44dc97a47"`);
    await runner.query(`DROP INDEX "IDX_9ecbb068043ca59fedbd1e341a"`);
    await runner.query(
      `CREATE TABLE "temporary_passage" ("id" varchar(36) PRIMARY KEY NOT NULL, "sessionId" varchar(36) NOT NULL, "candidacyId" varchar(36) NOT NULL, "assessment" varchar(40), "roomId" varchar(36) NOT NULL, "day" varchar(10) NOT NULL, "begins" varchar(5) NOT NULL, "minutes" integer NOT NULL, "pinned" boolean NOT NULL, "version" integer NOT NULL DEFAULT (1), CONSTRAINT "UQ_c646d595724372008c823e518bc" UNIQUE ("candidacyId", "assessment"), CONSTRAINT "FK_5789c95ad5d6ad75e15382939d3" FOREIGN KEY ("candidacyId") REFERENCES "candidacy" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION, CONSTRAINT "FK_6eacb6258027ccccd44dc97a47c" FOREIGN KEY ("roomId") REFERENCES "session_room" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION)`,
    );
    await runner.query(
      `INSERT INTO "temporary_passage"("id", "sessionId", "candidacyId", "assessment", "roomId", "day", "begins", "minutes", "pinned", "version") SELECT "id", "sessionId", "candidacyId", "assessment", "roomId", "day", "begins", "minutes", "pinned", "version" FROM "passage"`,
    );
    await runner.query(`DROP TABLE "passage"`);
    await runner.query(`ALTER TABLE "temporary_passage" RENAME TO "passage"`);
    await runner.query(`CREATE INDEX "IDX_e3e9cb58df902cc6a7e18e2b45" ON "passage" ("sessionId") `);
    await runner.query(`CREATE INDEX "IDX_6eacb6258027ccccd44dc97a47" ON "passage" ("roomId") `);
    await runner.query(`CREATE INDEX "IDX_9ecbb068043ca59fedbd1e341a" ON "passage" ("day") `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "IDX_9ecbb068043ca59fedbd1e341a"`);
    await runner.query(`DROP INDEX "IDX_6eacb6258027ccccd44dc97a47"`);
    await runner.query(`DROP INDEX "IDX_e3e9cb58df902cc6a7e18e2b45"`);
    await runner.query(`ALTER TABLE "passage" RENAME TO "temporary_passage"`);
    await runner.query(
      `CREATE TABLE "passage" ("id" varchar(36) PRIMARY KEY NOT NULL, "sessionId" varchar(36) NOT NULL, "candidacyId" varchar(36) NOT NULL, "assessment" varchar(40), "roomId" varchar(36) NOT NULL, "day" varchar(10) NOT NULL, "begins" varchar(5) NOT NULL, "minutes" integer NOT NULL, "pinned" boolean NOT NULL, "version" integer NOT NULL DEFAULT (1), CONSTRAINT "UQ_c646d595724372008c823e518bc" UNIQUE ("candidacyId", "assessment"))`,
    );
    await runner.query(
      `INSERT INTO "passage"("id", "sessionId", "candidacyId", "assessment", "roomId", "day", "begins", "minutes", "pinned", "version") SELECT "id", "sessionId", "candidacyId", "assessment", "roomId", "day", "begins", "minutes", "pinned", "version" FROM "temporary_passage"`,
    );
    await runner.query(`DROP TABLE "temporary_passage"`);
    await runner.query(`CREATE INDEX "IDX_9ecbb068043ca59fedbd1e341a" ON "passage" ("day") `);
    await runner.query(`CREATE INDEX "IDX_6eacb6258027ccccd44dc97a47" ON "passage" ("roomId") `);
    await runner.query(`CREATE INDEX "IDX_e3e9cb58df902cc6a7e18e2b45" ON "passage" ("sessionId") `);
    await runner.query(`DROP INDEX "IDX_538f9f011bc1309f55b07a571c"`);
    await runner.query(`ALTER TABLE "session_room" RENAME TO "temporary_session_room"`);
    await runner.query(
      `CREATE TABLE "session_room" ("id" varchar(36) PRIMARY KEY NOT NULL, "sessionId" varchar(36) NOT NULL, "name" varchar(100) NOT NULL, "memberIds" text NOT NULL, "number" integer NOT NULL, "version" integer NOT NULL DEFAULT (1), CONSTRAINT "UQ_31741d5900cc8f900320ce7c157" UNIQUE ("sessionId", "name"))`,
    );
    await runner.query(
      `INSERT INTO "session_room"("id", "sessionId", "name", "memberIds", "number", "version") SELECT "id", "sessionId", "name", "memberIds", "number", "version" FROM "temporary_session_room"`,
    );
    await runner.query(`DROP TABLE "temporary_session_room"`);
    await runner.query(`CREATE INDEX "IDX_538f9f011bc1309f55b07a571c" ON "session_room" ("sessionId") `);
    await runner.query(`ALTER TABLE "agenda" RENAME TO "temporary_agenda"`);
    await runner.query(
      `CREATE TABLE "agenda" ("id" varchar(36) PRIMARY KEY NOT NULL, "sessionId" varchar(36) NOT NULL, "days" text NOT NULL, "breaks" text NOT NULL, "durations" text NOT NULL, "gap" integer NOT NULL, "arrival" integer NOT NULL, "version" integer NOT NULL DEFAULT (1), CONSTRAINT "UQ_1012bb31ab957d062eb515b23b9" UNIQUE ("sessionId"))`,
    );
    await runner.query(
      `INSERT INTO "agenda"("id", "sessionId", "days", "breaks", "durations", "gap", "arrival", "version") SELECT "id", "sessionId", "days", "breaks", "durations", "gap", "arrival", "version" FROM "temporary_agenda"`,
    );
    await runner.query(`DROP TABLE "temporary_agenda"`);
    await runner.query(`DROP INDEX "IDX_dbfe5408487b41b77c2f262c29"`);
    await runner.query(`DROP INDEX "IDX_5258bf2f7b95f34031f310eea0"`);
    await runner.query(`ALTER TABLE "enrollment" RENAME TO "temporary_enrollment"`);
    await runner.query(
      `CREATE TABLE "enrollment" ("id" varchar(36) PRIMARY KEY NOT NULL, "candidateId" varchar(36) NOT NULL, "certificationId" varchar(36) NOT NULL, "accessRoute" varchar(40) NOT NULL, "enrolledOn" varchar(10) NOT NULL, "optionBloc" varchar(40), "targetBlocs" text, "accommodations" text NOT NULL, "validatedIn" text NOT NULL, "version" integer NOT NULL DEFAULT (1), "movedToId" varchar(36), "employer" varchar(300), "trainingBody" varchar(300), CONSTRAINT "UQ_6490d207fc105100b763f297095" UNIQUE ("candidateId", "certificationId", "enrolledOn"), CONSTRAINT "FK_5258bf2f7b95f34031f310eea01" FOREIGN KEY ("candidateId") REFERENCES "candidate" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION, CONSTRAINT "FK_dbfe5408487b41b77c2f262c294" FOREIGN KEY ("certificationId") REFERENCES "certification_version" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION)`,
    );
    await runner.query(
      `INSERT INTO "enrollment"("id", "candidateId", "certificationId", "accessRoute", "enrolledOn", "optionBloc", "targetBlocs", "accommodations", "validatedIn", "version", "movedToId", "employer", "trainingBody") SELECT "id", "candidateId", "certificationId", "accessRoute", "enrolledOn", "optionBloc", "targetBlocs", "accommodations", "validatedIn", "version", "movedToId", "employer", "trainingBody" FROM "temporary_enrollment"`,
    );
    await runner.query(`DROP TABLE "temporary_enrollment"`);
    await runner.query(`CREATE INDEX "IDX_dbfe5408487b41b77c2f262c29" ON "enrollment" ("certificationId") `);
    await runner.query(`CREATE INDEX "IDX_5258bf2f7b95f34031f310eea0" ON "enrollment" ("candidateId") `);
    await runner.query(`DROP INDEX "IDX_9ecbb068043ca59fedbd1e341a"`);
    await runner.query(`DROP INDEX "IDX_6eacb6258027ccccd44dc97a47"`);
    await runner.query(`DROP INDEX "IDX_e3e9cb58df902cc6a7e18e2b45"`);
    await runner.query(`DROP TABLE "passage"`);
    await runner.query(`DROP INDEX "IDX_538f9f011bc1309f55b07a571c"`);
    await runner.query(`DROP TABLE "session_room"`);
    await runner.query(`DROP TABLE "agenda"`);
  }
}
