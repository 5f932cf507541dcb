import { parseArgs } from 'node:util';
import { AccountsService } from '../accounts/accounts.service.js';
import { CreateAccount } from '../accounts/account.dto.js';
import { SYSTEM } from '../audit/actor.js';
import { DomainError } from '../domain/errors.js';
import type { InputFault } from '../http/input-fault.js';
import { readInput } from '../http/validation.js';
import { readLine } from './read-line.js';
import { type CommandStreams, refuse } from './command-streams.js';
import { environmentWithFile, withDatabase } from './with-database.js';

const USAGE = [
  'usage: delibloc account create --email ADDRESS --name NAME --role ROLE',
  '  ROLE is administrator, secretary, president, juryMember or candidate.',
  '  The password is read from standard input, at least 12 characters; it is never an argument.',
];

/** `delibloc account create`: the way to the first administrator. Exit status 0, or 2 with what is wrong. */
export async function createAccountCommand(
  args: readonly string[],
  io: CommandStreams,
  environment: NodeJS.ProcessEnv = environmentWithFile(),
): Promise<number> {
  const options = readOptions(args);
  if (!options) return refuse(io, USAGE);
  try {
    const input = await readInput(CreateAccount, { ...options, password: await readLine(io, 'Password: ') });
    return await withDatabase(io, environment, async (database) => {
      const { email, role } = await new AccountsService(database).createAs(SYSTEM, input);
      io.stdout.write(`Account created: ${email} (${role})\n`);
      return 0;
    });
  } catch (error) {
    if (error instanceof DomainError) return refuse(io, explain(error));
    throw error;
  }
}

function readOptions(args: readonly string[]): Record<string, string | undefined> | null {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({ args: [...args], options: { email: text, name: text, role: text } }).values;
  } catch {
    return null;
  }
}

function explain({ code, facts }: DomainError): string[] {
  if (code === 'emailTaken') return [`email: an account with ${String(facts.email)} exists`];
  const faults = (facts.faults ?? []) as InputFault[];
  return faults.length > 0 ? faults.map(({ message }) => message) : [code];
}
