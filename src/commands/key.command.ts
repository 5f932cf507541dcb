import { parseArgs } from 'node:util';
import { SYSTEM } from '../audit/actor.js';
import { SystemClock } from '../config/clock.js';
import { ConfigurationError, readConfiguration } from '../config/configuration.js';
import { readEnvironmentFile } from '../config/environment-file.js';
import { openDatabase } from '../database/open-database.js';
import { DomainError } from '../domain/errors.js';
import { keySetOf } from '../signing/key-set.js';
import { PrivateKeysFile } from '../signing/private-keys.js';
import { type KnownKey, SigningKeys } from '../signing/signing-keys.js';
import { type CommandStreams, refuse } from './command-streams.js';

type Work = (keys: SigningKeys) => Promise<string[]>;

/** `delibloc key list`: each key that has signed, and whether this machine can sign with it. Exit status 0 or 2. */
export function listKeysCommand(
  args: readonly string[],
  io: CommandStreams,
  environment: NodeJS.ProcessEnv = environmentWithFile(),
): Promise<number> {
  return withKeys('list', args, io, environment, listKeys);
}

/** `delibloc key export`: the public keys as a JSON Web Key Set, withdrawn ones told as such, for those who verify. Exit status 0 or 2. */
export function exportKeysCommand(
  args: readonly string[],
  io: CommandStreams,
  environment: NodeJS.ProcessEnv = environmentWithFile(),
): Promise<number> {
  return withKeys('export', args, io, environment, async (keys) => {
    return [JSON.stringify(keySetOf(await keys.publicKeys()), null, 2)];
  });
}

/** `delibloc key rotate`: signs with a new key from now on; what older ones signed still stands. Exit status 0 or 2. */
export function rotateKeyCommand(
  args: readonly string[],
  io: CommandStreams,
  environment: NodeJS.ProcessEnv = environmentWithFile(),
): Promise<number> {
  return withKeys('rotate', args, io, environment, async (keys) => {
    const { keyId } = await keys.rotate(SYSTEM);
    return [`New signing key: ${keyId}`, 'Back up the file of private keys now.'];
  });
}

async function listKeys(keys: SigningKeys): Promise<string[]> {
  const [known, held] = [await keys.publicKeys(), await keys.held()];
  return known.length === 0
    ? ['No key yet: the first is made when a session is first sealed.']
    : known.map((key) => describe(key, held.has(key.keyId)));
}

function describe({ keyId, since, retiredAt, untrustedFrom }: KnownKey, isHeld: boolean): string {
  const withdrawn = untrustedFrom === null ? '' : `  withdrawn, not trusted from ${untrustedFrom}`;
  const until = `${retiredAt === null ? 'signs' : `retired ${retiredAt}`}${withdrawn}`;
  return `${keyId}  since ${since}  ${until}${isHeld ? '' : '  private key missing from the file'}`;
}

async function withKeys(
  name: string,
  args: readonly string[],
  io: CommandStreams,
  environment: NodeJS.ProcessEnv,
  work: Work,
): Promise<number> {
  if (!takesNothing(args)) return refuse(io, [`usage: delibloc key ${name}`]);
  try {
    const { database: location, signingKeysFile } = readConfiguration(environment);
    const clock = new SystemClock();
    const database = await openDatabase(location, () => clock.now());
    try {
      const lines = await work(new SigningKeys(database, new PrivateKeysFile(signingKeysFile)));
      io.stdout.write(lines.map((line) => `${line}\n`).join(''));
      return 0;
    } finally {
      await database.close();
    }
  } catch (error) {
    if (error instanceof ConfigurationError) return refuse(io, error.message.split('\n'));
    if (error instanceof DomainError) return refuse(io, [`${error.code}: ${JSON.stringify(error.facts)}`]);
    throw error;
  }
}

function takesNothing(args: readonly string[]): boolean {
  try {
    parseArgs({ args: [...args], options: {} });
    return true;
  } catch {
    return false;
  }
}

function environmentWithFile(): NodeJS.ProcessEnv {
  readEnvironmentFile();
  return process.env;
}
