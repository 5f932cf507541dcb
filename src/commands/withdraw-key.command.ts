import { parseArgs } from 'node:util';
import { SYSTEM } from '../audit/actor.js';
import { renewCredentials } from '../certificates/credentials/renew-credentials.js';
import { SystemClock } from '../config/clock.js';
import { readConfiguration } from '../config/configuration.js';
import { isPlainDay } from '../domain/day.js';
import { DomainError } from '../domain/errors.js';
import { PrivateKeysFile } from '../signing/private-keys.js';
import { SigningKeys, type Withdrawal } from '../signing/signing-keys.js';
import { type CommandStreams, refuse } from './command-streams.js';
import { environmentWithFile, withDatabase } from './with-database.js';

const USAGE = [
  'usage: delibloc key withdraw KEY --from 2026-11-21 --reason "..."',
  '  KEY as `delibloc key list` names it; --from the first day on which others may have had it.',
  '  For good: what this key has signed proves nothing any more, and credentials are signed again with another.',
];
const MOST_CHARACTERS = 4000;
/** A thumbprint in base64url that begins as an option does: one of 64 does so. */
const KEY_LIKE_AN_OPTION = /^-[\w-]{42}$/;

/**
 * `delibloc key withdraw`: others may have this key. Another signs from now on, and every credential that bears it is
 * signed again; called again it goes on where it stopped. Exit status 0 or 2.
 */
export async function withdrawKeyCommand(
  args: readonly string[],
  io: CommandStreams,
  environment: NodeJS.ProcessEnv = environmentWithFile(),
): Promise<number> {
  const asked = readOptions(args);
  if (!asked) return refuse(io, USAGE);
  const clock = new SystemClock();
  if (asked.withdrawal.untrustedFrom > clock.today())
    return refuse(io, ['--from is a day to come: give the day itself']);
  return withDatabase(io, environment, async (database) => {
    const keys = new SigningKeys(database, new PrivateKeysFile(readConfiguration(environment).signingKeysFile));
    try {
      await keys.withdraw(SYSTEM, asked.keyId, asked.withdrawal);
      const renewed = await renewCredentials(database, keys, SYSTEM, () => clock.now());
      io.stdout.write(`${asked.keyId} is withdrawn: not trusted from ${asked.withdrawal.untrustedFrom}.\n`);
      io.stdout.write(`Credentials signed again: ${renewed}. Back up the file of private keys now.\n`);
      return 0;
    } catch (error) {
      if (error instanceof DomainError) return refuse(io, [`${error.code}: ${JSON.stringify(error.facts)}`]);
      throw error;
    }
  });
}

function readOptions(args: readonly string[]): { keyId: string; withdrawal: Withdrawal } | null {
  try {
    const options = { from: { type: 'string' }, reason: { type: 'string' } } as const;
    const isKey = (word: string): boolean => KEY_LIKE_AN_OPTION.test(word);
    const words = [...args.filter((word) => !isKey(word)), '--', ...args.filter(isKey)];
    const { positionals, values } = parseArgs({ args: words, allowPositionals: true, options });
    const [keyId] = positionals;
    const { from: untrustedFrom = '', reason = '' } = values;
    const isReason = reason.trim() !== '' && reason.length <= MOST_CHARACTERS;
    if (keyId === undefined || positionals.length > 1 || !isPlainDay(untrustedFrom) || !isReason) return null;
    return { keyId, withdrawal: { untrustedFrom, reason: reason.trim() } };
  } catch {
    return null;
  }
}
