import BetterSqlite3 from 'better-sqlite3';
import pg from 'pg';
import { existsSync } from 'node:fs';
import type { DatabaseLocation } from '../../src/config/configuration.js';
import { databaseVariables, engineUnderTest, testDatabase } from '../support/database.js';

async function query(location: DatabaseLocation, sql: string): Promise<unknown[]> {
  if (location.engine === 'sqlite') {
    const database = new BetterSqlite3(location.file);
    try {
      const statement = database.prepare(sql);
      if (statement.reader) return statement.all();
      statement.run();
      return [];
    } finally {
      database.close();
    }
  }
  const client = new pg.Client({ connectionString: location.url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('The database a test file gets', () => {
  it('answers, on the engine of the project', async () => {
    const location = await testDatabase();
    expect(location.engine).toBe(engineUnderTest());
    expect(await query(location, "SELECT 'Zoé' AS name")).toEqual([{ name: 'Zoé' }]);
  });

  it('is empty and its own, however many one asks for', async () => {
    const [one, other] = await Promise.all([testDatabase(), testDatabase()]);
    await query(one, 'CREATE TABLE bloc (code TEXT)');
    await query(other, 'CREATE TABLE bloc (code TEXT)');
    await query(one, "INSERT INTO bloc VALUES ('BC01')");
    expect(await query(other, 'SELECT * FROM bloc')).toEqual([]);
  });

  it('is named to the application by one variable', async () => {
    const location = await testDatabase();
    const [[name, value], ...others] = Object.entries(databaseVariables(location)) as [[string, string]];
    expect(others).toEqual([]);
    if (location.engine === 'sqlite') {
      expect(name).toBe('DATABASE_FILE');
      await query(location, 'CREATE TABLE bloc (code TEXT)');
      expect(existsSync(value)).toBe(true);
    } else {
      expect([name, value]).toEqual(['DATABASE_URL', expect.stringMatching(/^postgres:\/\/.+\/test_\w+$/)]);
    }
  });
});
