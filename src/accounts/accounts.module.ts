import { Global, Module } from '@nestjs/common';
import { AccountClosing } from './account-closing.js';
import { AccountClosingPages } from './account-closing.pages.js';
import { AccountsController } from './accounts.controller.js';
import { AccountsPages } from './accounts.pages.js';
import { AccountsService } from './accounts.service.js';
import { SignInPages } from './sign-in.pages.js';
import { StillSignedIn } from './still-signed-in.js';

@Global()
@Module({
  controllers: [AccountsController, AccountClosingPages, AccountsPages, SignInPages],
  providers: [AccountClosing, AccountsService, StillSignedIn],
  exports: [AccountsService, StillSignedIn],
})
export class AccountsModule {}
