import type { MigrationInterface, QueryRunner } from 'typeorm';
import { plainText } from '../../../domain/plain-words.js';

export class AddListOrders1795310444886 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE "account" ADD "searchName" character varying(1000) COLLATE "C" NOT NULL DEFAULT ''`,
    );
    await runner.query(`CREATE INDEX "IDX_d987570184efb8370cb53dda60" ON "account"  ("searchName") `);
    await runner.query(`CREATE INDEX "IDX_203f7a559f1c9a11b22b61b78a" ON "candidate"  ("registeredAt") `);
    await runner.query(`CREATE INDEX "IDX_4bb7fd3265fbe464546f955600" ON "certificate"  ("issuedOn") `);
    const accounts = (await runner.query(`SELECT "id", "name" FROM "account"`)) as { id: string; name: string }[];
    for (const { id, name } of accounts) {
      const searchName = Array.from(plainText(name)).slice(0, 1000).join('');
      await runner.query(`UPDATE "account" SET "searchName" = $1 WHERE "id" = $2`, [searchName, id]);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "public"."IDX_4bb7fd3265fbe464546f955600"`);
    await runner.query(`DROP INDEX "public"."IDX_203f7a559f1c9a11b22b61b78a"`);
    await runner.query(`DROP INDEX "public"."IDX_d987570184efb8370cb53dda60"`);
    await runner.query(`ALTER TABLE "account" DROP COLUMN "searchName"`);
  }
}
