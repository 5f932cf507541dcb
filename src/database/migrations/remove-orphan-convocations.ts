import type { QueryRunner } from 'typeorm';

const ORPHANS = `"sessionId" NOT IN (SELECT "id" FROM "jury_session")
  OR ("subjectId" NOT IN (SELECT "id" FROM "jury_member") AND "subjectId" NOT IN (SELECT "id" FROM "candidacy"))`;

/** What was left of members, candidacies and sessions removed while convocations did not follow them. */
export async function removeOrphanConvocations(runner: QueryRunner): Promise<void> {
  await runner.query(
    `DELETE FROM "convocation_link" WHERE "convocationId" IN (SELECT "id" FROM "convocation" WHERE ${ORPHANS})`,
  );
  await runner.query(`DELETE FROM "convocation" WHERE ${ORPHANS}`);
  await runner.query(`DELETE FROM "convocation_terms" WHERE "sessionId" NOT IN (SELECT "id" FROM "jury_session")`);
}
