import { randomUUID } from 'node:crypto';
import { setImmediate as turn } from 'node:timers/promises';
import { Not } from 'typeorm';
import { AuditEntry } from '../../src/audit/audit-entry.entity.js';
import { SYSTEM } from '../../src/audit/actor.js';
import type { Database } from '../../src/database/database.js';
import { openDatabase } from '../../src/database/open-database.js';
import { Setting } from '../../src/database/setting.entity.js';
import type { Writing } from '../../src/database/writing.js';
import { testDatabase } from '../support/database.js';

describe('reads and writes that overlap', () => {
  let database: Database;

  beforeEach(async () => {
    database = await openDatabase(await testDatabase(), () => new Date().toISOString());
  });

  afterEach(() => database.close());

  /** Opening the database has kept one setting already. */
  const written = { id: Not('protection') };
  const put = (writing: Writing, id: string, value = ''): Promise<Setting> =>
    writing.insert(Setting, { id, value }, 'setting.drawn');
  const ids = (): Promise<string[]> =>
    database.read(async (reading) =>
      (await reading.find(Setting, { where: written, order: { id: 'ASC' } })).map(({ id }) => id),
    );
  const entries = (): Promise<number> => database.read((reading) => reading.count(AuditEntry));

  it('lose nothing and leak nothing when one of them fails and rolls back', async () => {
    const begun = signal();
    const goOn = signal();
    const failing = database.write(SYSTEM, async (writing) => {
      await put(writing, 'a1');
      begun.fire();
      await goOn.fired;
      await put(writing, 'a2');
      throw new Error('the assessor changed their mind');
    });
    await begun.fired;
    expect(await ids()).toEqual([]);
    const committed = [
      database.write(SYSTEM, (writing) => put(writing, 'b')),
      database.write(SYSTEM, (writing) => put(writing, 'c')),
    ];
    await turn();
    goOn.fire();
    await expect(failing).rejects.toThrow('changed their mind');
    await Promise.all(committed);
    expect(await ids()).toEqual(['b', 'c']);
    expect(await entries()).toBe(2);
  });

  it('give a reader one moment of the database, whatever is committed meanwhile', async () => {
    await database.write(SYSTEM, (writing) => put(writing, 'first'));
    const seen = await database.read(async (reading) => {
      const before = await reading.countBy(Setting, written);
      await new Promise<void>((resolve, reject) => {
        apart(() => database.write(SYSTEM, (writing) => put(writing, 'second'))).then(() => resolve(), reject);
      });
      return [before, await reading.countBy(Setting, written)];
    });
    expect(seen).toEqual([1, 1]);
    expect(await ids()).toEqual(['first', 'second']);
  });

  it('keep a hundred transactions apart, a third of which fail', async () => {
    const outcomes = await Promise.allSettled(
      Array.from({ length: 100 }, (_, n) =>
        database.write(SYSTEM, async (writing) => {
          const id = String(n).padStart(3, '0');
          await put(writing, `${id}-x`);
          await turn();
          await put(writing, `${id}-y`);
          if (n % 3 === 0) throw new Error('no');
        }),
      ),
    );
    const kept = outcomes.flatMap(({ status }, n) => (status === 'fulfilled' ? [n] : []));
    expect(kept).toHaveLength(66);
    expect(await ids()).toEqual(
      kept.flatMap((n) => [`${String(n).padStart(3, '0')}-x`, `${String(n).padStart(3, '0')}-y`]),
    );
    expect(await entries()).toBe(132);
  });

  it('do not let a write that nobody awaited land outside its transaction', async () => {
    const failing = database.write(SYSTEM, (writing) =>
      Promise.all([put(writing, 'one'), Promise.reject(new Error('at once')), put(writing, 'two')]),
    );
    await expect(failing).rejects.toThrow('at once');
    await database.write(SYSTEM, (writing) => put(writing, 'three'));
    expect(await ids()).toEqual(['three']);
    expect(await entries()).toBe(1);
  });

  it('refuse a write from a transaction that is over', async () => {
    const leaked = await database.write(SYSTEM, (writing) => Promise.resolve(writing));
    await expect(put(leaked, 'late')).rejects.toThrow('This transaction is over');
    expect(await ids()).toEqual([]);
  });

  it('refuse to nest, instead of waiting for themselves for ever', async () => {
    const nested = database.write(SYSTEM, () => database.write(SYSTEM, () => Promise.resolve()));
    await expect(nested).rejects.toThrow('begun inside a write');
  });

  it('count what two writers read and wrote as if one had come after the other', async () => {
    const id = randomUUID();
    await database.write(SYSTEM, (writing) => put(writing, id, '0'));
    const increment = (): Promise<void> =>
      database.write(SYSTEM, async (writing) => {
        const row = (await writing.read.findOneBy(Setting, { id })) as Setting;
        await turn();
        const next = { ...row, value: String(Number(row.value) + 1) };
        await writing.saveAll(Setting, [next], [{ action: 'setting.drawn', subjectType: 'setting', subjectId: id }]);
      });
    await Promise.all(Array.from({ length: 10 }, increment));
    const { value } = (await database.read((reading) => reading.findOneBy(Setting, { id }))) as Setting;
    expect(value).toBe('10');
  });
});

/** Runs outside the asynchronous context of the caller, as another request would. */
function apart<T>(work: () => Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => outside(() => void work().then(resolve, reject)));
}

const outside = (() => {
  const waiting: (() => void)[] = [];
  setInterval(() => waiting.splice(0).forEach((run) => run()), 5).unref();
  return (run: () => void): void => void waiting.push(run);
})();

function signal(): { fire: () => void; fired: Promise<void> } {
  let fire = (): void => undefined;
  const fired = new Promise<void>((resolve) => (fire = resolve));
  return { fire: () => fire(), fired };
}
