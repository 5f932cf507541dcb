import { Global, Module } from '@nestjs/common';
import { CONFIGURATION } from '../config/config.module.js';
import type { Configuration } from '../config/configuration.js';
import { Database } from '../database/database.js';
import { PrivateKeysFile } from './private-keys.js';
import { SigningKeys } from './signing-keys.js';

/** Gives the institution's keys to whatever is signed: sealed sessions, their archives. */
@Global()
@Module({
  providers: [
    {
      provide: SigningKeys,
      inject: [Database, CONFIGURATION],
      useFactory: (database: Database, { signingKeysFile }: Configuration) =>
        new SigningKeys(database, new PrivateKeysFile(signingKeysFile)),
    },
  ],
  exports: [SigningKeys],
})
export class SigningModule {}
