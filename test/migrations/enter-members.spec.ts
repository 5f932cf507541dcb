import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../../src/database/open-database.js';
import { testDatabase } from '../support/database.js';

interface PersonRow {
  readonly id: string;
  readonly firstNames: string;
  readonly lastName: string;
  readonly colleges: string;
  readonly occupation: string;
  readonly accountId: string | null;
  readonly searchName: string;
}

describe('Members appointed before there was a directory', () => {
  let source: DataSource;

  beforeEach(async () => {
    source = await new DataSource(dataSourceOptions(await testDatabase())).initialize();
    await source.runMigrations();
    while ((await rows(`SELECT name FROM migrations WHERE name LIKE 'AddJuryDirectory%'`)).length > 0)
      await source.undoLastMigration();
  });

  const rows = (sql: string): Promise<Record<string, unknown>[]> => source.query(sql);
  afterEach(() => source.destroy());

  const insert = async (table: string, row: Record<string, unknown>): Promise<void> => {
    const quoted = Object.values(row).map((value) =>
      typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : String(value),
    );
    const columns = Object.keys(row).map((name) => `"${name}"`);
    await source.query(`INSERT INTO "${table}" (${columns.join()}) VALUES (${quoted.join()})`);
  };
  const session = async (id: string, day: string): Promise<void> => {
    await insert('jury_session', {
      id,
      certificationId: 'version',
      day,
      place: 'Paris',
      state: 'published',
      version: 1,
    });
  };
  const member = async (id: string, given: Record<string, unknown>): Promise<void> => {
    await insert('jury_member', {
      ...{ id, sessionId: 'one', firstNames: 'Amine', lastName: 'Berger', college: 'employee', gender: 'M' },
      ...{ organisation: "Syndicat de l'image", occupation: 'Technicien', president: false, external: true },
      ...{ qualified: false, appointedBy: 'La direction', appointedOn: '2023-05-02', accountId: null, present: true },
      ...{ version: 3, ...given },
    });
  };
  const people = (): Promise<PersonRow[]> => source.query<PersonRow[]>('SELECT * FROM jury_person ORDER BY id');

  it('are entered in it once, as their last session has them, and lose nothing', async () => {
    await insert('certification_version', aVersion(source));
    await session('one', '2023-06-15');
    await session('two', '2024-06-15');
    await member('m1', {});
    await member('m2', { sessionId: 'two', firstNames: 'AMINE', college: 'employer', occupation: 'Gérant' });
    await member('m3', { sessionId: 'two', organisation: 'Ailleurs' });
    await member('m4', { lastName: 'Cœur', firstNames: 'Élise', gender: 'F', accountId: 'account-1' });
    const before = await rows('SELECT * FROM jury_member ORDER BY id');

    await source.runMigrations();

    const entered = await people();
    expect(entered.map(({ id, lastName, colleges }) => [id, lastName, colleges])).toEqual([
      ['m1', 'Berger', '["employee","employer"]'],
      ['m3', 'Berger', '["employee"]'],
      ['m4', 'Cœur', '["employee"]'],
    ]);
    expect(entered[0]).toMatchObject({ firstNames: 'AMINE', occupation: 'Gérant', accountId: null });
    expect(entered[2]).toMatchObject({ accountId: 'account-1', searchName: ' coeur elise syndicat de l image' });
    const after = await rows('SELECT * FROM jury_member ORDER BY id');
    expect(after.map(({ id, personId }) => [id, personId])).toEqual([
      ...[
        ['m1', 'm1'],
        ['m2', 'm1'],
        ['m3', 'm3'],
        ['m4', 'm4'],
      ],
    ]);
    expect(after).toEqual(before.map((row) => expect.objectContaining(row) as object));
  });
});

/** Any certification version: what members need of it is that it is there. */
function aVersion(source: DataSource): Record<string, unknown> {
  const { columns } = source.getMetadata('certification_version');
  const value = (type: unknown) => (type === 'integer' || type === Number ? 1 : '{}');
  const row = columns.map(({ databaseName, type }) => [databaseName, value(type)] as const);
  return { ...Object.fromEntries(row), id: 'version' };
}
