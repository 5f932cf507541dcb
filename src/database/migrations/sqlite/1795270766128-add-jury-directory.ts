import type { MigrationInterface, QueryRunner } from 'typeorm';
import { enterMembers } from '../enter-members.js';

export class AddJuryDirectory1795270766128 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "attachment" ("id" varchar(36) PRIMARY KEY NOT NULL, "fileName" varchar(300) NOT NULL, "mediaType" varchar(40) NOT NULL, "size" integer NOT NULL, "sha256" varchar(64) NOT NULL, "content" blob NOT NULL, "attachedAt" varchar(24) NOT NULL, "attachedBy" varchar(36), "attacherName" varchar(300) NOT NULL)`,
    );
    await runner.query(
      `CREATE TABLE "jury_person" ("id" varchar(36) PRIMARY KEY NOT NULL, "firstNames" varchar(300) NOT NULL, "lastName" varchar(300) NOT NULL, "gender" varchar(40) NOT NULL, "colleges" text NOT NULL, "organisation" varchar(300) NOT NULL, "occupation" varchar(300) NOT NULL, "external" boolean NOT NULL, "qualified" boolean NOT NULL, "qualification" varchar(1000), "email" varchar(300), "phone" varchar(40), "accountId" varchar(36), "searchName" varchar(1000) NOT NULL, "archivedAt" varchar(24), "registeredAt" varchar(24) NOT NULL, "version" integer NOT NULL DEFAULT (1))`,
    );
    await runner.query(`CREATE INDEX "IDX_ec7d0265fc383d3aadd98ff68b" ON "jury_person" ("accountId") `);
    await runner.query(`CREATE INDEX "IDX_7b38205ec889cdb2744eff7b02" ON "jury_person" ("searchName") `);
    await runner.query(
      `CREATE TABLE "appointment_document" ("id" varchar(36) PRIMARY KEY NOT NULL, "memberId" varchar(36) NOT NULL, "attachmentId" varchar(36) NOT NULL, "number" integer NOT NULL, "version" integer NOT NULL DEFAULT (1), CONSTRAINT "UQ_89f66fda9bee43906eda8a251d7" UNIQUE ("memberId", "number"))`,
    );
    await runner.query(`CREATE INDEX "IDX_9dd133c8ce1d101aa0e6443452" ON "appointment_document" ("memberId") `);
    await runner.query(`DROP INDEX "IDX_999826a533af3a4d2dafd4c330"`);
    await runner.query(`DROP INDEX "IDX_a169c357c93540ee5ddbde7656"`);
    await runner.query(
      `CREATE TABLE "temporary_jury_member" ("id" varchar(36) PRIMARY KEY NOT NULL, "sessionId" varchar(36) NOT NULL, "firstNames" varchar(300) NOT NULL, "lastName" varchar(300) NOT NULL, "college" varchar(40) NOT NULL, "organisation" varchar(300) NOT NULL, "occupation" varchar(300) NOT NULL, "gender" varchar(40) NOT NULL, "president" boolean NOT NULL, "external" boolean NOT NULL, "qualified" boolean NOT NULL, "appointedBy" varchar(300) NOT NULL, "appointedOn" varchar(10) NOT NULL, "accountId" varchar(36), "present" boolean, "version" integer NOT NULL DEFAULT (1), "personId" varchar(36) NOT NULL, "qualification" varchar(1000), "email" varchar(300), "phone" varchar(40), "appointmentReference" varchar(300), CONSTRAINT "FK_a169c357c93540ee5ddbde76566" FOREIGN KEY ("sessionId") REFERENCES "jury_session" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION)`,
    );
    await runner.query(
      `INSERT INTO "temporary_jury_member"("id", "personId", "sessionId", "firstNames", "lastName", "college", "organisation", "occupation", "gender", "president", "external", "qualified", "appointedBy", "appointedOn", "accountId", "present", "version") SELECT "id", "id", "sessionId", "firstNames", "lastName", "college", "organisation", "occupation", "gender", "president", "external", "qualified", "appointedBy", "appointedOn", "accountId", "present", "version" FROM "jury_member"`,
    );
    await runner.query(`DROP TABLE "jury_member"`);
    await runner.query(`ALTER TABLE "temporary_jury_member" RENAME TO "jury_member"`);
    await enterMembers(runner);
    await runner.query(`CREATE INDEX "IDX_999826a533af3a4d2dafd4c330" ON "jury_member" ("accountId") `);
    await runner.query(`CREATE INDEX "IDX_a169c357c93540ee5ddbde7656" ON "jury_member" ("sessionId") `);
    await runner.query(`DROP INDEX "IDX_999826a533af3a4d2dafd4c330"`);
    await runner.query(`DROP INDEX "IDX_a169c357c93540ee5ddbde7656"`);
    await runner.query(
      `CREATE TABLE "temporary_jury_member" ("id" varchar(36) PRIMARY KEY NOT NULL, "sessionId" varchar(36) NOT NULL, "firstNames" varchar(300) NOT NULL, "lastName" varchar(300) NOT NULL, "college" varchar(40) NOT NULL, "organisation" varchar(300) NOT NULL, "occupation" varchar(300) NOT NULL, "gender" varchar(40) NOT NULL, "president" boolean NOT NULL, "external" boolean NOT NULL, "qualified" boolean NOT NULL, "appointedBy" varchar(300), "appointedOn" varchar(10), "accountId" varchar(36), "present" boolean, "version" integer NOT NULL DEFAULT (1), "personId" varchar(36) NOT NULL, "qualification" varchar(1000), "email" varchar(300), "phone" varchar(40), "appointmentReference" varchar(300), CONSTRAINT "FK_a169c357c93540ee5ddbde76566" FOREIGN KEY ("sessionId") REFERENCES "jury_session" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION)`,
    );
    await runner.query(
      `INSERT INTO "temporary_jury_member"("id", "sessionId", "firstNames", "lastName", "college", "organisation", "occupation", "gender", "president", "external", "qualified", "appointedBy", "appointedOn", "accountId", "present", "version", "personId", "qualification", "email", "phone", "appointmentReference") SELECT "id", "sessionId", "firstNames", "lastName", "college", "organisation", "occupation", "gender", "president", "external", "qualified", "appointedBy", "appointedOn", "accountId", "present", "version", "personId", "qualification", "email", "phone", "appointmentReference" FROM "jury_member"`,
    );
    await runner.query(`DROP TABLE "jury_member"`);
    await runner.query(`ALTER TABLE "temporary_jury_member" RENAME TO "jury_member"`);
    await runner.query(`CREATE INDEX "IDX_999826a533af3a4d2dafd4c330" ON "jury_member" ("accountId") `);
    await runner.query(`CREATE INDEX "IDX_a169c357c93540ee5ddbde7656" ON "jury_member" ("sessionId") `);
    await runner.query(`CREATE INDEX "IDX_5db0fd6787ed27d2932ede936a" ON "jury_member" ("personId") `);
    await runner.query(`DROP INDEX "IDX_999826a533af3a4d2dafd4c330"`);
    await runner.query(`DROP INDEX "IDX_a169c357c93540ee5ddbde7656"`);
    await runner.query(`DROP INDEX "IDX_5db0fd6787ed27d2932ede936a"`);
    await runner.query(
      `CREATE TABLE "temporary_jury_member" ("id" varchar(36) PRIMARY KEY NOT NULL, "sessionId" varchar(36) NOT NULL, "firstNames" varchar(300) NOT NULL, "lastName" varchar(300) NOT NULL, "college" varchar(40) NOT NULL, "organisation" varchar(300) NOT NULL, "occupation" varchar(300) NOT NULL, "gender" varchar(40) NOT NULL, "president" boolean NOT NULL, "external" boolean NOT NULL, "qualified" boolean NOT NULL, "appointedBy" varchar(300), "appointedOn" varchar(10), "accountId" varchar(36), "present" boolean, "version" integer NOT NULL DEFAULT (1), "personId" varchar(36) NOT NULL, "qualification" varchar(1000), "email" varchar(300), "phone" varchar(40), "appointmentReference" varchar(300), CONSTRAINT "FK_a169c357c93540ee5ddbde76566" FOREIGN KEY ("sessionId") REFERENCES "jury_session" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION, CONSTRAINT "FK_5db0fd6787ed27d2932ede936a7" FOREIGN KEY ("personId") REFERENCES "jury_person" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION)`,
    );
    await runner.query(
      `INSERT INTO "temporary_jury_member"("id", "sessionId", "firstNames", "lastName", "college", "organisation", "occupation", "gender", "president", "external", "qualified", "appointedBy", "appointedOn", "accountId", "present", "version", "personId", "qualification", "email", "phone", "appointmentReference") SELECT "id", "sessionId", "firstNames", "lastName", "college", "organisation", "occupation", "gender", "president", "external", "qualified", "appointedBy", "appointedOn", "accountId", "present", "version", "personId", "qualification", "email", "phone", "appointmentReference" FROM "jury_member"`,
    );
    await runner.query(`DROP TABLE "jury_member"`);
    await runner.query(`ALTER TABLE "temporary_jury_member" RENAME TO "jury_member"`);
    await runner.query(`CREATE INDEX "IDX_999826a533af3a4d2dafd4c330" ON "jury_member" ("accountId") `);
    await runner.query(`CREATE INDEX "IDX_a169c357c93540ee5ddbde7656" ON "jury_member" ("sessionId") `);
    await runner.query(`CREATE INDEX "IDX_5db0fd6787ed27d2932ede936a" ON "jury_member" ("personId") `);
    await runner.query(`DROP INDEX "IDX_9dd133c8ce1d101aa0e6443452"`);
    await runner.query(
      `CREATE TABLE "temporary_appointment_document" ("id" varchar(36) PRIMARY KEY NOT NULL, "memberId" varchar(36) NOT NULL, "attachmentId" varchar(36) NOT NULL, "number" integer NOT NULL, "version" integer NOT NULL DEFAULT (1), CONSTRAINT "UQ_89f66fda9bee43906eda8a251d7" UNIQUE ("memberId", "number"), CONSTRAINT "FK_9dd133c8ce1d101aa0e6443452a" FOREIGN KEY ("memberId") REFERENCES "jury_member" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION, CONSTRAINT "FK_657c1833e3ac90a3b82a106f04e" FOREIGN KEY ("attachmentId") REFERENCES "attachment" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION)`,
    );
    await runner.query(
      `INSERT INTO "temporary_appointment_document"("id", "memberId", "attachmentId", "number", "version") SELECT "id", "memberId", "attachmentId", "number", "version" FROM "appointment_document"`,
    );
    await runner.query(`DROP TABLE "appointment_document"`);
    await runner.query(`ALTER TABLE "temporary_appointment_document" RENAME TO "appointment_document"`);
    await runner.query(`CREATE INDEX "IDX_9dd133c8ce1d101aa0e6443452" ON "appointment_document" ("memberId") `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "IDX_9dd133c8ce1d101aa0e6443452"`);
    await runner.query(`ALTER TABLE "appointment_document" RENAME TO "temporary_appointment_document"`);
    await runner.query(
      `CREATE TABLE "appointment_document" ("id" varchar(36) PRIMARY KEY NOT NULL, "memberId" varchar(36) NOT NULL, "attachmentId" varchar(36) NOT NULL, "number" integer NOT NULL, "version" integer NOT NULL DEFAULT (1), CONSTRAINT "UQ_89f66fda9bee43906eda8a251d7" UNIQUE ("memberId", "number"))`,
    );
    await runner.query(
      `INSERT INTO "appointment_document"("id", "memberId", "attachmentId", "number", "version") SELECT "id", "memberId", "attachmentId", "number", "version" FROM "temporary_appointment_document"`,
    );
    await runner.query(`DROP TABLE "temporary_appointment_document"`);
    await runner.query(`CREATE INDEX "IDX_9dd133c8ce1d101aa0e6443452" ON "appointment_document" ("memberId") `);
    await runner.query(`DROP INDEX "IDX_5db0fd6787ed27d2932ede936a"`);
    await runner.query(`DROP INDEX "IDX_a169c357c93540ee5ddbde7656"`);
    await runner.query(`DROP INDEX "IDX_999826a533af3a4d2dafd4c330"`);
    await runner.query(`ALTER TABLE "jury_member" RENAME TO "temporary_jury_member"`);
    await runner.query(
      `CREATE TABLE "jury_member" ("id" varchar(36) PRIMARY KEY NOT NULL, "sessionId" varchar(36) NOT NULL, "firstNames" varchar(300) NOT NULL, "lastName" varchar(300) NOT NULL, "college" varchar(40) NOT NULL, "organisation" varchar(300) NOT NULL, "occupation" varchar(300) NOT NULL, "gender" varchar(40) NOT NULL, "president" boolean NOT NULL, "external" boolean NOT NULL, "qualified" boolean NOT NULL, "appointedBy" varchar(300), "appointedOn" varchar(10), "accountId" varchar(36), "present" boolean, "version" integer NOT NULL DEFAULT (1), "personId" varchar(36) NOT NULL, "qualification" varchar(1000), "email" varchar(300), "phone" varchar(40), "appointmentReference" varchar(300), CONSTRAINT "FK_a169c357c93540ee5ddbde76566" FOREIGN KEY ("sessionId") REFERENCES "jury_session" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION)`,
    );
    await runner.query(
      `INSERT INTO "jury_member"("id", "sessionId", "firstNames", "lastName", "college", "organisation", "occupation", "gender", "president", "external", "qualified", "appointedBy", "appointedOn", "accountId", "present", "version", "personId", "qualification", "email", "phone", "appointmentReference") SELECT "id", "sessionId", "firstNames", "lastName", "college", "organisation", "occupation", "gender", "president", "external", "qualified", "appointedBy", "appointedOn", "accountId", "present", "version", "personId", "qualification", "email", "phone", "appointmentReference" FROM "temporary_jury_member"`,
    );
    await runner.query(`DROP TABLE "temporary_jury_member"`);
    await runner.query(`CREATE INDEX "IDX_5db0fd6787ed27d2932ede936a" ON "jury_member" ("personId") `);
    await runner.query(`CREATE INDEX "IDX_a169c357c93540ee5ddbde7656" ON "jury_member" ("sessionId") `);
    await runner.query(`CREATE INDEX "IDX_999826a533af3a4d2dafd4c330" ON "jury_member" ("accountId") `);
    await runner.query(`DROP INDEX "IDX_5db0fd6787ed27d2932ede936a"`);
    await runner.query(`DROP INDEX "IDX_a169c357c93540ee5ddbde7656"`);
    await runner.query(`DROP INDEX "IDX_999826a533af3a4d2dafd4c330"`);
    await runner.query(`ALTER TABLE "jury_member" RENAME TO "temporary_jury_member"`);
    await runner.query(
      `CREATE TABLE "jury_member" ("id" varchar(36) PRIMARY KEY NOT NULL, "sessionId" varchar(36) NOT NULL, "firstNames" varchar(300) NOT NULL, "lastName" varchar(300) NOT NULL, "college" varchar(40) NOT NULL, "organisation" varchar(300) NOT NULL, "occupation" varchar(300) NOT NULL, "gender" varchar(40) NOT NULL, "president" boolean NOT NULL, "external" boolean NOT NULL, "qualified" boolean NOT NULL, "appointedBy" varchar(300) NOT NULL, "appointedOn" varchar(10) NOT NULL, "accountId" varchar(36), "present" boolean, "version" integer NOT NULL DEFAULT (1), "personId" varchar(36) NOT NULL, "qualification" varchar(1000), "email" varchar(300), "phone" varchar(40), "appointmentReference" varchar(300), CONSTRAINT "FK_a169c357c93540ee5ddbde76566" FOREIGN KEY ("sessionId") REFERENCES "jury_session" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION)`,
    );
    await runner.query(
      `INSERT INTO "jury_member"("id", "sessionId", "firstNames", "lastName", "college", "organisation", "occupation", "gender", "president", "external", "qualified", "appointedBy", "appointedOn", "accountId", "present", "version", "personId", "qualification", "email", "phone", "appointmentReference") SELECT "id", "sessionId", "firstNames", "lastName", "college", "organisation", "occupation", "gender", "president", "external", "qualified", "appointedBy", "appointedOn", "accountId", "present", "version", "personId", "qualification", "email", "phone", "appointmentReference" FROM "temporary_jury_member"`,
    );
    await runner.query(`DROP TABLE "temporary_jury_member"`);
    await runner.query(`CREATE INDEX "IDX_a169c357c93540ee5ddbde7656" ON "jury_member" ("sessionId") `);
    await runner.query(`CREATE INDEX "IDX_999826a533af3a4d2dafd4c330" ON "jury_member" ("accountId") `);
    await runner.query(`DROP INDEX "IDX_a169c357c93540ee5ddbde7656"`);
    await runner.query(`DROP INDEX "IDX_999826a533af3a4d2dafd4c330"`);
    await runner.query(`ALTER TABLE "jury_member" RENAME TO "temporary_jury_member"`);
    await runner.query(
      `CREATE TABLE "jury_member" ("id" varchar(36) PRIMARY KEY NOT NULL, "sessionId" varchar(36) NOT NULL, "firstNames" varchar(300) NOT NULL, "lastName" varchar(300) NOT NULL, "college" varchar(40) NOT NULL, "organisation" varchar(300) NOT NULL, "occupation" varchar(300) NOT NULL, "gender" varchar(40) NOT NULL, "president" boolean NOT NULL, "external" boolean NOT NULL, "qualified" boolean NOT NULL, "appointedBy" varchar(300) NOT NULL, "appointedOn" varchar(10) NOT NULL, "accountId" varchar(36), "present" boolean, "version" integer NOT NULL DEFAULT (1), CONSTRAINT "FK_a169c357c93540ee5ddbde76566" FOREIGN KEY ("sessionId") REFERENCES "jury_session" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION)`,
    );
    await runner.query(
      `INSERT INTO "jury_member"("id", "sessionId", "firstNames", "lastName", "college", "organisation", "occupation", "gender", "president", "external", "qualified", "appointedBy", "appointedOn", "accountId", "present", "version") SELECT "id", "sessionId", "firstNames", "lastName", "college", "organisation", "occupation", "gender", "president", "external", "qualified", "appointedBy", "appointedOn", "accountId", "present", "version" FROM "temporary_jury_member"`,
    );
    await runner.query(`DROP TABLE "temporary_jury_member"`);
    await runner.query(`CREATE INDEX "IDX_a169c357c93540ee5ddbde7656" ON "jury_member" ("sessionId") `);
    await runner.query(`CREATE INDEX "IDX_999826a533af3a4d2dafd4c330" ON "jury_member" ("accountId") `);
    await runner.query(`DROP INDEX "IDX_9dd133c8ce1d101aa0e6443452"`);
    await runner.query(`DROP TABLE "appointment_document"`);
    await runner.query(`DROP INDEX "IDX_7b38205ec889cdb2744eff7b02"`);
    await runner.query(`DROP INDEX "IDX_ec7d0265fc383d3aadd98ff68b"`);
    await runner.query(`DROP TABLE "jury_person"`);
    await runner.query(`DROP TABLE "attachment"`);
  }
}
