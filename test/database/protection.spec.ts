import { DataSource } from 'typeorm';
import { AuditEntry } from '../../src/audit/audit-entry.entity.js';
import type { DatabaseLocation } from '../../src/config/configuration.js';
import { dataSourceOptions, openDatabase } from '../../src/database/open-database.js';
import { PROTECTED_ROWS } from '../../src/database/protected-rows.js';
import { startApplication } from '../../src/application.js';
import { TestClock } from '../support/application.js';
import { engineUnderTest, testDatabase, testSigningKeysFile } from '../support/database.js';

const NOW = '2026-11-21T09:00:00.000Z';
const REFUSED = /what is sealed or in the journal does not change/;

describe('the database itself', () => {
  let location: DatabaseLocation;
  let source: DataSource;

  beforeAll(async () => {
    location = await testDatabase();
    const configuration = {
      ...{ production: false, host: '127.0.0.1', port: 0, demonstration: true, trustProxy: false },
      ...{
        logLevel: 'silent',
        database: location,
        signingKeysFile: testSigningKeysFile(),
        sessionSecret: 'x'.repeat(32),
      },
    } as const;
    const running = await startApplication(configuration as never, new TestClock(NOW));
    await running.stop();
    source = await new DataSource(dataSourceOptions(location)).initialize();
  });

  afterAll(() => source.destroy());

  /** A row of the table that is protected: the demonstration has a session that is published. */
  const aRow = async (table: string): Promise<string> => {
    const { when } = PROTECTED_ROWS.find((rows) => rows.table === table)!;
    const key = table === 'audit_entry' ? 'sequence' : 'id';
    const [row] = await source.query<Record<string, string>[]>(
      `SELECT "${key}" AS found FROM "${table}" OLD WHERE ${when('OLD')} LIMIT 1`.replaceAll(/\bOLD\b/g, 'subject_'),
    );
    return `"${key}" = '${row!.found}'`;
  };

  const COLUMNS: Record<string, string> = {
    ...{ audit_entry: 'actorName', sealed_record: 'hash', jury_session: 'place', session_step: 'actorName' },
    ...{ jury_member: 'lastName', candidacy: 'attendance', recusal: 'reason', deliberation: 'deciderName' },
    ...{ decision: 'outcome', evaluation: 'result' },
  };

  it('refuses a recusal added to a sealed session', async () => {
    const added = `INSERT INTO "recusal" ("id", "candidacyId", "memberId", "reason", "version")
      SELECT 'r', c."id", m."id", 'x', 1 FROM "candidacy" c JOIN "sealed_record" s ON s."id" = c."sessionId"
      JOIN "jury_member" m ON m."sessionId" = c."sessionId" LIMIT 1`;
    await expect(source.query(added)).rejects.toThrow(REFUSED);
  });

  const filled = PROTECTED_ROWS.map(({ table }) => table).filter((table) => table !== 'recusal');

  it.each(filled)('refuses to change or delete a sealed row of %s', async (table) => {
    const where = await aRow(table);
    await expect(source.query(`UPDATE "${table}" SET "${COLUMNS[table]}" = 'x' WHERE ${where}`)).rejects.toThrow(
      REFUSED,
    );
    await expect(source.query(`DELETE FROM "${table}" WHERE ${where}`)).rejects.toThrow(REFUSED);
    if (engineUnderTest() === 'postgres') {
      await expect(source.query(`TRUNCATE "${table}" CASCADE`)).rejects.toThrow(REFUSED);
    } else {
      const replace = `INSERT OR REPLACE INTO "${table}" SELECT * FROM "${table}" WHERE ${where}`;
      await expect(source.query(replace)).rejects.toThrow(REFUSED);
    }
  });

  it('puts back a trigger that somebody took away, and the journal tells', async () => {
    await source.query(
      engineUnderTest() === 'postgres'
        ? 'ALTER TABLE "audit_entry" DISABLE TRIGGER "protect_audit_entry_update"'
        : 'DROP TRIGGER "protect_audit_entry_update"',
    );
    await source.query(`UPDATE "audit_entry" SET "actorName" = 'x' WHERE "sequence" = 1`);
    const database = await openDatabase(location, () => NOW);
    const [told] = await database.read((reading) =>
      reading.findBy(AuditEntry, { action: 'database.protectionRestored' }),
    );
    await database.close();
    expect(told?.after).toEqual({ triggers: ['protect_audit_entry_update'] });
    await expect(source.query(`UPDATE "audit_entry" SET "actorName" = 'y' WHERE "sequence" = 1`)).rejects.toThrow(
      REFUSED,
    );
  });
});
