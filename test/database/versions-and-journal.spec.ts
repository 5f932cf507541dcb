import { randomUUID } from 'node:crypto';
import { Account } from '../../src/accounts/account.entity.js';
import { AuditEntry } from '../../src/audit/audit-entry.entity.js';
import type { Actor } from '../../src/audit/actor.js';
import type { Database } from '../../src/database/database.js';
import { openDatabase } from '../../src/database/open-database.js';
import { testDatabase } from '../support/database.js';

const SECRETARY: Actor = { accountId: randomUUID(), name: 'Secrétariat' };
const NOON = '2023-06-15T12:00:00.000Z';

describe('a versioned row', () => {
  let database: Database;
  let account: Account;

  beforeEach(async () => {
    database = await openDatabase(await testDatabase(), () => NOON);
    const row: Account = {
      id: randomUUID(),
      email: 'a@exemple.fr',
      name: 'Avant',
      searchName: 'avant',
      role: 'secretary',
      passwordHash: 'secret',
      active: true,
      createdAt: NOON,
      version: 1,
    };
    account = await database.write(SECRETARY, (writing) =>
      writing.insert(Account, row, 'account.created', { id: row.id, name: row.name }),
    );
  });

  afterEach(() => database.close());

  const rename = (version: number, name: string): Promise<Account> =>
    database.write(SECRETARY, (writing) =>
      writing.update(Account, { id: account.id, version }, { name }, 'account.changed'),
    );
  const journal = (): Promise<AuditEntry[]> =>
    database.read((reading) => reading.find(AuditEntry, { order: { sequence: 'ASC' } }));

  it('is changed by whoever saw its latest version, which counts up', async () => {
    expect(await rename(1, 'Après')).toMatchObject({ name: 'Après', version: 2 });
    expect(await rename(2, 'Encore')).toMatchObject({ name: 'Encore', version: 3 });
  });

  it('is not overwritten from a stale version: the error shows both versions, and no other column', async () => {
    await rename(1, 'Première');
    await expect(rename(1, 'Seconde')).rejects.toMatchObject({
      code: 'staleVersion',
      facts: { yours: { name: 'Seconde', version: 1 }, current: { name: 'Première', version: 2 } },
    });
    const { name } = (await database.read((reading) => reading.findOneBy(Account, { id: account.id }))) as Account;
    expect(name).toBe('Première');
  });

  it('lets exactly one of two simultaneous edits of the same version through', async () => {
    const outcomes = await Promise.allSettled([rename(1, 'Une'), rename(1, 'Deux')]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('has a journal of who, when, what, before and after', async () => {
    await rename(1, 'Après');
    expect(await journal()).toMatchObject([
      { action: 'account.created', before: null, after: { name: 'Avant' } },
      {
        action: 'account.changed',
        at: NOON,
        accountId: SECRETARY.accountId,
        actorName: 'Secrétariat',
        subjectType: 'account',
        subjectId: account.id,
        before: { name: 'Avant' },
        after: { name: 'Après' },
      },
    ]);
  });

  it('leaves no trace of an edit that changes nothing, nor of one that fails', async () => {
    expect(await rename(1, 'Avant')).toMatchObject({ version: 1 });
    const failing = database.write(SECRETARY, async (writing) => {
      await writing.update(Account, account, { name: 'Perdu' }, 'account.changed');
      throw new Error('rolled back');
    });
    await expect(failing).rejects.toThrow('rolled back');
    expect(await journal()).toHaveLength(1);
  });

  it('keeps secrets out of the journal', async () => {
    await database.write(SECRETARY, (writing) =>
      writing.updateSecretly(Account, account, { passwordHash: 'another secret' }, 'account.passwordChanged'),
    );
    const written = JSON.stringify(await journal());
    expect(written).toContain('account.passwordChanged');
    expect(written).not.toContain('secret');
  });

  it('says notFound for a row that is not there', async () => {
    const id = randomUUID();
    const change = database.write(SECRETARY, (writing) =>
      writing.update(Account, { id, version: 1 }, { name: 'Personne' }, 'account.changed'),
    );
    await expect(change).rejects.toMatchObject({ code: 'notFound', facts: { subject: 'account', id } });
  });

  it('keeps all of a removed row in the journal', async () => {
    await database.write(SECRETARY, (writing) => writing.remove(Account, account, 'account.removed'));
    expect((await journal()).at(-1)).toMatchObject({
      action: 'account.removed',
      before: { email: 'a@exemple.fr' },
      after: null,
    });
  });
});
