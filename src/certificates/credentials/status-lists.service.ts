import { Inject, Injectable } from '@nestjs/common';
import { IsNull, Not } from 'typeorm';
import { Clock } from '../../config/clock.js';
import { CONFIGURATION } from '../../config/config.module.js';
import type { Configuration } from '../../config/configuration.js';
import { Database } from '../../database/database.js';
import type { Reading } from '../../database/reading.js';
import { dayAfter, firstSecondOf, lastSecondOf } from '../../domain/credentials/civil-instant.js';
import { DomainError } from '../../domain/errors.js';
import { signToken } from '../../proof/credentials/credential-token.js';
import { proveCredential } from '../../proof/credentials/data-integrity.js';
import { statusListCredential } from '../../proof/credentials/status-list.js';
import { institutionDid } from '../../signing/did-web.js';
import type { Signer } from '../../signing/public-key.js';
import { SigningKeys } from '../../signing/signing-keys.js';
import { CredentialRecord } from './credential.entity.js';
import { statusListAddress } from './status-list-address.js';

/** A published status list, in the two forms in which it is signed. */
export interface PublishedStatusList {
  readonly json: string;
  readonly jwt: string;
}

interface Told {
  readonly revoked: readonly number[];
  readonly signer: Signer;
}

/** How many days a list may be kept by whoever fetched it: a stolen old one soon proves nothing. */
const DAYS_GOOD = 7;

/** The lists by which others see what is revoked: from the certificates as they are, signed again when they change. */
@Injectable()
export class StatusListsService {
  /** The last signed of each list, by all that it depends on. */
  private readonly signed = new Map<number, { readonly of: string; readonly list: Promise<PublishedStatusList> }>();

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(SigningKeys) private readonly keys: SigningKeys,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  /** Throws `notFound` where no credential names that list. */
  async list(number: number): Promise<PublishedStatusList> {
    const told = await this.database.read((reading) => this.tell(reading, number));
    const today = this.clock.today();
    const of = JSON.stringify([today, told.signer.keyId, told.revoked]);
    const known = this.signed.get(number);
    if (known?.of === of) return known.list;
    const list = this.sign(number, told, today);
    this.signed.set(number, { of, list });
    list.catch(() => this.signed.delete(number));
    return list;
  }

  private async tell(reading: Reading, statusList: number): Promise<Told> {
    if (!(await reading.existsBy(CredentialRecord, { statusList }))) {
      throw new DomainError('notFound', { subject: 'status_list', id: String(statusList) });
    }
    const revoked = await reading.find(CredentialRecord, {
      select: { id: true, statusIndex: true },
      where: { statusList, certificate: { revocation: Not(IsNull()) } },
      order: { statusIndex: 'ASC' },
    });
    return { revoked: revoked.map(({ statusIndex }) => statusIndex), signer: await this.keys.signer(reading) };
  }

  private async sign(number: number, { revoked, signer }: Told, today: string): Promise<PublishedStatusList> {
    const { publicUrl } = this.configuration;
    const did = institutionDid(publicUrl);
    const created = firstSecondOf(today);
    const credential = statusListCredential({
      ...{ address: statusListAddress(publicUrl, number), issuer: did, revoked },
      ...{ validFrom: created, validUntil: lastSecondOf(dayAfter(today, DAYS_GOOD)) },
    });
    const proven = await proveCredential(credential, { signer, did, created });
    return { json: JSON.stringify(proven), jwt: signToken(credential, { signer, did }) };
  }
}
