import { DataSource } from 'typeorm';
import { AuditEntry } from '../../src/audit/audit-entry.entity.js';
import type { DatabaseLocation } from '../../src/config/configuration.js';
import { dataSourceOptions, openDatabase } from '../../src/database/open-database.js';
import { PROTECTED_ROWS, type ProtectedRows } from '../../src/database/protected-rows.js';
import { shapeOf } from '../../src/database/trigger.js';
import { startTestApplication } from '../support/application.js';
import { engineUnderTest, testDatabase } from '../support/database.js';
import { quoted, tamper } from '../support/tamper.js';

const NOW = '2026-11-21T09:00:00.000Z';
const REFUSED = /what is sealed or in the journal does not change/;
const postgres = engineUnderTest() === 'postgres';
const onPostgres = postgres ? it : it.skip;
const onSqlite = postgres ? it.skip : it;

type Row = Record<string, unknown>;

/** What the journal says was put back, at each start that put something back. */
async function told(location: DatabaseLocation): Promise<unknown[]> {
  const database = await openDatabase(location, () => NOW);
  try {
    const action = 'database.protectionRestored';
    const order = { sequence: 'ASC' } as const;
    const entries = await database.read((reading) => reading.find(AuditEntry, { where: { action }, order }));
    return entries.map(({ after }) => after?.['triggers']);
  } finally {
    await database.close();
  }
}

describe('The database itself', () => {
  let location: DatabaseLocation;
  let source: DataSource;

  beforeAll(async () => {
    location = await aDemonstration();
    await tamper(location, ...ROWS_THE_DEMONSTRATION_LACKS);
    await told(location);
    source = await new DataSource(dataSourceOptions(location)).initialize();
  });

  afterAll(() => source.destroy());

  const aRow = async (sql: string): Promise<Row> => {
    const [row] = await source.query<Row[]>(`${sql} LIMIT 1`);
    if (!row) throw new Error(`There is none: ${sql}`);
    return row;
  };
  const value = (one: unknown): string => (typeof one === 'string' ? quoted(one) : String(one));
  const insertion = (table: string, row: Row, verb = 'INSERT'): string => {
    const columns = Object.keys(row).map((name) => `"${name}"`);
    return `${verb} INTO "${table}" (${columns.join()}) VALUES (${Object.values(row).map(value).join()})`;
  };
  const fixedColumns = ({ table, changing = [], fixed }: ProtectedRows): readonly string[] =>
    fixed ?? shapeOf(source, table).columns.filter((column) => !changing.includes(column));

  it('protects every table that refers to a session', () => {
    const ofSession = new Set(['jury_session']);
    for (let known = 0; known < ofSession.size;) {
      known = ofSession.size;
      for (const { tableName, foreignKeys } of source.entityMetadatas) {
        const refers = foreignKeys.some(({ referencedTablePath }) => ofSession.has(referencedTablePath));
        if (refers) ofSession.add(tableName);
      }
    }
    expect(ofSession.size).toBeGreaterThan(8);
    expect(PROTECTED_ROWS.map(({ table }) => table)).toEqual(expect.arrayContaining([...ofSession]));
  });

  it.each(PROTECTED_ROWS)('refuses to change what is fixed of a protected row of $table', async (rows) => {
    const row = await aRow(`SELECT * FROM "${rows.table}" found WHERE ${rows.when('found')}`);
    const key = shapeOf(source, rows.table).keys[0]![0]!;
    const where = `"${key}" = ${value(row[key])}`;
    const flags = new Set(source.getMetadata(rows.table).columns.filter(({ type }) => type === 'boolean'));
    const isFlag = (column: string) => [...flags].some(({ databaseName }) => databaseName === column);
    for (const column of fixedColumns(rows)) {
      const other = isFlag(column) ? (row[column] ? 'false' : 'true') : Buffer.isBuffer(row[column]) ? `'z'` : `'9'`;
      const change = source.query(`UPDATE "${rows.table}" SET "${column}" = ${other} WHERE ${where}`);
      expect([column, await refusalOf(change)]).toEqual([column, expect.stringMatching(REFUSED)]);
    }
  });

  it.each(PROTECTED_ROWS)('refuses to remove a protected row of $table', async ({ table, when }) => {
    const row = await aRow(`SELECT * FROM "${table}" found WHERE ${when('found')}`);
    const key = shapeOf(source, table).keys[0]![0]!;
    await expect(source.query(`DELETE FROM "${table}" WHERE "${key}" = ${value(row[key])}`)).rejects.toThrow(REFUSED);
    if (postgres) await expect(source.query(`TRUNCATE "${table}" CASCADE`)).rejects.toThrow(REFUSED);
  });

  onSqlite.each(PROTECTED_ROWS)('refuses to put another row of $table in place of one', async ({ table, when }) => {
    const { columns, keys } = shapeOf(source, table);
    const { place } = await aRow(`SELECT rowid AS "place" FROM "${table}" found WHERE ${when('found')}`);
    const copy = `INSERT OR REPLACE INTO "${table}" SELECT * FROM "${table}" WHERE rowid = ${value(place)}`;
    await expect(source.query(copy)).rejects.toThrow(REFUSED);
    for (const unique of keys.slice(1)) {
      const taken = columns.map((column) => (unique.includes(column) ? `"${column}"` : `'9' AS "${column}"`));
      const stolen = `INSERT OR REPLACE INTO "${table}" SELECT ${taken.join()} FROM "${table}" WHERE rowid = ${value(place)}`;
      await expect(source.query(stolen)).rejects.toThrow(REFUSED);
    }
  });

  onSqlite('refuses an unsealed evaluation the place of a sealed one', async () => {
    const sealed = await aRow('SELECT "id" FROM "evaluation" WHERE "sealedInSession" IS NOT NULL');
    const free = await aRow('SELECT "id" FROM "evaluation" WHERE "sealedInSession" IS NULL');
    const theft = `UPDATE OR REPLACE "evaluation" SET "id" = ${value(sealed['id'])} WHERE "id" = ${value(free['id'])}`;
    await expect(source.query(theft)).rejects.toThrow(REFUSED);
  });

  it.each(PROTECTED_ROWS.filter(({ closed }) => closed))(
    'refuses to add a row of $table to what is sealed, or to bring one there',
    async ({ table, closed }) => {
      const owner = OWNERS[table]!;
      const row = await aRow(`SELECT * FROM "${table}" found WHERE ${closed!('found')}`);
      await expect(source.query(insertion(table, { ...row, id: 'added', [owner]: row[owner] }))).rejects.toThrow(
        REFUSED,
      );
      const [free] = await source.query<Row[]>(
        `SELECT "id" FROM "${table}" found WHERE NOT (${closed!('found')}) LIMIT 1`,
      );
      if (!free || owner === 'id') return;
      const moving = `UPDATE "${table}" SET "${owner}" = ${value(row[owner])} WHERE "id" = ${value(free['id'])}`;
      await expect(source.query(moving)).rejects.toThrow(REFUSED);
    },
  );

  it('refuses a step to a sealed session other than its publication', async () => {
    const step = await aRow(
      `SELECT t.* FROM "session_step" t JOIN "sealed_record" s ON s."id" = t."sessionId" WHERE t."state" = 'published'`,
    );
    const added = { ...step, id: 'added', number: 99 };
    await expect(source.query(insertion('session_step', { ...added, state: 'open' }))).rejects.toThrow(REFUSED);
    await source.query(insertion('session_step', added));
  });

  it('lets a certificate be revoked, and refuses to take that back or to tell it otherwise', async () => {
    const { id } = await aRow('SELECT "id" FROM "certificate"');
    const revoke = (revocation: string) =>
      source.query(`UPDATE "certificate" SET "revocation" = ${revocation} WHERE "id" = ${value(id)}`);
    await revoke(`'{"reason":"erreur"}'`);
    await expect(revoke('NULL')).rejects.toThrow(REFUSED);
    await expect(revoke(`'{"reason":"autre"}'`)).rejects.toThrow(REFUSED);
  });

  it('leaves what is not sealed as free as it was', async () => {
    const free = await aRow('SELECT "id", "assessor" FROM "evaluation" WHERE "sealedInSession" IS NULL');
    await source.query(`UPDATE "evaluation" SET "assessor" = 'Autre' WHERE "id" = ${value(free['id'])}`);
    expect(await aRow(`SELECT "assessor" FROM "evaluation" WHERE "id" = ${value(free['id'])}`)).toEqual({
      assessor: 'Autre',
    });
  });
});

describe('Protection that somebody has lifted', () => {
  let location: DatabaseLocation;
  let source: DataSource;

  beforeEach(async () => {
    location = await testDatabase();
    expect(await told(location)).toEqual([]);
    source = await new DataSource(dataSourceOptions(location)).initialize();
  });

  afterEach(() => source.destroy());

  const NAME = 'protect_audit_entry_update';
  const takeAway = (name = NAME): Promise<unknown> =>
    source.query(`DROP TRIGGER "${name}"${postgres ? ' ON "audit_entry"' : ''}`);
  const refuses = async (): Promise<boolean> => {
    await source.query(
      `INSERT INTO "audit_entry" ("at", "actorName", "action", "subjectType", "subjectId")
       VALUES ('${NOW}', 'x', 'test.done', 'setting', 'x')`,
    );
    const refusal = await refusalOf(source.query(`UPDATE "audit_entry" SET "actorName" = 'y'`));
    return refusal !== null && REFUSED.test(refusal);
  };

  it('is put back at the next start, and the journal tells once', async () => {
    expect(await refuses()).toBe(true);
    await takeAway();
    expect(await refuses()).toBe(false);
    expect(await told(location)).toEqual([[NAME]]);
    expect(await refuses()).toBe(true);
    expect(await told(location)).toEqual([[NAME]]);
  });

  const ALTERED: readonly [string, readonly string[]][] = postgres
    ? [
        ['switched off', [`ALTER TABLE "audit_entry" DISABLE TRIGGER "${NAME}"`]],
        [
          'given a condition',
          [
            `DROP TRIGGER "${NAME}" ON "audit_entry"`,
            `CREATE TRIGGER "${NAME}" BEFORE UPDATE ON "audit_entry" FOR EACH ROW WHEN (false) EXECUTE FUNCTION "${NAME}"()`,
          ],
        ],
        [
          'emptied',
          [`CREATE OR REPLACE FUNCTION "${NAME}"() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$`],
        ],
      ]
    : [
        [
          'emptied',
          [`DROP TRIGGER "${NAME}"`, `CREATE TRIGGER "${NAME}" BEFORE UPDATE ON "audit_entry" BEGIN SELECT 1; END`],
        ],
      ];

  it.each(ALTERED)('is put back where it was only %s', async (_, statements) => {
    for (const statement of statements) await source.query(statement);
    expect(await refuses()).toBe(false);
    expect(await told(location)).toEqual([[NAME]]);
    expect(await refuses()).toBe(true);
  });

  it('is told by a start that brings the schema up to date, too', async () => {
    const triggers = await source.query<{ name: string; table: string }[]>(
      postgres
        ? `SELECT t.tgname AS name, c.relname AS "table" FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
           WHERE NOT t.tgisinternal`
        : `SELECT name, tbl_name AS "table" FROM sqlite_master WHERE type = 'trigger'`,
    );
    for (const { name, table } of triggers) {
      await source.query(`DROP TRIGGER "${name}"${postgres ? ` ON "${table}"` : ''}`);
    }
    await source.undoLastMigration();
    const [names] = (await told(location)) as [string[]];
    expect(names.toSorted()).toEqual(triggers.map(({ name }) => name).toSorted());
    expect(await refuses()).toBe(true);
  });

  it('is not what a release brings anew, nor what one no longer wants', async () => {
    const [{ value } = { value: '' }] = await source.query<{ value: string }[]>(
      `SELECT "value" FROM "setting" WHERE "id" = 'protection'`,
    );
    const { [NAME]: _brought, ...before } = JSON.parse(value) as Record<string, string>;
    await source.query(`UPDATE "setting" SET "value" = ${quoted(JSON.stringify(before))} WHERE "id" = 'protection'`);
    await takeAway();
    await source.query(
      postgres
        ? `CREATE TRIGGER "protect_setting_update" BEFORE UPDATE ON "setting" FOR EACH ROW EXECUTE FUNCTION "${NAME}"()`
        : `CREATE TRIGGER "protect_setting_update" BEFORE UPDATE ON "setting" BEGIN SELECT RAISE(ABORT, 'old'); END`,
    );
    expect(await told(location)).toEqual([]);
    expect(await refuses()).toBe(true);
    await source.query(`UPDATE "setting" SET "value" = "value"`);
  });

  onPostgres('is put in place once by several servers that start at the same time on an empty database', async () => {
    const empty = await testDatabase();
    const started = await Promise.all(Array.from({ length: 4 }, () => openDatabase(empty, () => NOW)));
    await Promise.all(started.map((one) => one.close()));
    expect(await told(empty)).toEqual([]);
  });
});

/** The column by which a row belongs to a session, a member or a candidacy. */
const OWNERS: Readonly<Record<string, string>> = {
  sealed_sheets: 'id',
  assessor_sheet: 'sessionId',
  divergence_settlement: 'sessionId',
  assessment_group: 'sessionId',
  group_place: 'groupId',
  group_sheet: 'sessionId',
  assessor_reminder: 'sessionId',
  ...{ session_step: 'sessionId', jury_member: 'sessionId', appointment_document: 'memberId' },
  ...{ candidacy: 'sessionId', recusal: 'candidacyId', declared_link: 'candidacyId' },
  ...{ link_ruling: 'candidacyId', link_declaration: 'memberId', decision: 'deliberationId' },
  ...{ deliberation: 'id', agenda: 'sessionId', session_room: 'sessionId', passage: 'sessionId' },
  ...{ convocation: 'sessionId', convocation_link: 'convocationId', convocation_terms: 'sessionId' },
};

const SEALED_MEMBER = `FROM "jury_member" m JOIN "sealed_record" s ON s."id" = m."sessionId" ORDER BY m."id" LIMIT 1`;
const SEALED_CANDIDACY = `FROM "candidacy" c JOIN "sealed_record" s ON s."id" = c."sessionId" ORDER BY c."id" LIMIT 1`;

const ROWS_THE_DEMONSTRATION_LACKS = [
  `INSERT INTO "credential" ("id", "certificateId", "statusList", "statusIndex", "keyId", "json", "token", "signedAt",
   "version") SELECT 'lacking', c."id", 1, 7, 'x', '{}', 'x', '${NOW}', 1 FROM "certificate" c LIMIT 1`,
  `INSERT INTO "credential_renewal" ("id", "credentialId", "keyId", "json", "token", "signedAt", "version")
   VALUES ('lacking', 'lacking', 'y', '{}', 'x', '${NOW}', 1)`,
  `INSERT INTO "withdrawn_key" ("id", "keyId", "untrustedFrom", "reason", "withdrawnAt", "version")
   VALUES ('lacking', 'x', '2026-11-01', 'x', '${NOW}', 1)`,
  `INSERT INTO "attachment" ("id", "fileName", "mediaType", "size", "sha256", "content", "attachedAt", "attacherName")
   VALUES ('lacking', 'a.pdf', 'application/pdf', 1, 'x', 'x', '${NOW}', 'x')`,
  `INSERT INTO "appointment_document" ("id", "memberId", "attachmentId", "number", "version")
   SELECT 'lacking', m."id", 'lacking', 90, 1 ${SEALED_MEMBER}`,
  `INSERT INTO "recusal" ("id", "candidacyId", "memberId", "reason", "version") SELECT 'lacking',
   (SELECT c."id" ${SEALED_CANDIDACY}), (SELECT m."id" ${SEALED_MEMBER}), 'Tuteur.', 1`,
  `INSERT INTO "declared_link" ("id", "candidacyId", "memberId", "kind", "version") SELECT 'lacking',
   (SELECT c."id" ${SEALED_CANDIDACY}), (SELECT m."id" ${SEALED_MEMBER}), 'other', 1`,
  `INSERT INTO "link_ruling" ("id", "candidacyId", "memberId", "kind", "reason", "rulerName", "ruledAt", "version")
   SELECT 'lacking', (SELECT c."id" ${SEALED_CANDIDACY}), (SELECT m."id" ${SEALED_MEMBER}), 'other', 'x', 'x', '${NOW}', 1`,
  `INSERT INTO "agenda" ("id", "sessionId", "days", "breaks", "durations", "gap", "arrival", "version")
   SELECT 'lacking', c."sessionId", '[]', '[]', '[]', 5, 15, 1 ${SEALED_CANDIDACY}`,
  `INSERT INTO "session_room" ("id", "sessionId", "name", "memberIds", "number", "version")
   SELECT 'lacking', c."sessionId", 'A', '[]', 1, 1 ${SEALED_CANDIDACY}`,
  `INSERT INTO "passage" ("id", "sessionId", "candidacyId", "assessment", "roomId", "day", "begins", "minutes",
   "pinned", "version") SELECT 'lacking', c."sessionId", c."id", 'E1', 'lacking', '2023-06-15', '09:00', 20, false, 1
   ${SEALED_CANDIDACY}`,
  `INSERT INTO "link_declaration" ("id", "memberId", "candidacyIds", "declaredAt", "recorderName", "version")
   SELECT 'lacking', m."id", '[]', '${NOW}', 'x', 1 ${SEALED_MEMBER}`,
  `INSERT INTO "assessor_sheet" ("id", "sessionId", "memberId", "candidacyId", "assessmentCode", "criteria", "results",
   "version") SELECT 'lacking', m."sessionId", m."id", (SELECT c."id" ${SEALED_CANDIDACY}), 'E1', '{}', '{}', 1
   ${SEALED_MEMBER}`,
  `INSERT INTO "divergence_settlement" ("id", "sessionId", "candidacyId", "assessmentCode", "competenceCode", "findings",
   "result", "reason", "deciderName", "onWordOfPresident", "decidedAt", "version") SELECT 'lacking', c."sessionId",
   c."id", 'E1', 'C1', '[]', 'acquired', 'x', 'x', false, '${NOW}', 1 ${SEALED_CANDIDACY}`,
  `INSERT INTO "assessment_group" ("id", "sessionId", "assessmentCode", "name", "version")
   SELECT 'lacking', m."sessionId", 'E1', 'x', 1 ${SEALED_MEMBER}`,
  `INSERT INTO "group_place" ("id", "groupId", "candidacyId", "assessmentCode")
   SELECT 'lacking', 'lacking', c."id", 'E1' ${SEALED_CANDIDACY}`,
  `INSERT INTO "group_sheet" ("id", "sessionId", "groupId", "memberId", "criteria", "results", "savedAt", "version")
   SELECT 'lacking', m."sessionId", 'lacking', m."id", '{}', '{}', '${NOW}', 1 ${SEALED_MEMBER}`,
  `INSERT INTO "assessor_reminder" ("id", "sessionId", "memberId", "remindedOn", "version")
   SELECT 'lacking', m."sessionId", m."id", '2023-01-01', 1 ${SEALED_MEMBER}`,
  `INSERT INTO "enrollment_move" ("id", "batchId", "fromEnrollmentId", "toEnrollmentId", "movedOn", "movedAt",
   "actorName", "reason", "version") SELECT 'lacking', 'x', (SELECT MIN(e."id") FROM "enrollment" e),
   (SELECT c."enrollmentId" ${SEALED_CANDIDACY}), '2023-01-01', '${NOW}', 'x', 'x', 1`,
  `INSERT INTO "convocation" ("id", "sessionId", "subjectId", "facts", "sequence", "sentAt", "version")
   SELECT 'lacking', s."id", 'lacking', '{}', 0, '${NOW}', 1 FROM "sealed_record" s LIMIT 1`,
  `INSERT INTO "convocation_link" ("id", "convocationId", "hash") VALUES ('lacking', 'lacking', 'x')`,
  `INSERT INTO "convocation_terms" ("id", "sessionId", "membersAt", "candidatesAt", "until", "contact", "version")
   SELECT 'lacking', s."id", '08:30', '09:00', '18:00', 'x', 1 FROM "sealed_record" s LIMIT 1`,
  `INSERT INTO "rectification" ("id", "sessionId", "number", "rank", "record", "hash", "sealedAt", "sealerName",
   "journalHead", "keyId", "signature") SELECT 'lacking', s."id", 90, 990, '{}', 'x', '${NOW}', 'x', '{}', 'x', 'x'
   FROM "sealed_record" s LIMIT 1`,
  `INSERT INTO "withdrawn_award" ("id", "candidateId", "certificationCode", "certificationNumber", "blocCode", "origin",
   "awardedOn", "withdrawnAt", "withdrawnBy", "reason") SELECT 'lacking', MIN(c."id"), 'RNCP31936', 1, 'BC01', 'decision',
   '2023-01-01', '${NOW}', 'x', 'x' FROM "candidate" c`,
];

/** The demonstration has a session that is published. */
async function aDemonstration(): Promise<DatabaseLocation> {
  const application = await startTestApplication(NOW, { demonstration: true });
  await application.stop();
  return application.location;
}

const refusalOf = (done: Promise<unknown>): Promise<string | null> =>
  done.then(
    () => null,
    (error: unknown) => (error as Error).message,
  );
