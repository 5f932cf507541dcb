import { randomUUID } from 'node:crypto';
import { promisify } from 'node:util';
import type { SessionData } from 'express-session';
import { WebSessionStore } from '../../src/accounts/web-session.store.js';
import type { Database } from '../../src/database/database.js';
import { openDatabase } from '../../src/database/open-database.js';
import { TestClock } from '../support/application.js';
import { testDatabase } from '../support/database.js';

const NINE = '2023-06-15T07:00:00.000Z';
const TWO_HOURS_LATER = '2023-06-15T09:00:00.000Z';
const FOURTEEN_HOURS_LATER = '2023-06-15T21:00:00.000Z';

const told = <T>(ask: (done: (error: unknown, told?: T) => void) => void): Promise<T | undefined> => promisify(ask)();

describe('A signed-in browser, of which several requests are answered at the same time,', () => {
  const clock = new TestClock(NINE);
  let database: Database;
  let store: WebSessionStore;

  beforeAll(async () => {
    database = await openDatabase(await testDatabase(), () => clock.now());
    store = new WebSessionStore(database, clock);
  });

  beforeEach(() => clock.set(NINE));

  afterAll(() => database.close());

  const read = (id: string) => told<SessionData | null>((done) => store.get(id, done));
  const keep = (id: string, content: object) => told((done) => store.set(id, content as SessionData, done));
  const prolong = (id: string, content: object) => told((done) => store.touch(id, content as SessionData, done));
  const signOut = (id: string) => told((done) => store.destroy(id, done));

  async function signedIn(): Promise<string> {
    const id = randomUUID();
    await keep(id, { notice: 'Bienvenue.' });
    return id;
  }

  it('stays signed out where an answer that was begun before has something left to keep', async () => {
    const id = await signedIn();
    const before = await read(id);
    await signOut(id);
    await keep(id, { ...before, notice: 'La session est prévue.' });
    expect(await read(id)).toBeNull();
  });

  it('stays signed out where an answer that was begun before prolongs it', async () => {
    const id = await signedIn();
    const before = await read(id);
    clock.set(TWO_HOURS_LATER);
    await Promise.all([prolong(id, before!), signOut(id)]);
    expect(await read(id)).toBeNull();
  });

  it('keeps what was left to be told while another answer prolonged it', async () => {
    const id = await signedIn();
    const before = await read(id);
    clock.set(TWO_HOURS_LATER);
    await Promise.all([prolong(id, before!), keep(id, { ...before, notice: 'La session est prévue.' })]);
    expect(await read(id)).toMatchObject({ notice: 'La session est prévue.' });
  });

  it('is known twelve hours after what was last kept of it, and no longer', async () => {
    const id = await signedIn();
    clock.set(TWO_HOURS_LATER);
    await keep(id, { ...(await read(id)), notice: 'Au revoir.' });
    clock.set('2023-06-15T20:59:00.000Z');
    expect(await read(id)).toMatchObject({ notice: 'Au revoir.' });
    clock.set(FOURTEEN_HOURS_LATER);
    expect(await read(id)).toBeNull();
  });
});
