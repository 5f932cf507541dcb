import { Controller, Get, Inject, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { CONFIGURATION } from '../config/config.module.js';
import type { Configuration } from '../config/configuration.js';
import { Public } from '../http/public.decorator.js';
import { sendPublic } from '../http/send-public.js';
import { firstSecondOf } from '../domain/credentials/civil-instant.js';
import { didDocument } from './did-web.js';
import { keySetOf } from './key-set.js';
import { SigningKeys } from './signing-keys.js';

const AN_HOUR = 3600;
const KEY_SET = 'application/jwk-set+json';

/** The institution's public keys, retired ones included and withdrawn ones apart, where programs look for them; for anybody. */
@ApiExcludeController()
@Public()
@Controller()
export class PublishedKeysController {
  constructor(
    @Inject(SigningKeys) private readonly keys: SigningKeys,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  /** A JSON Web Key Set (RFC 7517); each key is named by its thumbprint (RFC 7638). */
  @Get('.well-known/jwks.json')
  async keySet(@Res() response: Response): Promise<void> {
    const { trusted } = await this.published();
    const keys = trusted.map(({ keyId, jwk }) => ({ ...jwk, kid: keyId, use: 'sig', alg: 'EdDSA' }));
    sendPublic(response, { type: KEY_SET, text: JSON.stringify({ keys }), seconds: AN_HOUR });
  }

  /** Keys that others may have: what bears one proves nothing. */
  @Get('.well-known/withdrawn-keys.json')
  async withdrawnKeys(@Res() response: Response): Promise<void> {
    const { withdrawn } = await this.published();
    sendPublic(response, { type: KEY_SET, text: JSON.stringify(keySetOf(withdrawn)), seconds: AN_HOUR });
  }

  /** The document of the institution's did:web, at either place, as its address has a path or none. */
  @Get(['.well-known/did.json', 'did.json'])
  async did(@Res() response: Response): Promise<void> {
    const { trusted, withdrawn } = await this.published();
    const revoked = withdrawn.map(({ jwk, untrustedFrom }) => ({ key: jwk, revoked: firstSecondOf(untrustedFrom!) }));
    const keys = trusted.map(({ jwk }) => jwk);
    const text = JSON.stringify(didDocument(this.configuration.publicUrl, keys, revoked));
    sendPublic(response, { type: 'application/did+json', text, seconds: AN_HOUR });
  }

  /** There is a key to publish before anything is signed. */
  private async published() {
    await this.keys.ready();
    const all = await this.keys.publicKeys();
    return {
      trusted: all.filter(({ untrustedFrom }) => untrustedFrom === null),
      withdrawn: all.filter(({ untrustedFrom }) => untrustedFrom !== null),
    };
  }
}
