import Sqlite from 'better-sqlite3';
import { SharedTransactions } from './shared-transactions.js';

describe('Transactions that share a commit', () => {
  let sqlite: Sqlite.Database;
  let told: string[];
  let transactions: SharedTransactions;

  beforeEach(() => {
    sqlite = new Sqlite(':memory:');
    sqlite.exec(`
      CREATE TABLE bloc (code TEXT PRIMARY KEY, requires TEXT REFERENCES bloc (code) DEFERRABLE INITIALLY DEFERRED);
      CREATE TRIGGER full BEFORE INSERT ON bloc WHEN NEW.code = 'full'
      BEGIN SELECT RAISE(ROLLBACK, 'the disk is full'); END`);
    told = [];
    transactions = new SharedTransactions(statement);
  });

  afterEach(() => sqlite.close());

  const statement = (text: string): Promise<void> => {
    told.push(text);
    return Promise.resolve(text).then(() => void sqlite.exec(text));
  };
  const insert = (code: string, requires: string | null = null): void =>
    void sqlite.prepare('INSERT INTO bloc VALUES (?, ?)').run(code, requires);
  const inserting = (code: string) => async (): Promise<void> => {
    await Promise.resolve();
    insert(code);
  };
  /** What became of works that came at once, each of which writes bloc after bloc. */
  const outcomesOf = (works: readonly (readonly string[])[], requires: string | null = null): Promise<string[]> =>
    Promise.all(
      works.map((codes) =>
        transactions
          .run(async () => {
            for (const code of codes) await Promise.resolve().then(() => insert(code, requires));
            return 'kept';
          })
          .catch((error: unknown) => (error as Error).message),
      ),
    );
  const kept = (): string[] =>
    sqlite
      .prepare('SELECT code FROM bloc ORDER BY code')
      .all()
      .map((row) => (row as { code: string }).code);

  it('are on the disk before any of them is answered, all at once', async () => {
    const answered = ['A', 'B', 'C'].map((code) => transactions.run(inserting(code)).then(() => told.push(code)));
    await Promise.all(answered);
    expect(told.filter((text) => !/SAVEPOINT|RELEASE/.test(text))).toEqual([
      'BEGIN IMMEDIATE',
      'COMMIT',
      ...['A', 'B', 'C'],
    ]);
    expect(kept()).toEqual(['A', 'B', 'C']);
  });

  it('go back alone where they fail', async () => {
    const outcomes = await outcomesOf([['A'], ['B', 'A'], ['C']]);
    expect(outcomes).toEqual(['kept', expect.stringContaining('UNIQUE'), 'kept']);
    expect(kept()).toEqual(['A', 'C']);
    expect(told.filter((text) => text === 'COMMIT')).toHaveLength(1);
  });

  it('lose nothing that was answered where one of them ends the transaction of all', async () => {
    const outcomes = await outcomesOf([['A'], ['B', 'full'], ['C']]);
    expect(outcomes).toEqual(['kept', 'the disk is full', 'kept']);
    expect(kept()).toEqual(['A', 'C']);
  });

  it('are each committed by themselves where they cannot be together', async () => {
    await outcomesOf([['A']]);
    const [first, second] = await Promise.all([outcomesOf([['B']], 'nothing'), outcomesOf([['C']], 'A')]);
    expect(first).toEqual([expect.stringContaining('FOREIGN KEY')]);
    expect(second).toEqual(['kept']);
    expect(kept()).toEqual(['A', 'C']);
  });

  it('let what takes long share with nobody, so that no answer waits for it', async () => {
    const short = ['A', 'B', 'D'].map((code) => () => transactions.run(inserting(code)).then(() => told.push(code)));
    const long = transactions.run.bind(transactions, inserting('C'), true);
    await Promise.all([short[0]!(), short[1]!(), long().then(() => told.push('C')), short[2]!()]);
    expect(told.filter((text) => /COMMIT|^.$/.test(text))).toEqual(['COMMIT', 'A', 'B', 'COMMIT', 'C', 'COMMIT', 'D']);
    expect(kept()).toEqual(['A', 'B', 'C', 'D']);
  });

  it('go one after the other, in the order in which they came', async () => {
    const order: string[] = [];
    const work = (name: string) => async (): Promise<void> => {
      order.push(`${name} begins`);
      await new Promise((resolve) => setImmediate(resolve));
      order.push(`${name} ends`);
    };
    await Promise.all(['A', 'B'].map((name) => transactions.run(work(name))));
    expect(order).toEqual(['A begins', 'A ends', 'B begins', 'B ends']);
  });

  it('are all done once drained, those too that came meanwhile', async () => {
    const later = transactions.run(inserting('A')).then(() => outcomesOf([['B']]));
    await transactions.drain();
    await later;
    await transactions.drain();
    expect(kept()).toEqual(['A', 'B']);
  });
});
