import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Account } from '../../src/accounts/account.entity.js';
import { AccountsService } from '../../src/accounts/accounts.service.js';
import { createAccountCommand } from '../../src/commands/create-account.command.js';
import { openDatabase } from '../../src/database/open-database.js';
import { type CommandResult, runCommand } from './run-command.js';

const PASSWORD = 'une phrase que personne ne devine';
const ADMINISTRATOR = ['--email', 'Admin@exemple.fr', '--name', 'Alix Exemple', '--role', 'administrator'];
const PRODUCTION = { NODE_ENV: 'production', PUBLIC_URL: 'https://jury.example' };

describe('delibloc account create', () => {
  let directory: string;
  let file: string;

  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'delibloc-account-'));
    file = join(directory, 'delibloc.sqlite');
  });

  afterEach(() => rm(directory, { recursive: true, force: true }));

  const create = (args: string[], input: string, environment: NodeJS.ProcessEnv = {}): Promise<CommandResult> =>
    runCommand(
      (streams) => createAccountCommand(args, streams, { ...PRODUCTION, DATABASE_FILE: file, ...environment }),
      input,
    );

  async function inDatabase<T>(look: (accounts: AccountsService, kept: Account[]) => Promise<T>): Promise<T> {
    const database = await openDatabase({ engine: 'sqlite', file }, () => '2026-01-01T00:00:00.000Z');
    try {
      return await look(new AccountsService(database), await database.read((reading) => reading.find(Account)));
    } finally {
      await database.close();
    }
  }

  it('makes the first administrator of an empty database, who can sign in', async () => {
    const result = await create(ADMINISTRATOR, `${PASSWORD}\n`);
    expect(result).toEqual({ exitCode: 0, stdout: 'Account created: admin@exemple.fr (administrator)\n', faults: [] });
    const who = await inDatabase((accounts) =>
      accounts.authenticate({ email: 'admin@exemple.fr', password: PASSWORD }),
    );
    expect(who).toMatchObject({ name: 'Alix Exemple', role: 'administrator' });
  });

  it('finds no account of anybody in a new production database', async () => {
    expect(await inDatabase((_accounts, kept) => Promise.resolve(kept))).toEqual([]);
  });

  it('refuses a second account with the same e-mail', async () => {
    await create(ADMINISTRATOR, PASSWORD);
    const again = await create(ADMINISTRATOR, PASSWORD);
    expect(again).toEqual({ exitCode: 2, stdout: '', faults: ['email: an account with admin@exemple.fr exists'] });
  });

  it('names all that is wrong at once, a short password too, and makes nothing', async () => {
    const { exitCode, faults } = await create(['--email', 'nobody', '--name', '', '--role', 'king'], 'short\n');
    expect(exitCode).toBe(2);
    for (const field of ['email', 'name', 'role', 'password']) expect(faults.join('\n')).toContain(field);
    expect(await inDatabase((_accounts, kept) => Promise.resolve(kept))).toEqual([]);
  });

  it('shows how it is used when called otherwise', async () => {
    const { exitCode, faults } = await create(['--password', 'on the command line'], '');
    expect(exitCode).toBe(2);
    expect(faults[0]).toContain('usage: delibloc account create');
  });

  it('says what is wrong with the environment', async () => {
    const { exitCode, faults } = await create(ADMINISTRATOR, PASSWORD, { PORT: 'http' });
    expect(exitCode).toBe(2);
    expect(faults.join('\n')).toContain('PORT');
  });
});
