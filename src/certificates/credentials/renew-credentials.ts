import { randomUUID } from 'node:crypto';
import { In, MoreThan } from 'typeorm';
import type { Actor } from '../../audit/actor.js';
import type { Database } from '../../database/database.js';
import type { Act } from '../../database/writing.js';
import { signToken } from '../../proof/credentials/credential-token.js';
import { proveCredential, type ProvenCredential } from '../../proof/credentials/data-integrity.js';
import type { Signer } from '../../signing/public-key.js';
import { knownKeys, type SigningKeys } from '../../signing/signing-keys.js';
import { CredentialRecord } from './credential.entity.js';
import { renewalsOf } from './credential-records.js';
import { CredentialRenewal } from './credential-renewal.entity.js';

/** Credentials looked at in one transaction: a server that runs meanwhile goes on answering. */
const AT_ONCE = 50;

interface Renewal {
  readonly row: CredentialRenewal;
  readonly act: Act;
}

/**
 * Signs every credential again that bears a withdrawn key: the same words with the current key, each told in the journal.
 * Gives how many. Stopped and started again, it goes on where it was.
 */
export async function renewCredentials(
  database: Database,
  keys: SigningKeys,
  who: Actor,
  now: () => string,
): Promise<number> {
  let [renewed, after] = [0, ''];
  for (;;) {
    const { seen, stale, signer } = await database.read(async (reading) => {
      const rows = await reading.find(CredentialRecord, {
        where: { id: MoreThan(after) },
        order: { id: 'ASC' },
        take: AT_ONCE,
      });
      const last = await renewalsOf(reading, rows);
      const withdrawn = new Set(
        (await knownKeys(reading)).flatMap(({ keyId, untrustedFrom }) => (untrustedFrom === null ? [] : [keyId])),
      );
      const asTheyStand = rows.map((row) => ({ ...row, ...last.get(row.id) }));
      const stale = asTheyStand.filter(({ keyId }) => withdrawn.has(keyId));
      return { seen: rows.at(-1)?.id, stale, signer: await keys.signer(reading) };
    });
    if (seen === undefined) return renewed;
    const signed: Renewal[] = [];
    for (const credential of stale) signed.push(await renewal(credential, signer, now()));
    renewed += await keep(database, who, signed);
    after = seen;
  }
}

/** What was said stays as it was said; the address in it too, whatever it is now. */
async function renewal(credential: CredentialRecord, signer: Signer, signedAt: string): Promise<Renewal> {
  const { proof: _before, ...said } = JSON.parse(credential.json) as ProvenCredential;
  const did = said.issuer.id;
  const { keyId } = signer;
  return {
    row: {
      ...{ id: randomUUID(), credentialId: credential.id, keyId, signedAt, version: 1 },
      json: JSON.stringify(await proveCredential(said, { signer, did, created: signedAt })),
      token: signToken(said, { signer, did }),
    },
    act: {
      ...{
        action: 'certificate.credentialSignedAgain',
        subjectType: 'certificate',
        subjectId: credential.certificateId,
      },
      ...{ before: { keyId: credential.keyId }, after: { credential: credential.id, keyId } },
    },
  };
}

/** But for those that another has signed again meanwhile. */
async function keep(database: Database, who: Actor, signed: readonly Renewal[]): Promise<number> {
  if (signed.length === 0) return 0;
  return database.write(who, async (writing) => {
    const [{ keyId }] = signed.map(({ row }) => row) as [CredentialRenewal];
    const there = await writing.read.findBy(CredentialRenewal, {
      ...{ keyId, credentialId: In(signed.map(({ row }) => row.credentialId)) },
    });
    const known = new Set(there.map(({ credentialId }) => credentialId));
    const added = signed.filter(({ row }) => !known.has(row.credentialId));
    await writing.saveAll(
      CredentialRenewal,
      added.map(({ row }) => row),
      added.map(({ act }) => act),
    );
    return added.length;
  });
}
