import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import pg from 'pg';
import type { DatabaseLocation } from '../../src/config/configuration.js';

/** What the Jest project has prepared: see `sqlite-environment.js` and `postgres-environment.js`. */
type DatabaseUnderTest =
  | { readonly engine: 'sqlite'; readonly directory: string }
  | { readonly engine: 'postgres'; readonly directory: string; readonly server: string };

/** A fresh, empty database of the engine under test. It goes by itself: with the test file, or with the server. */
export async function testDatabase(): Promise<DatabaseLocation> {
  const prepared = databaseUnderTest();
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  if (prepared.engine === 'sqlite') return { engine: 'sqlite', file: join(prepared.directory, `${name}.sqlite`) };
  const client = new pg.Client({ connectionString: `${prepared.server}/postgres` });
  await client.connect();
  try {
    await client.query(`CREATE DATABASE ${name}`);
  } finally {
    await client.end();
  }
  return { engine: 'postgres', url: `${prepared.server}/${name}` };
}

/** A file that does not exist yet, for the private keys; it goes with the test file. */
export function testSigningKeysFile(): string {
  return join(databaseUnderTest().directory, `${randomUUID()}.signing-keys`);
}

/** A folder that does not exist yet, for what is printed; it goes with the test file. */
export function testPrintsFolder(): string {
  return join(databaseUnderTest().directory, `${randomUUID()}.prints`);
}

/** A folder that does not exist yet, for files sent; it goes with the test file. */
export function testUploadsFolder(): string {
  return join(databaseUnderTest().directory, `${randomUUID()}.uploads`);
}

/** The environment variables that point the application, started as a process of its own, to that database. */
export function databaseVariables(location: DatabaseLocation): Record<string, string> {
  return location.engine === 'sqlite' ? { DATABASE_FILE: location.file } : { DATABASE_URL: location.url };
}

/** The engine this test file runs on, for the few sentences that are true of one only. */
export function engineUnderTest(): DatabaseLocation['engine'] {
  return databaseUnderTest().engine;
}

function databaseUnderTest(): DatabaseUnderTest {
  const { databaseUnderTest } = globalThis as { databaseUnderTest?: DatabaseUnderTest };
  if (!databaseUnderTest) throw new Error('Only the projects sqlite and postgres of jest.config.js have a database.');
  return databaseUnderTest;
}
