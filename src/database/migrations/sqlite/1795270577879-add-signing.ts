import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddSigning1795270577879 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "signing_key" ("id" varchar(36) PRIMARY KEY NOT NULL, "keyId" varchar(43) NOT NULL, "x" varchar(43) NOT NULL, "since" varchar(24) NOT NULL, "retiredAt" varchar(24), "version" integer NOT NULL DEFAULT (1))`,
    );
    await runner.query(`CREATE UNIQUE INDEX "IDX_7dc8bca1f1764380abb19d172a" ON "signing_key" ("keyId") `);
    await runner.query(
      `CREATE TABLE "temporary_sealed_record" ("id" varchar(36) PRIMARY KEY NOT NULL, "rank" integer NOT NULL, "snapshot" text NOT NULL, "hash" varchar(64) NOT NULL, "sealedAt" varchar(24) NOT NULL, "sealedBy" varchar(36), "sealerName" varchar(300) NOT NULL, "journal" text, "keyId" varchar(43), "signature" varchar(86), CONSTRAINT "UQ_369423fb09551687e834bb91f5b" UNIQUE ("rank"), CONSTRAINT "FK_0a3cdaf5e9679b67c42184eda7b" FOREIGN KEY ("id") REFERENCES "jury_session" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION)`,
    );
    await runner.query(
      `INSERT INTO "temporary_sealed_record"("id", "rank", "snapshot", "hash", "sealedAt", "sealedBy", "sealerName") SELECT "id", "rank", "snapshot", "hash", "sealedAt", "sealedBy", "sealerName" FROM "sealed_record"`,
    );
    await runner.query(`DROP TABLE "sealed_record"`);
    await runner.query(`ALTER TABLE "temporary_sealed_record" RENAME TO "sealed_record"`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "sealed_record" RENAME TO "temporary_sealed_record"`);
    await runner.query(
      `CREATE TABLE "sealed_record" ("id" varchar(36) PRIMARY KEY NOT NULL, "rank" integer NOT NULL, "snapshot" text NOT NULL, "hash" varchar(64) NOT NULL, "sealedAt" varchar(24) NOT NULL, "sealedBy" varchar(36), "sealerName" varchar(300) NOT NULL, CONSTRAINT "UQ_369423fb09551687e834bb91f5b" UNIQUE ("rank"), CONSTRAINT "FK_0a3cdaf5e9679b67c42184eda7b" FOREIGN KEY ("id") REFERENCES "jury_session" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION)`,
    );
    await runner.query(
      `INSERT INTO "sealed_record"("id", "rank", "snapshot", "hash", "sealedAt", "sealedBy", "sealerName") SELECT "id", "rank", "snapshot", "hash", "sealedAt", "sealedBy", "sealerName" FROM "temporary_sealed_record"`,
    );
    await runner.query(`DROP TABLE "temporary_sealed_record"`);
    await runner.query(`DROP INDEX "IDX_7dc8bca1f1764380abb19d172a"`);
    await runner.query(`DROP TABLE "signing_key"`);
  }
}
