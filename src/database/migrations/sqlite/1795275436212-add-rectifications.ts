import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddRectifications1795275436212 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "IDX_b89f5b723cad349a91819d1237"`);
    await runner.query(`DROP INDEX "IDX_d5f37b929f13ca06e0e22861b5"`);
    await runner.query(
      `CREATE TABLE "temporary_certificate" ("id" varchar(36) PRIMARY KEY NOT NULL, "number" varchar(40) NOT NULL, "subject" varchar(40) NOT NULL, "candidateId" varchar(36) NOT NULL, "sessionId" varchar(36) NOT NULL, "issuedOn" varchar(10) NOT NULL, "snapshot" text NOT NULL, "version" integer NOT NULL DEFAULT (1), CONSTRAINT "UQ_6cacdcb9a0b6c4dd02bf699af82" UNIQUE ("number"), CONSTRAINT "FK_b89f5b723cad349a91819d1237d" FOREIGN KEY ("sessionId") REFERENCES "jury_session" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION, CONSTRAINT "FK_d5f37b929f13ca06e0e22861b5e" FOREIGN KEY ("candidateId") REFERENCES "candidate" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION)`,
    );
    await runner.query(
      `INSERT INTO "temporary_certificate"("id", "number", "subject", "candidateId", "sessionId", "issuedOn", "snapshot", "version") SELECT "id", "number", "subject", "candidateId", "sessionId", "issuedOn", "snapshot", "version" FROM "certificate"`,
    );
    await runner.query(`DROP TABLE "certificate"`);
    await runner.query(`ALTER TABLE "temporary_certificate" RENAME TO "certificate"`);
    await runner.query(`CREATE INDEX "IDX_b89f5b723cad349a91819d1237" ON "certificate" ("sessionId") `);
    await runner.query(`CREATE INDEX "IDX_d5f37b929f13ca06e0e22861b5" ON "certificate" ("candidateId") `);
    await runner.query(
      `CREATE TABLE "withdrawn_award" ("id" varchar(36) PRIMARY KEY NOT NULL, "candidateId" varchar(36) NOT NULL, "certificationCode" varchar(40) NOT NULL, "certificationNumber" integer NOT NULL, "blocCode" varchar(40) NOT NULL, "origin" varchar(40) NOT NULL, "evidence" varchar(300), "awardedOn" varchar(10) NOT NULL, "validUntil" varchar(10), "sessionId" varchar(36), "restsOn" text, "withdrawnAt" varchar(24) NOT NULL, "withdrawnBy" varchar(300) NOT NULL, "reason" text NOT NULL)`,
    );
    await runner.query(`CREATE INDEX "IDX_4157966836eea79253e29c6dda" ON "withdrawn_award" ("candidateId") `);
    await runner.query(
      `CREATE TABLE "rectification" ("id" varchar(36) PRIMARY KEY NOT NULL, "sessionId" varchar(36) NOT NULL, "number" integer NOT NULL, "rank" integer NOT NULL, "record" text NOT NULL, "hash" varchar(64) NOT NULL, "sealedAt" varchar(24) NOT NULL, "sealedBy" varchar(36), "sealerName" varchar(300) NOT NULL, "journalHead" text NOT NULL, "keyId" varchar(43) NOT NULL, "signature" varchar(86) NOT NULL, CONSTRAINT "UQ_73e68eb5af20fa6976b43b12e2e" UNIQUE ("rank"), CONSTRAINT "UQ_404bc28eb1fd028c2151a6ee188" UNIQUE ("sessionId", "number"))`,
    );
    await runner.query(`CREATE INDEX "IDX_cf92512715265af4de50ee2694" ON "rectification" ("sessionId") `);
    await runner.query(`DROP INDEX "IDX_b89f5b723cad349a91819d1237"`);
    await runner.query(`DROP INDEX "IDX_d5f37b929f13ca06e0e22861b5"`);
    await runner.query(
      `CREATE TABLE "temporary_certificate" ("id" varchar(36) PRIMARY KEY NOT NULL, "number" varchar(40) NOT NULL, "subject" varchar(40) NOT NULL, "candidateId" varchar(36) NOT NULL, "sessionId" varchar(36) NOT NULL, "issuedOn" varchar(10) NOT NULL, "snapshot" text NOT NULL, "version" integer NOT NULL DEFAULT (1), "revocation" text, CONSTRAINT "UQ_6cacdcb9a0b6c4dd02bf699af82" UNIQUE ("number"), CONSTRAINT "FK_b89f5b723cad349a91819d1237d" FOREIGN KEY ("sessionId") REFERENCES "jury_session" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION, CONSTRAINT "FK_d5f37b929f13ca06e0e22861b5e" FOREIGN KEY ("candidateId") REFERENCES "candidate" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION)`,
    );
    await runner.query(
      `INSERT INTO "temporary_certificate"("id", "number", "subject", "candidateId", "sessionId", "issuedOn", "snapshot", "version") SELECT "id", "number", "subject", "candidateId", "sessionId", "issuedOn", "snapshot", "version" FROM "certificate"`,
    );
    await runner.query(`DROP TABLE "certificate"`);
    await runner.query(`ALTER TABLE "temporary_certificate" RENAME TO "certificate"`);
    await runner.query(`CREATE INDEX "IDX_b89f5b723cad349a91819d1237" ON "certificate" ("sessionId") `);
    await runner.query(`CREATE INDEX "IDX_d5f37b929f13ca06e0e22861b5" ON "certificate" ("candidateId") `);
    await runner.query(`DROP INDEX "IDX_4157966836eea79253e29c6dda"`);
    await runner.query(
      `CREATE TABLE "temporary_withdrawn_award" ("id" varchar(36) PRIMARY KEY NOT NULL, "candidateId" varchar(36) NOT NULL, "certificationCode" varchar(40) NOT NULL, "certificationNumber" integer NOT NULL, "blocCode" varchar(40) NOT NULL, "origin" varchar(40) NOT NULL, "evidence" varchar(300), "awardedOn" varchar(10) NOT NULL, "validUntil" varchar(10), "sessionId" varchar(36), "restsOn" text, "withdrawnAt" varchar(24) NOT NULL, "withdrawnBy" varchar(300) NOT NULL, "reason" text NOT NULL, CONSTRAINT "FK_4157966836eea79253e29c6dda2" FOREIGN KEY ("candidateId") REFERENCES "candidate" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION)`,
    );
    await runner.query(
      `INSERT INTO "temporary_withdrawn_award"("id", "candidateId", "certificationCode", "certificationNumber", "blocCode", "origin", "evidence", "awardedOn", "validUntil", "sessionId", "restsOn", "withdrawnAt", "withdrawnBy", "reason") SELECT "id", "candidateId", "certificationCode", "certificationNumber", "blocCode", "origin", "evidence", "awardedOn", "validUntil", "sessionId", "restsOn", "withdrawnAt", "withdrawnBy", "reason" FROM "withdrawn_award"`,
    );
    await runner.query(`DROP TABLE "withdrawn_award"`);
    await runner.query(`ALTER TABLE "temporary_withdrawn_award" RENAME TO "withdrawn_award"`);
    await runner.query(`CREATE INDEX "IDX_4157966836eea79253e29c6dda" ON "withdrawn_award" ("candidateId") `);
    await runner.query(`DROP INDEX "IDX_cf92512715265af4de50ee2694"`);
    await runner.query(
      `CREATE TABLE "temporary_rectification" ("id" varchar(36) PRIMARY KEY NOT NULL, "sessionId" varchar(36) NOT NULL, "number" integer NOT NULL, "rank" integer NOT NULL, "record" text NOT NULL, "hash" varchar(64) NOT NULL, "sealedAt" varchar(24) NOT NULL, "sealedBy" varchar(36), "sealerName" varchar(300) NOT NULL, "journalHead" text NOT NULL, "keyId" varchar(43) NOT NULL, "signature" varchar(86) NOT NULL, CONSTRAINT "UQ_73e68eb5af20fa6976b43b12e2e" UNIQUE ("rank"), CONSTRAINT "UQ_404bc28eb1fd028c2151a6ee188" UNIQUE ("sessionId", "number"), CONSTRAINT "FK_cf92512715265af4de50ee2694c" FOREIGN KEY ("sessionId") REFERENCES "jury_session" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION)`,
    );
    await runner.query(
      `INSERT INTO "temporary_rectification"("id", "sessionId", "number", "rank", "record", "hash", "sealedAt", "sealedBy", "sealerName", "journalHead", "keyId", "signature") SELECT "id", "sessionId", "number", "rank", "record", "hash", "sealedAt", "sealedBy", "sealerName", "journalHead", "keyId", "signature" FROM "rectification"`,
    );
    await runner.query(`DROP TABLE "rectification"`);
    await runner.query(`ALTER TABLE "temporary_rectification" RENAME TO "rectification"`);
    await runner.query(`CREATE INDEX "IDX_cf92512715265af4de50ee2694" ON "rectification" ("sessionId") `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "IDX_cf92512715265af4de50ee2694"`);
    await runner.query(`ALTER TABLE "rectification" RENAME TO "temporary_rectification"`);
    await runner.query(
      `CREATE TABLE "rectification" ("id" varchar(36) PRIMARY KEY NOT NULL, "sessionId" varchar(36) NOT NULL, "number" integer NOT NULL, "rank" integer NOT NULL, "record" text NOT NULL, "hash" varchar(64) NOT NULL, "sealedAt" varchar(24) NOT NULL, "sealedBy" varchar(36), "sealerName" varchar(300) NOT NULL, "journalHead" text NOT NULL, "keyId" varchar(43) NOT NULL, "signature" varchar(86) NOT NULL, CONSTRAINT "UQ_73e68eb5af20fa6976b43b12e2e" UNIQUE ("rank"), CONSTRAINT "UQ_404bc28eb1fd028c2151a6ee188" UNIQUE ("sessionId", "number"))`,
    );
    await runner.query(
      `INSERT INTO "rectification"("id", "sessionId", "number", "rank", "record", "hash", "sealedAt", "sealedBy", "sealerName", "journalHead", "keyId", "signature") SELECT "id", "sessionId", "number", "rank", "record", "hash", "sealedAt", "sealedBy", "sealerName", "journalHead", "keyId", "signature" FROM "temporary_rectification"`,
    );
    await runner.query(`DROP TABLE "temporary_rectification"`);
    await runner.query(`CREATE INDEX "IDX_cf92512715265af4de50ee2694" ON "rectification" ("sessionId") `);
    await runner.query(`DROP INDEX "IDX_4157966836eea79253e29c6dda"`);
    await runner.query(`ALTER TABLE "withdrawn_award" RENAME TO "temporary_withdrawn_award"`);
    await runner.query(
      `CREATE TABLE "withdrawn_award" ("id" varchar(36) PRIMARY KEY NOT NULL, "candidateId" varchar(36) NOT NULL, "certificationCode" varchar(40) NOT NULL, "certificationNumber" integer NOT NULL, "blocCode" varchar(40) NOT NULL, "origin" varchar(40) NOT NULL, "evidence" varchar(300), "awardedOn" varchar(10) NOT NULL, "validUntil" varchar(10), "sessionId" varchar(36), "restsOn" text, "withdrawnAt" varchar(24) NOT NULL, "withdrawnBy" varchar(300) NOT NULL, "reason" text NOT NULL)`,
    );
    await runner.query(
      `INSERT INTO "withdrawn_award"("id", "candidateId", "certificationCode", "certificationNumber", "blocCode", "origin", "evidence", "awardedOn", "validUntil", "sessionId", "restsOn", "withdrawnAt", "withdrawnBy", "reason") SELECT "id", "candidateId", "certificationCode", "certificationNumber", "blocCode", "origin", "evidence", "awardedOn", "validUntil", "sessionId", "restsOn", "withdrawnAt", "withdrawnBy", "reason" FROM "temporary_withdrawn_award"`,
    );
    await runner.query(`DROP TABLE "temporary_withdrawn_award"`);
    await runner.query(`CREATE INDEX "IDX_4157966836eea79253e29c6dda" ON "withdrawn_award" ("candidateId") `);
    await runner.query(`DROP INDEX "IDX_d5f37b929f13ca06e0e22861b5"`);
    await runner.query(`DROP INDEX "IDX_b89f5b723cad349a91819d1237"`);
    await runner.query(`ALTER TABLE "certificate" RENAME TO "temporary_certificate"`);
    await runner.query(
      `CREATE TABLE "certificate" ("id" varchar(36) PRIMARY KEY NOT NULL, "number" varchar(40) NOT NULL, "subject" varchar(40) NOT NULL, "candidateId" varchar(36) NOT NULL, "sessionId" varchar(36) NOT NULL, "issuedOn" varchar(10) NOT NULL, "snapshot" text NOT NULL, "version" integer NOT NULL DEFAULT (1), CONSTRAINT "UQ_6cacdcb9a0b6c4dd02bf699af82" UNIQUE ("number"), CONSTRAINT "FK_b89f5b723cad349a91819d1237d" FOREIGN KEY ("sessionId") REFERENCES "jury_session" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION, CONSTRAINT "FK_d5f37b929f13ca06e0e22861b5e" FOREIGN KEY ("candidateId") REFERENCES "candidate" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION)`,
    );
    await runner.query(
      `INSERT INTO "certificate"("id", "number", "subject", "candidateId", "sessionId", "issuedOn", "snapshot", "version") SELECT "id", "number", "subject", "candidateId", "sessionId", "issuedOn", "snapshot", "version" FROM "temporary_certificate"`,
    );
    await runner.query(`DROP TABLE "temporary_certificate"`);
    await runner.query(`CREATE INDEX "IDX_d5f37b929f13ca06e0e22861b5" ON "certificate" ("candidateId") `);
    await runner.query(`CREATE INDEX "IDX_b89f5b723cad349a91819d1237" ON "certificate" ("sessionId") `);
    await runner.query(`DROP INDEX "IDX_cf92512715265af4de50ee2694"`);
    await runner.query(`DROP TABLE "rectification"`);
    await runner.query(`DROP INDEX "IDX_4157966836eea79253e29c6dda"`);
    await runner.query(`DROP TABLE "withdrawn_award"`);
    await runner.query(`DROP INDEX "IDX_d5f37b929f13ca06e0e22861b5"`);
    await runner.query(`DROP INDEX "IDX_b89f5b723cad349a91819d1237"`);
    await runner.query(`ALTER TABLE "certificate" RENAME TO "temporary_certificate"`);
    await runner.query(
      `CREATE TABLE "certificate" ("id" varchar(36) PRIMARY KEY NOT NULL, "number" varchar(40) NOT NULL, "subject" varchar(40) NOT NULL, "candidateId" varchar(36) NOT NULL, "sessionId" varchar(36) NOT NULL, "issuedOn" varchar(10) NOT NULL, "snapshot" text NOT NULL, "version" integer NOT NULL DEFAULT (1), CONSTRAINT "UQ_6cacdcb9a0b6c4dd02bf699af82" UNIQUE ("number"), CONSTRAINT "UQ_2eb56dd79983544678da5af9878" UNIQUE ("sessionId", "candidateId", "subject"), CONSTRAINT "FK_b89f5b723cad349a91819d1237d" FOREIGN KEY ("sessionId") REFERENCES "jury_session" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION, CONSTRAINT "FK_d5f37b929f13ca06e0e22861b5e" FOREIGN KEY ("candidateId") REFERENCES "candidate" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION)`,
    );
    await runner.query(
      `INSERT INTO "certificate"("id", "number", "subject", "candidateId", "sessionId", "issuedOn", "snapshot", "version") SELECT "id", "number", "subject", "candidateId", "sessionId", "issuedOn", "snapshot", "version" FROM "temporary_certificate"`,
    );
    await runner.query(`DROP TABLE "temporary_certificate"`);
    await runner.query(`CREATE INDEX "IDX_d5f37b929f13ca06e0e22861b5" ON "certificate" ("candidateId") `);
    await runner.query(`CREATE INDEX "IDX_b89f5b723cad349a91819d1237" ON "certificate" ("sessionId") `);
  }
}
