import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddMail1795274141126 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "mail" ("id" character varying(36) NOT NULL, "recipientName" character varying(300) NOT NULL, "recipientAddress" character varying(300) NOT NULL, "subject" character varying(300) NOT NULL, "text" text NOT NULL, "attachments" text NOT NULL, "secret" text, "topic" character varying(40) NOT NULL, "topicId" character varying(36) NOT NULL, "state" character varying(40) NOT NULL, "queuedAt" character varying(24) NOT NULL, "dueAt" character varying(24) NOT NULL, "attempts" integer NOT NULL, "messageId" character varying(600), "claimedBy" character varying(36), "claimedUntil" character varying(24), "answer" character varying(1000), "settledAt" character varying(24), "version" integer NOT NULL DEFAULT '1', CONSTRAINT "PK_5407da42b983ba54c6c62d462d3" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_9ae48216b6d20fe20b10c03929" ON "mail"  ("recipientAddress") `);
    await runner.query(`CREATE INDEX "IDX_53102d0fc50dd9438e345af335" ON "mail"  ("topicId") `);
    await runner.query(`CREATE INDEX "IDX_189640b1dc6d30e6ed0c8532e1" ON "mail"  ("queuedAt") `);
    await runner.query(`CREATE INDEX "IDX_8e585fb5169e2dbbc1efc43ca9" ON "mail"  ("state", "dueAt") `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "public"."IDX_8e585fb5169e2dbbc1efc43ca9"`);
    await runner.query(`DROP INDEX "public"."IDX_189640b1dc6d30e6ed0c8532e1"`);
    await runner.query(`DROP INDEX "public"."IDX_53102d0fc50dd9438e345af335"`);
    await runner.query(`DROP INDEX "public"."IDX_9ae48216b6d20fe20b10c03929"`);
    await runner.query(`DROP TABLE "mail"`);
  }
}
