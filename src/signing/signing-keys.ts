import { createPrivateKey, randomUUID, sign } from 'node:crypto';
import { IsNull } from 'typeorm';
import type { Actor } from '../audit/actor.js';
import { SYSTEM } from '../audit/actor.js';
import type { Database } from '../database/database.js';
import type { Reading } from '../database/reading.js';
import type { Writing } from '../database/writing.js';
import type { PlainDay } from '../domain/day.js';
import { DomainError } from '../domain/errors.js';
import { type PrivateJwk, PrivateKeysFile } from './private-keys.js';
import { publicJwk, type PublicJwk, type Signature, type Signer, thumbprintOf } from './public-key.js';
import { SigningKey } from './signing-key.entity.js';
import { WithdrawnKey } from './withdrawn-key.entity.js';

/** A public key of the institution, with the instants between which it signed. */
export interface KnownKey {
  readonly keyId: string;
  readonly jwk: PublicJwk;
  readonly since: string;
  readonly retiredAt: string | null;
  /** The day from which it is not trusted any more, because others may have it; null for all others. */
  readonly untrustedFrom: PlainDay | null;
}

/** Since when a key is not to be trusted any more, and why. */
export interface Withdrawal {
  readonly untrustedFrom: PlainDay;
  readonly reason: string;
}

/**
 * The institution's Ed25519 keys. One signs at a time; the others stay known, so that what they signed can be checked.
 * The key is made at first need: its private half is in the file before its public half is in the database.
 */
export class SigningKeys {
  private privateKeys: ReadonlyMap<string, PrivateJwk> = new Map();

  constructor(
    private readonly database: Database,
    private readonly file: PrivateKeysFile,
  ) {}

  /** Sees to it that there is a key to sign with; called before the transaction that signs. */
  async ready(): Promise<void> {
    if (await this.database.read(currentKey)) return;
    const key = (await this.spareKey()) ?? (await this.file.draw());
    await this.database.write(SYSTEM, async (writing) => {
      if (!(await currentKey(writing.read))) await insertKey(writing, key);
    });
  }

  /** Signs with the current key, within a read or a write under way. Throws `signingKeysUnavailable`. */
  async sign(reading: Reading, bytes: Uint8Array): Promise<Signature> {
    return (await this.signer(reading)).sign(bytes);
  }

  /**
   * What signs with the current key, or with an earlier one whose signature is to be made again as it was. Throws
   * `signingKeysUnavailable` where the file of private keys cannot be read or does not hold it.
   */
  async signer(reading: Reading, earlier?: string): Promise<Signer> {
    const keyId = earlier ?? (await currentKey(reading))?.keyId ?? '';
    if (!this.privateKeys.has(keyId)) this.privateKeys = await this.file.read();
    const key = this.privateKeys.get(keyId);
    if (!key) throw new DomainError('signingKeysUnavailable', { file: this.file.path, reason: 'keyMissing', keyId });
    const privateKey = createPrivateKey({ key: { ...key }, format: 'jwk' });
    return {
      keyId,
      jwk: publicJwk(key.x),
      sign: (bytes) => ({ keyId, signature: sign(null, bytes, privateKey).toString('base64url') }),
    };
  }

  /**
   * What makes a signature of an earlier key again, letter for letter; the current key where that one is withdrawn, or its
   * private half is gone from the file: what it then signs has other bytes, and is as true.
   */
  async signerAsBefore(reading: Reading, keyId: string): Promise<Signer> {
    if (await reading.existsBy(WithdrawnKey, { keyId })) return this.signer(reading);
    if (!this.privateKeys.has(keyId)) this.privateKeys = await this.file.read();
    return this.signer(reading, this.privateKeys.has(keyId) ? keyId : undefined);
  }

  /** Every key that has ever signed, the oldest first. */
  publicKeys(): Promise<KnownKey[]> {
    return this.database.read(knownKeys);
  }

  /** Retires the current key and signs with a new one from now on. */
  async rotate(who: Actor): Promise<KnownKey> {
    const key = await this.file.draw();
    return this.database.write(who, async (writing) => {
      const current = await currentKey(writing.read);
      if (current) await writing.update(SigningKey, current, { retiredAt: writing.at }, 'signingKey.retired');
      return knownKey(await insertKey(writing, key));
    });
  }

  /**
   * Withdraws a key that others may have, for good; another signs from now on. Withdrawn before, it stays as it was.
   * Throws `notFound`, and `keyAlreadyWithdrawn` where it was for another day.
   */
  async withdraw(who: Actor, keyId: string, { untrustedFrom, reason }: Withdrawal): Promise<void> {
    const isCurrent = await this.database.read(async (reading) => {
      if (!(await reading.existsBy(SigningKey, { keyId })))
        throw new DomainError('notFound', { subject: 'signing_key', id: keyId });
      return (await currentKey(reading))?.keyId === keyId;
    });
    if (isCurrent) await this.rotate(who);
    await this.database.write(who, async (writing) => {
      const before = await writing.read.findOneBy(WithdrawnKey, { keyId });
      if (before && before.untrustedFrom !== untrustedFrom)
        throw new DomainError('keyAlreadyWithdrawn', { keyId, untrustedFrom: before.untrustedFrom });
      if (before) return;
      const row = { id: randomUUID(), keyId, untrustedFrom, reason, withdrawnAt: writing.at, version: 1 };
      await writing.insert(WithdrawnKey, row, 'signingKey.withdrawn');
    });
  }

  /** Which of the keys known this machine can sign with. */
  async held(): Promise<ReadonlySet<string>> {
    return new Set((await this.file.read()).keys());
  }

  /** One drawn by a start that stopped before the database knew of it. */
  private async spareKey(): Promise<PrivateJwk | undefined> {
    const known = new Set((await this.publicKeys()).map(({ keyId }) => keyId));
    return [...(await this.file.read())].findLast(([keyId]) => !known.has(keyId))?.[1];
  }
}

/** Every key that has ever signed, within a read or a write under way, the oldest first. */
export async function knownKeys(reading: Reading): Promise<KnownKey[]> {
  const withdrawn = new Map((await reading.find(WithdrawnKey)).map((row) => [row.keyId, row.untrustedFrom]));
  const rows = await reading.find(SigningKey, { order: { since: 'ASC', keyId: 'ASC' } });
  return rows.map((row) => knownKey(row, withdrawn.get(row.keyId) ?? null));
}

function currentKey(reading: Reading): Promise<SigningKey | null> {
  return reading.findOneBy(SigningKey, { retiredAt: IsNull() });
}

function insertKey(writing: Writing, key: PrivateJwk): Promise<SigningKey> {
  const row = { id: randomUUID(), keyId: thumbprintOf(key), x: key.x, since: writing.at, retiredAt: null, version: 1 };
  return writing.insert(SigningKey, row, 'signingKey.added');
}

function knownKey({ keyId, x, since, retiredAt }: SigningKey, untrustedFrom: PlainDay | null = null): KnownKey {
  return { keyId, jwk: publicJwk(x), since, retiredAt, untrustedFrom };
}
