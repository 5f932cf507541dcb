import { randomBytes } from 'node:crypto';
import { appendFile, chmod, readFile, stat, writeFile } from 'node:fs/promises';
import { SYSTEM } from '../../src/audit/actor.js';
import { AuditEntry } from '../../src/audit/audit-entry.entity.js';
import type { Database } from '../../src/database/database.js';
import { openDatabase } from '../../src/database/open-database.js';
import { PrivateKeysFile } from '../../src/signing/private-keys.js';
import { isSignedBy, publicJwk, type Signature, thumbprintOf } from '../../src/signing/public-key.js';
import { SigningKeys } from '../../src/signing/signing-keys.js';
import { testDatabase, testSigningKeysFile } from '../support/database.js';

describe('the signing keys of the institution', () => {
  let database: Database;
  let path: string;
  let keys: SigningKeys;
  const words = Buffer.from('Le jury a délibéré.', 'utf8');
  const sign = () => database.read((reading) => keys.sign(reading, words));
  const afresh = () => new SigningKeys(database, new PrivateKeysFile(path));

  async function isGood({ keyId, signature }: Signature): Promise<boolean> {
    const key = (await keys.publicKeys()).find((known) => known.keyId === keyId);
    return key !== undefined && isSignedBy(key.jwk, words, signature);
  }

  beforeEach(async () => {
    database = await openDatabase(await testDatabase(), () => new Date().toISOString());
    path = testSigningKeysFile();
    keys = afresh();
  });

  afterEach(() => database.close());

  it('are named as RFC 8037 names the key of its example', () => {
    const key = publicJwk('11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo');
    expect(thumbprintOf(key)).toBe('kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k');
  });

  it('are made at first need, once, also when it is needed twice at the same time', async () => {
    expect(await keys.publicKeys()).toEqual([]);
    await Promise.all([keys.ready(), afresh().ready(), afresh().ready()]);
    await afresh().ready();
    expect(await keys.publicKeys()).toHaveLength(1);
    expect(await isGood(await sign())).toBe(true);
    expect(await isGood(await database.read((reading) => afresh().sign(reading, words)))).toBe(true);
  });

  it('have their private half in a file of its owner alone, and nowhere in the database', async () => {
    await keys.ready();
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    const { d } = JSON.parse(await readFile(path, 'utf8')) as { d: string };
    const entries = await database.read((reading) => reading.find(AuditEntry));
    expect(entries.map(({ action }) => action)).toEqual(['signingKey.added']);
    expect(JSON.stringify([entries, await keys.publicKeys()])).not.toContain(d);
  });

  it('sign nothing from a file that others may read, or that is lost', async () => {
    await keys.ready();
    await chmod(path, 0o640);
    await expect(database.read((reading) => afresh().sign(reading, words))).rejects.toMatchObject({
      code: 'signingKeysUnavailable',
      facts: { reason: 'openToOthers' },
    });
    await chmod(path, 0o600);
    await writeFile(path, '');
    await expect(database.read((reading) => afresh().sign(reading, words))).rejects.toMatchObject({
      code: 'signingKeysUnavailable',
      facts: { reason: 'keyMissing' },
    });
  });

  it('rotate: the new one signs, and what the old one signed still stands', async () => {
    await keys.ready();
    const before = await sign();
    const { keyId } = await keys.rotate(SYSTEM);
    const after = await sign();
    expect([after.keyId, after.keyId === before.keyId]).toEqual([keyId, false]);
    expect([await isGood(before), await isGood(after)]).toEqual([true, true]);
    const [old, current] = await keys.publicKeys();
    expect([typeof old?.retiredAt, current?.retiredAt]).toEqual(['string', null]);
    expect(await keys.held()).toEqual(new Set([before.keyId, after.keyId]));
  });

  it('leave one that signs, also when they are rotated twice at the same time', async () => {
    await keys.ready();
    await Promise.all([keys.rotate(SYSTEM), afresh().rotate(SYSTEM)]);
    const known = await keys.publicKeys();
    expect([known.length, known.filter(({ retiredAt }) => retiredAt === null).length]).toEqual([3, 1]);
    expect(await isGood(await sign())).toBe(true);
  });

  it('use the key of a start that stopped before the database knew of it, whatever the crash left after it', async () => {
    const { x } = await new PrivateKeysFile(path).draw();
    await appendFile(path, '{"kty":"OKP","crv":"Ed2');
    await keys.ready();
    expect((await keys.publicKeys()).map(({ jwk }) => jwk.x)).toEqual([x]);
    await keys.rotate(SYSTEM);
    expect(await isGood(await sign())).toBe(true);
  });

  it('refuse a signature with any bit of it changed, or written another way', async () => {
    await keys.ready();
    const { keyId, signature } = await sign();
    const bytes = Buffer.from(signature, 'base64url');
    for (let bit = 0; bit < 512; bit += 7) {
      const changed = Buffer.from(bytes);
      changed[bit >> 3]! ^= 1 << (bit & 7);
      expect(await isGood({ keyId, signature: changed.toString('base64url') })).toBe(false);
    }
    const others = [
      `${signature}=`,
      `${signature} `,
      bytes.toString('base64'),
      '',
      randomBytes(64).toString('base64url'),
    ];
    for (const other of others) expect(await isGood({ keyId, signature: other })).toBe(false);
  });
});
