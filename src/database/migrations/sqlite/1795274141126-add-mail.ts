import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddMail1795274141126 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "mail" ("id" varchar(36) PRIMARY KEY NOT NULL, "recipientName" varchar(300) NOT NULL, "recipientAddress" varchar(300) NOT NULL, "subject" varchar(300) NOT NULL, "text" text NOT NULL, "attachments" text NOT NULL, "secret" text, "topic" varchar(40) NOT NULL, "topicId" varchar(36) NOT NULL, "state" varchar(40) NOT NULL, "queuedAt" varchar(24) NOT NULL, "dueAt" varchar(24) NOT NULL, "attempts" integer NOT NULL, "messageId" varchar(600), "claimedBy" varchar(36), "claimedUntil" varchar(24), "answer" varchar(1000), "settledAt" varchar(24), "version" integer NOT NULL DEFAULT (1))`,
    );
    await runner.query(`CREATE INDEX "IDX_9ae48216b6d20fe20b10c03929" ON "mail" ("recipientAddress") `);
    await runner.query(`CREATE INDEX "IDX_53102d0fc50dd9438e345af335" ON "mail" ("topicId") `);
    await runner.query(`CREATE INDEX "IDX_189640b1dc6d30e6ed0c8532e1" ON "mail" ("queuedAt") `);
    await runner.query(`CREATE INDEX "IDX_8e585fb5169e2dbbc1efc43ca9" ON "mail" ("state", "dueAt") `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "IDX_8e585fb5169e2dbbc1efc43ca9"`);
    await runner.query(`DROP INDEX "IDX_189640b1dc6d30e6ed0c8532e1"`);
    await runner.query(`DROP INDEX "IDX_53102d0fc50dd9438e345af335"`);
    await runner.query(`DROP INDEX "IDX_9ae48216b6d20fe20b10c03929"`);
    await runner.query(`DROP TABLE "mail"`);
  }
}
