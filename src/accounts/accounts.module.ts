import { Global, Module } from '@nestjs/common';
import { AccountsController } from './accounts.controller.js';
import { AccountsPages } from './accounts.pages.js';
import { AccountsService } from './accounts.service.js';

@Global()
@Module({ controllers: [AccountsController, AccountsPages], providers: [AccountsService], exports: [AccountsService] })
export class AccountsModule {}
