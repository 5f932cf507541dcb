import { Controller, Get, Inject, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { CONFIGURATION } from '../config/config.module.js';
import type { Configuration } from '../config/configuration.js';
import { Public } from '../http/public.decorator.js';
import { sendPublic } from '../http/send-public.js';
import { didDocument } from './did-web.js';
import { SigningKeys } from './signing-keys.js';

const AN_HOUR = 3600;

/** The institution's public keys, retired ones included, where programs look for them; for anybody. */
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
    const keys = (await this.published()).map(({ keyId, jwk }) => ({ ...jwk, kid: keyId, use: 'sig', alg: 'EdDSA' }));
    sendPublic(response, { type: 'application/jwk-set+json', text: JSON.stringify({ keys }), seconds: AN_HOUR });
  }

  /** The document of the institution's did:web, at either place, as its address has a path or none. */
  @Get(['.well-known/did.json', 'did.json'])
  async did(@Res() response: Response): Promise<void> {
    const keys = (await this.published()).map(({ jwk }) => jwk);
    const text = JSON.stringify(didDocument(this.configuration.publicUrl, keys));
    sendPublic(response, { type: 'application/did+json', text, seconds: AN_HOUR });
  }

  /** There is a key to publish before anything is signed. */
  private async published() {
    await this.keys.ready();
    return this.keys.publicKeys();
  }
}
