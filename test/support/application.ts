import { SYSTEM } from '../../src/audit/actor.js';
import { AccountsService } from '../../src/accounts/accounts.service.js';
import type { Role } from '../../src/accounts/role.js';
import { type RunningApplication, startApplication } from '../../src/application.js';
import { Clock } from '../../src/config/clock.js';
import type { Configuration, DatabaseLocation } from '../../src/config/configuration.js';
import { Database } from '../../src/database/database.js';
import { Client } from './client.js';
import { testDatabase, testPrintsFolder, testSigningKeysFile, testUploadsFolder } from './database.js';

export const PASSWORD = 'une phrase que personne ne devine';

/** A clock that the test sets. */
export class TestClock extends Clock {
  constructor(private instant: string) {
    super();
  }

  now(): string {
    return this.instant;
  }

  set(instant: string): void {
    this.instant = instant;
  }
}

/** The real application on the database under test, and a clock one can set. */
export interface TestApplication {
  readonly url: string;
  readonly clock: TestClock;
  readonly database: Database;
  readonly location: DatabaseLocation;
  readonly nest: RunningApplication['nest'];
  /** A client signed in with a new account of that role. */
  signIn(role: Role, name?: string): Promise<Client>;
  /** A client that is nobody. */
  visitor(): Client;
  stop(): Promise<void>;
}

/** Starts the application on a fresh database with the product's certifications in it; `now` is 15 June 2023, 9 h, unless changed. */
export async function startTestApplication(
  now = '2023-06-15T07:00:00.000Z',
  changes: Partial<Configuration> = {},
): Promise<TestApplication> {
  const configuration: Configuration = {
    production: false,
    host: '127.0.0.1',
    port: 0,
    database: changes.database ?? (await testDatabase()),
    signingKeysFile: testSigningKeysFile(),
    certificateTemplates: null,
    printsFolder: testPrintsFolder(),
    uploadsFolder: testUploadsFolder(),
    demonstration: false,
    trustProxy: false,
    sessionSecret: 'a secret that is only good for tests',
    mail: null,
    publicUrl: 'https://delibloc.example',
    logLevel: 'silent',
    ...changes,
  };
  const clock = new TestClock(now);
  const running = await startApplication(configuration, clock);
  const { url, nest } = running;
  return {
    url,
    clock,
    nest,
    stop: () => running.stop(),
    database: nest.get(Database),
    location: configuration.database,
    signIn: signInto(url, nest),
    visitor: () => new Client(url),
  };
}

function signInto(url: string, nest: RunningApplication['nest']): TestApplication['signIn'] {
  let accounts = 0;
  return async (role, name = `${role} ${accounts + 1}`) => {
    accounts += 1;
    const email = `${role}.${accounts}@example.org`.toLowerCase();
    const { id } = await nest.get(AccountsService).createAs(SYSTEM, { email, name, role, password: PASSWORD });
    const client = new Client(url, { accountId: id, name, role, email });
    await client.signIn(PASSWORD);
    return client;
  };
}
