import { Global, Module } from '@nestjs/common';
import { CONFIGURATION } from '../config/config.module.js';
import type { Configuration } from '../config/configuration.js';
import { Database } from '../database/database.js';
import { PrivateKeysFile } from './private-keys.js';
import { PublishedKeysController } from './published-keys.controller.js';
import { SigningKeys } from './signing-keys.js';

/** Gives the institution's keys to whatever is signed (sealed sessions, archives, certificates), and makes the public halves known. */
@Global()
@Module({
  controllers: [PublishedKeysController],
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
