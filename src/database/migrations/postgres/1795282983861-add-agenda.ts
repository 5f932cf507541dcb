import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddAgenda1795282983861 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "agenda" ("id" character varying(36) NOT NULL, "sessionId" character varying(36) NOT NULL, "days" text NOT NULL, "breaks" text NOT NULL, "durations" text NOT NULL, "gap" integer NOT NULL, "arrival" integer NOT NULL, "version" integer NOT NULL DEFAULT '1', CONSTRAINT "UQ_1012bb31ab957d062eb515b23b9" UNIQUE ("sessionId"), CONSTRAINT "PK_49397cfc20589bebaac8b43251d" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE TABLE "session_room" ("id" character varying(36) NOT NULL, "sessionId" character varying(36) NOT NULL, "name" character varying(100) NOT NULL, "memberIds" text NOT NULL, "number" integer NOT NULL, "version" integer NOT NULL DEFAULT '1', CONSTRAINT "UQ_31741d5900cc8f900320ce7c157" UNIQUE ("sessionId", "name"), CONSTRAINT "PK_a4d58a4fe886b32311887034616" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_538f9f011bc1309f55b07a571c" ON "session_room"  ("sessionId") `);
    await runner.query(
      `CREATE TABLE "passage" ("id" character varying(36) NOT NULL, "sessionId" character varying(36) NOT NULL, "candidacyId" character varying(36) NOT NULL, "assessment" character varying(40), "roomId" character varying(36) NOT NULL, "day" character varying(10) NOT NULL, "begins" character varying(5) NOT NULL, "minutes" integer NOT NULL, "pinned" boolean NOT NULL, "version" integer NOT NULL DEFAULT '1', CONSTRAINT "UQ_c646d595724372008c823e518bc" UNIQUE ("candidacyId", "assessment"), CONSTRAINT "PK_960fffaf8e207606b8d4810ea0a" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_e3e9cb58df902cc6a7e18e2b45" ON "passage"  ("sessionId") `);
    await runner.query(`CREATE INDEX "IDX_6eacb6258027ccccd44dc97a47" ON "passage"  ("roomId") `);
    await runner.query(`CREATE INDEX "IDX_9ecbb068043ca59fedbd1e341a" ON "passage"  ("day") `);
    await runner.query(`ALTER TABLE "enrollment" ADD "extraTime" character varying(40)`);
    await runner.query(
      `ALTER TABLE "agenda" ADD CONSTRAINT "FK_1012bb31ab957d062eb515b23b9" FOREIGN KEY ("sessionId") REFERENCES "jury_session"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "session_room" ADD CONSTRAINT "FK_538f9f011bc1309f55b07a571c5" FOREIGN KEY ("sessionId") REFERENCES "jury_session"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "passage" ADD CONSTRAINT "FK_5789c95ad5d6ad75e15382939d3" FOREIGN KEY ("candidacyId") REFERENCES "candidacy"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "passage" ADD CONSTRAINT "FK_6eacb6258027ccccd44dc97a47c" FOREIGN KEY ("roomId") REFERENCES "session_room"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "passage" DROP CONSTRAINT "FK_6eacb6258027ccccd44dc97a47c"`);
    await runner.query(`ALTER TABLE "passage" DROP CONSTRAINT "FK_5789c95ad5d6ad75e15382939d3"`);
    await runner.query(`ALTER TABLE "session_room" DROP CONSTRAINT "FK_538f9f011bc1309f55b07a571c5"`);
    await runner.query(`ALTER TABLE "agenda" DROP CONSTRAINT "FK_1012bb31ab957d062eb515b23b9"`);
    await runner.query(`ALTER TABLE "enrollment" DROP COLUMN "extraTime"`);
    await runner.query(`DROP INDEX "public"."IDX_9ecbb068043ca59fedbd1e341a"`);
    await runner.query(`DROP INDEX "public"."IDX_6eacb6258027ccccd44dc97a47"`);
    await runner.query(`DROP INDEX "public"."IDX_e3e9cb58df902cc6a7e18e2b45"`);
    await runner.query(`DROP TABLE "passage"`);
    await runner.query(`DROP INDEX "public"."IDX_538f9f011bc1309f55b07a571c"`);
    await runner.query(`DROP TABLE "session_room"`);
    await runner.query(`DROP TABLE "agenda"`);
  }
}
