import { randomUUID } from 'node:crypto';
import { setImmediate as turn } from 'node:timers/promises';
import { SYSTEM } from '../../src/audit/actor.js';
import { chainJournal } from '../../src/audit/chain-journal.js';
import { JournalChain } from '../../src/audit/journal-chain.js';
import { JournalLinkRow } from '../../src/audit/journal-link.entity.js';
import { type JournalVerification, verifyJournal } from '../../src/audit/verify-journal.js';
import type { DatabaseLocation } from '../../src/config/configuration.js';
import type { Database } from '../../src/database/database.js';
import { openDatabase } from '../../src/database/open-database.js';
import type { Writing } from '../../src/database/writing.js';
import type { JournalHead } from '../../src/domain/sealing/journal-chain.js';
import type { JournalFault } from '../../src/domain/sealing/journal-check.js';
import { engineUnderTest, testDatabase } from '../support/database.js';
import { tamper } from '../support/tamper.js';

/** One server writes to SQLite, one transaction at a time: some sentences are about PostgreSQL alone. */
const onPostgres = engineUnderTest() === 'postgres' ? it : it.skip;

describe('The chain of the journal', () => {
  let location: DatabaseLocation;
  let database: Database;
  let chain: JournalChain;

  beforeEach(async () => {
    location = await testDatabase();
    database = await openDatabase(location, () => new Date().toISOString());
    chain = new JournalChain(database);
  });

  afterEach(() => database.close());

  const act = (writing: Writing, name = 'test.done'): Promise<void> =>
    writing.record({ action: name, subjectType: 'setting', subjectId: randomUUID() });
  const acts = async (count: number): Promise<void> => {
    for (let n = 0; n < count; n += 1) await database.write(SYSTEM, (writing) => act(writing));
  };
  const links = (): Promise<JournalLinkRow[]> =>
    database.read((reading) => reading.find(JournalLinkRow, { order: { rank: 'ASC' } }));

  async function verify(...noted: JournalHead[]): Promise<{ told: JournalVerification; faults: JournalFault[] }> {
    const faults: JournalFault[] = [];
    const told = await verifyJournal(database, noted, { fault: (fault) => void faults.push(fault) });
    return { told, faults };
  }

  it('is empty with an empty journal', async () => {
    expect(await chain.catchUp()).toEqual({ rank: 0, hash: '0'.repeat(64) });
    expect((await verify()).told).toMatchObject({ chained: 0, waiting: 0, faults: 0, until: null });
  });

  it('takes up all that waits, once, however often it is carried on', async () => {
    await acts(3);
    expect((await verify()).told).toMatchObject({ chained: 0, waiting: 3, faults: 0 });
    const head = await chain.catchUp();
    expect(await chain.catchUp()).toEqual(head);
    expect(await verify(head)).toMatchObject({ told: { chained: 3, waiting: 0, faults: 0, head }, faults: [] });
  });

  it('takes up thousands, a portion after the other', async () => {
    await database.write(SYSTEM, async (writing) => {
      const one = { action: 'test.done', subjectType: 'setting', subjectId: randomUUID(), after: { n: 1 } };
      await writing.saveAll(
        JournalLinkRow,
        [],
        Array.from({ length: 2_600 }, () => one),
      );
    });
    expect(await chain.catchUp()).toMatchObject({ rank: 2_600 });
    expect((await verify()).told).toMatchObject({ chained: 2_600, faults: 0 });
  });

  it('goes on from its head after a restart', async () => {
    await acts(2);
    const before = await chain.catchUp();
    await database.close();
    database = await openDatabase(location, () => new Date().toISOString());
    chain = new JournalChain(database);
    await acts(1);
    expect(await chain.catchUp()).toMatchObject({ rank: 3 });
    expect((await links())[2]).toMatchObject({ previousHash: before.hash });
  });

  it('covers, inside a write, what that write has appended, and is undone with it', async () => {
    await acts(1);
    const head = await database.write(SYSTEM, async (writing) => {
      await act(writing, 'test.sealed');
      const at = await chainJournal(writing);
      await act(writing, 'test.after');
      return at;
    });
    expect(head.rank).toBe(2);
    expect((await verify(head)).told).toMatchObject({ chained: 2, waiting: 1, faults: 0, head });
    const failing = database.write(SYSTEM, async (writing) => {
      await chainJournal(writing);
      throw new Error('not sealed after all');
    });
    await expect(failing).rejects.toThrow('not sealed');
    expect((await verify(head)).told).toMatchObject({ chained: 2, waiting: 1, faults: 0, head });
  });

  it('has every entry once while many write, fail, seal and chain at the same time', async () => {
    const work = (n: number): Promise<unknown> => {
      if (n % 10 === 0) return chain.catchUp();
      return database.write(SYSTEM, async (writing) => {
        await act(writing);
        await turn();
        if (n % 7 === 0) throw new Error('no');
        if (n % 15 === 1) await chainJournal(writing);
        await act(writing);
      });
    };
    const outcomes = await Promise.allSettled(Array.from({ length: 150 }, (_, n) => work(n)));
    const refused = outcomes.filter(({ status }) => status === 'rejected');
    expect(refused.map((one) => (one as { reason?: Error }).reason?.message)).toEqual(refused.map(() => 'no'));
    const head = await chain.catchUp();
    const writes = outcomes.filter(({ status }, n) => status === 'fulfilled' && n % 10 !== 0).length;
    expect(head.rank).toBe(2 * writes);
    expect((await links()).map(({ rank }) => rank)).toEqual(Array.from({ length: 2 * writes }, (_, n) => n + 1));
    expect(await verify(head)).toMatchObject({ told: { chained: 2 * writes, waiting: 0 }, faults: [] });
  }, 60_000);

  onPostgres('is carried on by several servers at once without losing its order', async () => {
    const other = await openDatabase(location, () => new Date().toISOString());
    try {
      await acts(20);
      const chains = [chain, new JournalChain(other), chain, new JournalChain(other)];
      await Promise.all(chains.map((one) => one.catchUp()));
      expect((await verify()).told).toMatchObject({ chained: 20, waiting: 0, faults: 0 });
    } finally {
      await other.close();
    }
  });

  onPostgres('takes up, in its turn, a lower number that is committed later', async () => {
    const [begun, goOn] = [signal(), signal()];
    const slow = database.write(SYSTEM, async (writing) => {
      await act(writing, 'test.slow');
      begun.fire();
      await goOn.fired;
    });
    await begun.fired;
    await acts(2);
    expect(await chain.catchUp()).toMatchObject({ rank: 2 });
    goOn.fire();
    await slow;
    expect(await chain.catchUp()).toMatchObject({ rank: 3 });
    const order = (await links()).map(({ sequence }) => sequence);
    expect(order).toEqual([order[2]! + 1, order[2]! + 2, order[2]!]);
    expect(await verify()).toMatchObject({ told: { chained: 3 }, faults: [] });
  });

  onPostgres('makes no writer wait, nor run again', async () => {
    await acts(5);
    const [begun, goOn] = [signal(), signal()];
    const sealing = database.write(SYSTEM, async (writing) => {
      await chainJournal(writing);
      begun.fire();
      await goOn.fired;
    });
    await begun.fired;
    let runs = 0;
    const writers = Array.from({ length: 10 }, () =>
      database.write(SYSTEM, (writing) => {
        runs += 1;
        return act(writing);
      }),
    );
    const wait = Promise.all(writers);
    await wait;
    expect(runs).toBe(10);
    goOn.fire();
    await sealing;
    expect(await chain.catchUp()).toMatchObject({ rank: 15 });
  });

  describe('shows what somebody did who owns the database and lifted its protection:', () => {
    let head: JournalHead;

    beforeEach(async () => {
      await acts(6);
      head = await chain.catchUp();
    });

    const numberOf = async (rank: number): Promise<number> => (await links())[rank - 1]!.sequence;

    it('an entry changed', async () => {
      const sequence = await numberOf(3);
      await tamper(location, `UPDATE "audit_entry" SET "actorName" = 'Personne' WHERE "sequence" = ${sequence}`);
      expect((await verify(head)).faults).toEqual([{ fault: 'entryChanged', sequence, rank: 3 }]);
    });

    it('an entry removed, the last one too', async () => {
      const gone = [await numberOf(2), await numberOf(6)];
      await tamper(location, `DELETE FROM "audit_entry" WHERE "sequence" IN (${gone.join(', ')})`);
      expect((await verify()).faults).toEqual([
        { fault: 'entryRemoved', sequence: gone[0], rank: 2 },
        { fault: 'entryRemoved', sequence: gone[1], rank: 6 },
      ]);
    });

    it('the last entries removed with their links, even after the chain has gone on', async () => {
      const gone = `(SELECT "sequence" FROM "journal_link" WHERE "rank" > 4)`;
      await tamper(
        location,
        `DELETE FROM "audit_entry" WHERE "sequence" IN ${gone}`,
        `DELETE FROM "journal_link" WHERE "rank" > 4`,
      );
      expect((await verify()).faults).toEqual([{ fault: 'headDiffers', noted: head, found: null }]);
      await acts(1);
      expect(await chain.catchUp()).toMatchObject({ rank: 7 });
      expect((await verify()).faults).toEqual([{ fault: 'linksMissing', fromRank: 5, toRank: 6 }]);
    });

    it('the whole chain thrown away, to be made anew', async () => {
      await tamper(location, 'DELETE FROM "journal_link"', `DELETE FROM "setting" WHERE "id" = 'journal-head'`);
      await chain.catchUp();
      expect((await verify()).faults).toEqual([]);
      expect((await verify(head)).faults).toMatchObject([{ fault: 'headDiffers', noted: head, found: { rank: 6 } }]);
    });

    it('an entry inserted with an old date, chained since or not', async () => {
      const sequence = (await numberOf(6)) + 50;
      await tamper(
        location,
        `INSERT INTO "audit_entry" ("sequence", "at", "actorName", "action", "subjectType", "subjectId")
         VALUES (${sequence}, '2020-01-01T00:00:00.000Z', 'Personne', 'test.done', 'setting', 'x')`,
      );
      expect((await verify()).faults).toEqual([{ fault: 'entryInserted', sequence, rank: null }]);
      await chain.catchUp();
      expect((await verify()).faults).toEqual([{ fault: 'entryInserted', sequence, rank: 7 }]);
    });

    it('an entry moved to another number', async () => {
      const sequence = await numberOf(2);
      await tamper(location, `UPDATE "audit_entry" SET "sequence" = -5 WHERE "sequence" = ${sequence}`);
      const { faults } = await verify();
      expect(faults).toEqual([
        { fault: 'entryRemoved', sequence, rank: 2 },
        { fault: 'entryInserted', sequence: -5, rank: null },
      ]);
    });
  });
});

function signal(): { fire: () => void; fired: Promise<void> } {
  let fire = (): void => undefined;
  const fired = new Promise<void>((resolve) => (fire = resolve));
  return { fire: () => fire(), fired };
}
