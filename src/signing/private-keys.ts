import { generateKeyPairSync } from 'node:crypto';
import { mkdir, open, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { DomainError } from '../domain/errors.js';
import { isPublicJwk, type PublicJwk, thumbprintOf } from './public-key.js';

/** An Ed25519 key pair as RFC 8037 writes it. */
export interface PrivateJwk extends PublicJwk {
  readonly d: string;
}

const OWNER_ALONE = 0o600;
const OTHERS = 0o077;

/**
 * The file of private keys: one JWK a line, the newest last. Lines are only ever appended, each in one write, so that
 * two servers that share the file lose nothing of each other's; a line that a crash has cut short is passed over.
 */
export class PrivateKeysFile {
  constructor(readonly path: string) {}

  /** By thumbprint, the oldest first; none where there is no file yet. Throws `signingKeysUnavailable`. */
  async read(): Promise<ReadonlyMap<string, PrivateJwk>> {
    const text = await this.text();
    const keys = text.split('\n').flatMap((line) => keyIn(line) ?? []);
    return new Map(keys.map((key) => [thumbprintOf(key), key]));
  }

  /** Draws a new key and keeps it, on the disk before this returns. Throws `signingKeysUnavailable`. */
  async draw(): Promise<PrivateJwk> {
    const before = await this.text();
    const { privateKey } = generateKeyPairSync('ed25519');
    const { kty, crv, x, d } = privateKey.export({ format: 'jwk' }) as PrivateJwk & Record<string, unknown>;
    const key: PrivateJwk = { kty, crv, x, d };
    const line = `${before === '' || before.endsWith('\n') ? '' : '\n'}${JSON.stringify(key)}\n`;
    await this.access(async () => {
      await mkdir(dirname(this.path), { recursive: true });
      const file = await open(this.path, 'a', OWNER_ALONE);
      try {
        await file.appendFile(line);
        await file.sync();
      } finally {
        await file.close();
      }
    });
    return key;
  }

  private async text(): Promise<string> {
    return this.access(async () => {
      const file = await open(this.path, 'r').catch(absent);
      if (!file) return '';
      try {
        const { mode } = await file.stat();
        if (process.platform !== 'win32' && (mode & OTHERS) !== 0) throw this.unavailable('openToOthers');
        return await readFile(file, 'utf8');
      } finally {
        await file.close();
      }
    });
  }

  private async access<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (error instanceof DomainError) throw error;
      throw this.unavailable((error as NodeJS.ErrnoException).code ?? String(error));
    }
  }

  private unavailable(reason: string): DomainError {
    return new DomainError('signingKeysUnavailable', { file: this.path, reason });
  }
}

function absent(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null;
  throw error;
}

function keyIn(line: string): PrivateJwk | null {
  try {
    const value: unknown = JSON.parse(line);
    return isPublicJwk(value) && 'd' in value && typeof value.d === 'string' ? { ...value, d: value.d } : null;
  } catch {
    return null;
  }
}
