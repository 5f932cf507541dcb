import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withdrawKeyCommand } from '../../src/commands/withdraw-key.command.js';
import { thumbprintOf } from '../../src/signing/public-key.js';
import { readKeySet } from '../../src/signing/key-set.js';
import { exportKeysCommand, listKeysCommand, rotateKeyCommand } from '../../src/commands/key.command.js';
import { type CommandResult, runCommand } from './run-command.js';

describe('delibloc key', () => {
  let directory: string;

  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'delibloc-key-'));
  });

  afterEach(() => rm(directory, { recursive: true, force: true }));

  const environment = () => ({ DATABASE_FILE: join(directory, 'delibloc.sqlite') });
  const list = (args: string[] = []): Promise<CommandResult> =>
    runCommand((streams) => listKeysCommand(args, streams, environment()));
  const rotate = (): Promise<CommandResult> => runCommand((streams) => rotateKeyCommand([], streams, environment()));

  it('tells that there is none yet', async () => {
    const { exitCode, stdout } = await list();
    expect([exitCode, stdout]).toEqual([0, 'No key yet: the first is made when a session is first sealed.\n']);
  });

  it('lists each key, the one that signs and those retired, and which private key is missing', async () => {
    const made = [await rotate(), await rotate()].map(({ stdout }) => /New signing key: (\S{43})\n/.exec(stdout)?.[1]);
    const file = join(directory, 'delibloc.signing-keys');
    expect((await readFile(file, 'utf8')).trim().split('\n')).toHaveLength(2);
    const [old, current] = (await list()).stdout.trim().split('\n');
    expect(old).toMatch(new RegExp(`^${made[0]}  since \\S{24}  retired \\S{24}$`));
    expect(current).toMatch(new RegExp(`^${made[1]}  since \\S{24}  signs$`));
    await rm(file);
    expect((await list()).stdout.match(/private key missing from the file/g)).toHaveLength(2);
  });

  it('exports the public keys alone, each named by its thumbprint', async () => {
    const keyId = /(\S{43})\n/.exec((await rotate()).stdout)?.[1];
    const { stdout } = await runCommand((streams) => exportKeysCommand([], streams, environment()));
    const { keys } = JSON.parse(stdout) as { keys: Record<string, string>[] };
    expect(keys.map((key) => [Object.keys(key), key.kid])).toEqual([[['kty', 'crv', 'x', 'kid'], keyId]]);
    expect(readKeySet(JSON.parse(stdout))?.trusted).toHaveLength(1);
  });

  it('withdraws one that others may have: another signs, the export tells, and done again nothing changes', async () => {
    const keyId = /(\S{43})\n/.exec((await rotate()).stdout)![1]!;
    const asked = [keyId, '--from', '2026-11-02', '--reason', 'Sauvegarde volée.'];
    const withdraw = (args: string[]) => runCommand((streams) => withdrawKeyCommand(args, streams, environment()));
    for (let times = 0; times < 2; times += 1) {
      const { exitCode, stdout } = await withdraw(asked);
      expect([exitCode, stdout]).toEqual([0, expect.stringContaining('not trusted from 2026-11-02') as string]);
    }
    const lines = (await list()).stdout.trim().split('\n');
    expect(lines.map((line) => line.includes('withdrawn, not trusted from 2026-11-02'))).toEqual([true, false]);
    expect(lines.map((line) => line.endsWith('signs'))).toEqual([false, true]);
    const { stdout } = await runCommand((streams) => exportKeysCommand([], streams, environment()));
    const { trusted, withdrawn } = readKeySet(JSON.parse(stdout))!;
    expect([trusted.length, withdrawn.map(({ key }) => thumbprintOf(key))]).toEqual([1, [keyId]]);
    for (const args of [[], [keyId], [keyId, '--from', 'hier', '--reason', 'x'], [keyId, '--from', '2026-11-02']])
      expect((await withdraw(args)).exitCode).toBe(2);
    const otherwise = await withdraw([keyId, '--from', '2026-11-01', '--reason', 'x']);
    expect([otherwise.exitCode, otherwise.faults.join().includes('keyAlreadyWithdrawn')]).toEqual([2, true]);
    expect((await withdraw(['x', '--from', '2026-11-01', '--reason', 'x'])).faults.join()).toContain('notFound');
  });

  it('withdraws a key whose name begins as an option does', async () => {
    await rotate();
    const args = [`-${'x'.repeat(42)}`, '--from', '2026-11-01', '--reason', 'x'];
    const { faults } = await runCommand((streams) => withdrawKeyCommand(args, streams, environment()));
    expect(faults.join()).toContain('notFound');
  });

  it('shows how it is used when called otherwise', async () => {
    expect(await list(['--all'])).toEqual({ exitCode: 2, stdout: '', faults: ['usage: delibloc key list'] });
  });
});
