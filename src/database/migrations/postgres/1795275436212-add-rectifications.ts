import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddRectifications1795275436212 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "certificate" DROP CONSTRAINT "UQ_2eb56dd79983544678da5af9878"`);
    await runner.query(
      `CREATE TABLE "withdrawn_award" ("id" character varying(36) NOT NULL, "candidateId" character varying(36) NOT NULL, "certificationCode" character varying(40) NOT NULL, "certificationNumber" integer NOT NULL, "blocCode" character varying(40) NOT NULL, "origin" character varying(40) NOT NULL, "evidence" character varying(300), "awardedOn" character varying(10) NOT NULL, "validUntil" character varying(10), "sessionId" character varying(36), "restsOn" text, "withdrawnAt" character varying(24) NOT NULL, "withdrawnBy" character varying(300) NOT NULL, "reason" text NOT NULL, CONSTRAINT "PK_110c3529bda9a8b11a77ff04460" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_4157966836eea79253e29c6dda" ON "withdrawn_award"  ("candidateId") `);
    await runner.query(
      `CREATE TABLE "rectification" ("id" character varying(36) NOT NULL, "sessionId" character varying(36) NOT NULL, "number" integer NOT NULL, "rank" integer NOT NULL, "record" text NOT NULL, "hash" character varying(64) NOT NULL, "sealedAt" character varying(24) NOT NULL, "sealedBy" character varying(36), "sealerName" character varying(300) NOT NULL, "journalHead" text NOT NULL, "keyId" character varying(43) NOT NULL, "signature" character varying(86) NOT NULL, CONSTRAINT "UQ_73e68eb5af20fa6976b43b12e2e" UNIQUE ("rank"), CONSTRAINT "UQ_404bc28eb1fd028c2151a6ee188" UNIQUE ("sessionId", "number"), CONSTRAINT "PK_490098febcd6556a2ad09c7f368" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_cf92512715265af4de50ee2694" ON "rectification"  ("sessionId") `);
    await runner.query(`ALTER TABLE "certificate" ADD "revocation" text`);
    await runner.query(
      `ALTER TABLE "withdrawn_award" ADD CONSTRAINT "FK_4157966836eea79253e29c6dda2" FOREIGN KEY ("candidateId") REFERENCES "candidate"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "rectification" ADD CONSTRAINT "FK_cf92512715265af4de50ee2694c" FOREIGN KEY ("sessionId") REFERENCES "jury_session"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "rectification" DROP CONSTRAINT "FK_cf92512715265af4de50ee2694c"`);
    await runner.query(`ALTER TABLE "withdrawn_award" DROP CONSTRAINT "FK_4157966836eea79253e29c6dda2"`);
    await runner.query(`ALTER TABLE "certificate" DROP COLUMN "revocation"`);
    await runner.query(`DROP INDEX "public"."IDX_cf92512715265af4de50ee2694"`);
    await runner.query(`DROP TABLE "rectification"`);
    await runner.query(`DROP INDEX "public"."IDX_4157966836eea79253e29c6dda"`);
    await runner.query(`DROP TABLE "withdrawn_award"`);
    await runner.query(
      `ALTER TABLE "certificate" ADD CONSTRAINT "UQ_2eb56dd79983544678da5af9878" UNIQUE ("subject", "candidateId", "sessionId")`,
    );
  }
}
