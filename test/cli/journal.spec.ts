import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { SYSTEM } from '../../src/audit/actor.js';
import { JournalChain } from '../../src/audit/journal-chain.js';
import { exportJournalCommand } from '../../src/commands/export-journal.command.js';
import { verifyJournalCommand } from '../../src/commands/verify-journal.command.js';
import { openDatabase } from '../../src/database/open-database.js';
import { Setting } from '../../src/database/setting.entity.js';
import type { JournalHead } from '../../src/domain/sealing/journal-chain.js';
import { type CommandResult, runCommand } from './run-command.js';

describe('delibloc journal', () => {
  let directory: string;
  let file: string;
  let head: JournalHead;

  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'delibloc-journal-'));
    file = join(directory, 'delibloc.sqlite');
    head = await append(3, true);
  });

  afterEach(() => rm(directory, { recursive: true, force: true }));

  async function append(count: number, chained: boolean): Promise<JournalHead> {
    const database = await openDatabase({ engine: 'sqlite', file }, () => '2026-01-01T00:00:00.000Z');
    try {
      const act = { action: 'test.done', subjectType: 'setting', subjectId: 'x', after: { name: 'Élise' } };
      await database.write(SYSTEM, (writing) =>
        writing.removeAll(
          Setting,
          [],
          Array.from({ length: count }, () => act),
        ),
      );
      return chained ? await new JournalChain(database).catchUp() : head;
    } finally {
      await database.close();
    }
  }

  const environment = (): NodeJS.ProcessEnv => ({
    ...{ NODE_ENV: 'production', PUBLIC_URL: 'https://jury.example', DATABASE_FILE: file },
  });
  const verify = (...args: string[]): Promise<CommandResult> =>
    runCommand((streams) => verifyJournalCommand(args, streams, environment()));
  const tamper = (statement: string): void => {
    const database = new BetterSqlite3(file);
    const triggers = database.prepare(`SELECT name FROM sqlite_master WHERE type = 'trigger'`).all();
    for (const { name } of triggers as { name: string }[]) database.exec(`DROP TRIGGER "${name}"`);
    database.exec(statement);
    database.close();
  };

  it('verify counts the entries and gives the head to keep', async () => {
    expect(await verify()).toEqual({
      exitCode: 0,
      stdout: `Entries in the chain: 3, until 2026-01-01T00:00:00.000Z
Head, to be kept elsewhere: 3:${head.hash}
Nothing was changed, removed or inserted.
`,
      faults: [],
    });
  });

  it('verify says what is not chained yet, which is no fault', async () => {
    await append(2, false);
    const { exitCode, stdout } = await verify(`--head=3:${head.hash}`);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('Not yet chained: 2');
    expect(stdout).toContain('Compared with 1 head noted');
  });

  it('verify names the entry that was changed and the one that was removed, with status 1', async () => {
    tamper(
      `UPDATE audit_entry SET after = '{"name":"Elise"}' WHERE sequence = 2; DELETE FROM audit_entry WHERE sequence = 3`,
    );
    const { exitCode, stdout } = await verify();
    expect(exitCode).toBe(1);
    expect(stdout).toContain('FAULT entry 2 (link 2) was changed');
    expect(stdout).toContain('FAULT entry 3 (link 3) was removed');
    expect(stdout).toContain('Faults: 2');
  });

  it('verify tells from a noted head that the journal was cut off or made anew', async () => {
    const gone = await verify('--head', `9:${'a'.repeat(64)}`);
    expect(gone.exitCode).toBe(1);
    expect(gone.stdout).toContain('does not reach link 9');
    const other = await verify('--head', `3:${'a'.repeat(64)}`);
    expect(other.stdout).toContain('the chain was made anew');
  });

  it('export writes every entry with its link, a line each', async () => {
    const { exitCode, stdout } = await runCommand((streams) => exportJournalCommand([], streams, environment()));
    const lines = stdout.trimEnd().split('\n');
    expect(exitCode).toBe(0);
    expect(lines.map((line) => JSON.parse(line) as unknown)).toMatchObject([
      { link: { rank: 1 }, entry: { action: 'test.done', after: { name: 'Élise' } } },
      { link: { rank: 2 } },
      { link: { rank: 3, hash: head.hash }, entry: { sequence: 3 } },
    ]);
  });

  it.each(['--head=3', '--head=x:y', '--all', 'now'])('shows how it is used when called with %s', async (argument) => {
    const { exitCode, faults } = await verify(argument);
    expect(exitCode).toBe(2);
    expect(faults[0]).toContain('usage: delibloc journal verify');
  });
});
