import { promisify } from 'node:util';
import { Inject, Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { AccountsService } from './accounts.service.js';
import { principalOf } from './current-principal.js';
import type { Principal } from './principal.js';

/** For answers that last: whether who began them is still who they were. */
@Injectable()
export class StillSignedIn {
  constructor(@Inject(AccountsService) private readonly accounts: AccountsService) {}

  /** Who sent the request, with the role of now; null once they signed out, or their account was closed. */
  async principal(request: Request): Promise<Principal | null> {
    const who = principalOf(request);
    const { sessionStore, sessionID } = request;
    const session = await promisify(sessionStore.get.bind(sessionStore))(sessionID);
    if (!who || session?.accountId !== who.accountId) return null;
    return this.accounts.principal(who.accountId);
  }
}
