import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddSitting1795299197247 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "temporary_deliberation" ("id" varchar(36) PRIMARY KEY NOT NULL, "decidedBy" varchar(36), "deciderName" varchar(300) NOT NULL, "decidedAt" varchar(24) NOT NULL, "candidateComment" text, "juryComment" text, "version" integer NOT NULL DEFAULT (1), "recusedMemberIds" text, "sittingMemberIds" text, CONSTRAINT "FK_b4b2707b3ca7a3e2ae7bf6356eb" FOREIGN KEY ("id") REFERENCES "candidacy" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION)`,
    );
    await runner.query(
      `INSERT INTO "temporary_deliberation"("id", "decidedBy", "deciderName", "decidedAt", "candidateComment", "juryComment", "version", "recusedMemberIds") SELECT "id", "decidedBy", "deciderName", "decidedAt", "candidateComment", "juryComment", "version", "recusedMemberIds" FROM "deliberation"`,
    );
    await runner.query(`DROP TABLE "deliberation"`);
    await runner.query(`ALTER TABLE "temporary_deliberation" RENAME TO "deliberation"`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "deliberation" RENAME TO "temporary_deliberation"`);
    await runner.query(
      `CREATE TABLE "deliberation" ("id" varchar(36) PRIMARY KEY NOT NULL, "decidedBy" varchar(36), "deciderName" varchar(300) NOT NULL, "decidedAt" varchar(24) NOT NULL, "candidateComment" text, "juryComment" text, "version" integer NOT NULL DEFAULT (1), "recusedMemberIds" text, CONSTRAINT "FK_b4b2707b3ca7a3e2ae7bf6356eb" FOREIGN KEY ("id") REFERENCES "candidacy" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION)`,
    );
    await runner.query(
      `INSERT INTO "deliberation"("id", "decidedBy", "deciderName", "decidedAt", "candidateComment", "juryComment", "version", "recusedMemberIds") SELECT "id", "decidedBy", "deciderName", "decidedAt", "candidateComment", "juryComment", "version", "recusedMemberIds" FROM "temporary_deliberation"`,
    );
    await runner.query(`DROP TABLE "temporary_deliberation"`);
  }
}
