import type { MigrationInterface, QueryRunner } from 'typeorm';
import { enterMembers } from '../enter-members.js';

export class AddJuryDirectory1795270766128 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "attachment" ("id" character varying(36) NOT NULL, "fileName" character varying(300) NOT NULL, "mediaType" character varying(40) NOT NULL, "size" integer NOT NULL, "sha256" character varying(64) NOT NULL, "content" bytea NOT NULL, "attachedAt" character varying(24) NOT NULL, "attachedBy" character varying(36), "attacherName" character varying(300) NOT NULL, CONSTRAINT "PK_d2a80c3a8d467f08a750ac4b420" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE TABLE "jury_person" ("id" character varying(36) NOT NULL, "firstNames" character varying(300) NOT NULL, "lastName" character varying(300) NOT NULL, "gender" character varying(40) NOT NULL, "colleges" text NOT NULL, "organisation" character varying(300) NOT NULL, "occupation" character varying(300) NOT NULL, "external" boolean NOT NULL, "qualified" boolean NOT NULL, "qualification" character varying(1000), "email" character varying(300), "phone" character varying(40), "accountId" character varying(36), "searchName" character varying(1000) NOT NULL, "archivedAt" character varying(24), "registeredAt" character varying(24) NOT NULL, "version" integer NOT NULL DEFAULT '1', CONSTRAINT "PK_e935db8a0bc841e3f108723b926" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_ec7d0265fc383d3aadd98ff68b" ON "jury_person"  ("accountId") `);
    await runner.query(`CREATE INDEX "IDX_7b38205ec889cdb2744eff7b02" ON "jury_person"  ("searchName") `);
    await runner.query(
      `CREATE TABLE "appointment_document" ("id" character varying(36) NOT NULL, "memberId" character varying(36) NOT NULL, "attachmentId" character varying(36) NOT NULL, "number" integer NOT NULL, "version" integer NOT NULL DEFAULT '1', CONSTRAINT "UQ_89f66fda9bee43906eda8a251d7" UNIQUE ("memberId", "number"), CONSTRAINT "PK_5801cfcb71ef3e64e873404903b" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "IDX_9dd133c8ce1d101aa0e6443452" ON "appointment_document"  ("memberId") `);
    await runner.query(`ALTER TABLE "jury_member" ADD "personId" character varying(36)`);
    await runner.query(`UPDATE "jury_member" SET "personId" = "id"`);
    await runner.query(`ALTER TABLE "jury_member" ALTER COLUMN "personId" SET NOT NULL`);
    await enterMembers(runner);
    await runner.query(`ALTER TABLE "jury_member" ADD "qualification" character varying(1000)`);
    await runner.query(`ALTER TABLE "jury_member" ADD "email" character varying(300)`);
    await runner.query(`ALTER TABLE "jury_member" ADD "phone" character varying(40)`);
    await runner.query(`ALTER TABLE "jury_member" ADD "appointmentReference" character varying(300)`);
    await runner.query(`ALTER TABLE "jury_member" ALTER COLUMN "appointedBy" DROP NOT NULL`);
    await runner.query(`ALTER TABLE "jury_member" ALTER COLUMN "appointedOn" DROP NOT NULL`);
    await runner.query(`CREATE INDEX "IDX_5db0fd6787ed27d2932ede936a" ON "jury_member"  ("personId") `);
    await runner.query(
      `ALTER TABLE "jury_member" ADD CONSTRAINT "FK_5db0fd6787ed27d2932ede936a7" FOREIGN KEY ("personId") REFERENCES "jury_person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "appointment_document" ADD CONSTRAINT "FK_9dd133c8ce1d101aa0e6443452a" FOREIGN KEY ("memberId") REFERENCES "jury_member"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "appointment_document" ADD CONSTRAINT "FK_657c1833e3ac90a3b82a106f04e" FOREIGN KEY ("attachmentId") REFERENCES "attachment"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "appointment_document" DROP CONSTRAINT "FK_657c1833e3ac90a3b82a106f04e"`);
    await runner.query(`ALTER TABLE "appointment_document" DROP CONSTRAINT "FK_9dd133c8ce1d101aa0e6443452a"`);
    await runner.query(`ALTER TABLE "jury_member" DROP CONSTRAINT "FK_5db0fd6787ed27d2932ede936a7"`);
    await runner.query(`DROP INDEX "public"."IDX_5db0fd6787ed27d2932ede936a"`);
    await runner.query(`ALTER TABLE "jury_member" ALTER COLUMN "appointedOn" SET NOT NULL`);
    await runner.query(`ALTER TABLE "jury_member" ALTER COLUMN "appointedBy" SET NOT NULL`);
    await runner.query(`ALTER TABLE "jury_member" DROP COLUMN "appointmentReference"`);
    await runner.query(`ALTER TABLE "jury_member" DROP COLUMN "phone"`);
    await runner.query(`ALTER TABLE "jury_member" DROP COLUMN "email"`);
    await runner.query(`ALTER TABLE "jury_member" DROP COLUMN "qualification"`);
    await runner.query(`ALTER TABLE "jury_member" DROP COLUMN "personId"`);
    await runner.query(`DROP INDEX "public"."IDX_9dd133c8ce1d101aa0e6443452"`);
    await runner.query(`DROP TABLE "appointment_document"`);
    await runner.query(`DROP INDEX "public"."IDX_7b38205ec889cdb2744eff7b02"`);
    await runner.query(`DROP INDEX "public"."IDX_ec7d0265fc383d3aadd98ff68b"`);
    await runner.query(`DROP TABLE "jury_person"`);
    await runner.query(`DROP TABLE "attachment"`);
  }
}
