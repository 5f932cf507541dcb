import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddCredentials1795285280000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "credential" ("id" character varying(36) NOT NULL, "certificateId" character varying(36) NOT NULL, "statusList" integer NOT NULL, "statusIndex" integer NOT NULL, "keyId" character varying(43) NOT NULL, "json" text NOT NULL, "token" text NOT NULL, "signedAt" character varying(24) NOT NULL, "version" integer NOT NULL DEFAULT '1', CONSTRAINT "UQ_5433bac505e4fc33dfdee807485" UNIQUE ("statusList", "statusIndex"), CONSTRAINT "PK_3a5169bcd3d5463cefeec78be82" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE UNIQUE INDEX "IDX_e0f79eec0943963b0f8ad58ed7" ON "credential"  ("certificateId") `);
    await runner.query(
      `ALTER TABLE "credential" ADD CONSTRAINT "FK_e0f79eec0943963b0f8ad58ed74" FOREIGN KEY ("certificateId") REFERENCES "certificate"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "credential" DROP CONSTRAINT "FK_e0f79eec0943963b0f8ad58ed74"`);
    await runner.query(`DROP INDEX "public"."IDX_e0f79eec0943963b0f8ad58ed7"`);
    await runner.query(`DROP TABLE "credential"`);
  }
}
