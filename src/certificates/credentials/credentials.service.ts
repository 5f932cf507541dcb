import { randomUUID } from 'node:crypto';
import { setImmediate as turn } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { In, IsNull, Not } from 'typeorm';
import { SYSTEM } from '../../audit/actor.js';
import { Clock } from '../../config/clock.js';
import { CONFIGURATION } from '../../config/config.module.js';
import type { Configuration } from '../../config/configuration.js';
import { Database } from '../../database/database.js';
import type { Reading } from '../../database/reading.js';
import type { Act, Writing } from '../../database/writing.js';
import { openRectified } from '../../deliberations/rectified-session.js';
import { credentialText } from '../../documents/credential-text.js';
import type { Certification } from '../../domain/certification/certification.js';
import { openBadgeOf } from '../../domain/credentials/open-badge.js';
import { signToken } from '../../proof/credentials/credential-token.js';
import { proveCredential } from '../../proof/credentials/data-integrity.js';
import { institutionDid } from '../../signing/did-web.js';
import type { Signer } from '../../signing/public-key.js';
import { SigningKey } from '../../signing/signing-key.entity.js';
import { SigningKeys } from '../../signing/signing-keys.js';
import type { Certificate } from '../certificate.entity.js';
import { CredentialRecord } from './credential.entity.js';
import { recordsOf } from './credential-records.js';
import { drawStatusPlaces, type StatusPlace } from './draw-status-places.js';
import { statusListAddress } from './status-list-address.js';

/** A certificate's credential, as it was signed once. */
export interface SignedCredential {
  /** With a Data Integrity proof; UTF-8 of it is what is attached and downloaded. */
  readonly json: string;
  /** As a token (`vc+jwt`). */
  readonly jwt: string;
  /** Thumbprint of the key that signed. */
  readonly keyId: string;
}

type Issued = Pick<Certificate, 'id' | 'sessionId' | 'snapshot'>;

/** All that is needed to sign the credentials of some certificates. */
interface Material {
  readonly signer: Signer;
  /** The certification as the session sealed it, by session. */
  readonly sealed: ReadonlyMap<string, Certification>;
  readonly places: readonly StatusPlace[];
}

/** Certificates signed in one transaction: what prints thousands goes on answering in between. */
const MOST_AT_ONCE = 50;

/** Verifiable credentials: signed at first need, then kept, so that what was given never changes. */
@Injectable()
export class CredentialsService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(SigningKeys) private readonly keys: SigningKeys,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  /** The credential of a certificate, the same each time. Not to be called within a read or a write. */
  async credentialOf(certificate: Issued): Promise<SignedCredential> {
    return (await this.credentialsOf([certificate])).get(certificate.id)!;
  }

  /** Those of many, by the id of the certificate; signed in lots of a few dozen. */
  async credentialsOf(certificates: readonly Issued[]): Promise<Map<string, SignedCredential>> {
    const all = new Map<string, SignedCredential>();
    for (let from = 0; from < certificates.length; from += MOST_AT_ONCE) {
      const lot = certificates.slice(from, from + MOST_AT_ONCE);
      const kept = await this.database.read((reading) => recordsOf(reading, lot));
      const missing = lot.filter(({ id }) => !kept.has(id));
      if (missing.length > 0) for (const [id, record] of await this.sign(missing)) kept.set(id, record);
      for (const [id, { json, token: jwt, keyId }] of kept) all.set(id, { json, jwt, keyId });
    }
    return all;
  }

  /** Signs outside any transaction, others being answered between two; then keeps what nobody has signed meanwhile. */
  private async sign(missing: readonly Issued[]): Promise<Map<string, CredentialRecord>> {
    await this.keys.ready();
    const material = await this.database.read((reading) => this.materialFor(reading, missing));
    const signedAt = this.clock.now();
    const records: CredentialRecord[] = [];
    for (const [index, certificate] of missing.entries()) {
      records.push(await this.recordOf(certificate, material, material.places[index]!, signedAt));
      await turn();
    }
    const isKept = await this.database.write(SYSTEM, (writing) => keep(writing, missing, records));
    return isKept ?? this.sign(missing);
  }

  private async materialFor(reading: Reading, certificates: readonly Issued[]): Promise<Material> {
    const sealed = new Map<string, Certification>();
    for (const { sessionId } of certificates) {
      if (sealed.has(sessionId)) continue;
      sealed.set(sessionId, (await openRectified(reading, sessionId)).first.certification);
    }
    const places = await drawStatusPlaces(reading, certificates.length);
    return { signer: await this.keys.signer(reading), sealed, places };
  }

  private async recordOf(
    { id: certificateId, sessionId, snapshot }: Issued,
    { signer, sealed }: Material,
    place: StatusPlace,
    signedAt: string,
  ): Promise<CredentialRecord> {
    const { publicUrl } = this.configuration;
    const [id, did] = [randomUUID(), institutionDid(publicUrl)];
    const credential = openBadgeOf(snapshot, credentialText(snapshot, sealed.get(sessionId)!), {
      ...{ id: `urn:uuid:${id}`, issuer: did, publicUrl },
      ...{ statusList: statusListAddress(publicUrl, place.statusList), statusIndex: place.statusIndex },
    });
    const json = JSON.stringify(await proveCredential(credential, { signer, did, created: signedAt }));
    const token = signToken(credential, { signer, did });
    return { id, certificateId, ...place, keyId: signer.keyId, json, token, signedAt, version: 1 };
  }
}

/** Whoever came first has signed; null where a place was taken or the key retired meanwhile: all have to be signed again. */
async function keep(
  writing: Writing,
  certificates: readonly Pick<Issued, 'id'>[],
  records: readonly CredentialRecord[],
): Promise<Map<string, CredentialRecord> | null> {
  const retired = await writing.read.existsBy(SigningKey, {
    keyId: In(records.map(({ keyId }) => keyId)),
    retiredAt: Not(IsNull()),
  });
  if (retired) return null;
  const kept = await recordsOf(writing.read, certificates);
  const added = records.filter(({ certificateId }) => !kept.has(certificateId));
  for (const { statusList, statusIndex } of added) {
    if (await writing.read.findOneBy(CredentialRecord, { statusList, statusIndex })) return null;
  }
  await writing.saveAll(CredentialRecord, added, added.map(signing));
  for (const record of added) kept.set(record.certificateId, record);
  return kept;
}

/** Told of the certificate, whose history it belongs to. */
function signing({ id, certificateId, keyId }: CredentialRecord): Act {
  const action = 'certificate.credentialSigned';
  return { action, subjectType: 'certificate', subjectId: certificateId, after: { credential: id, keyId } };
}
