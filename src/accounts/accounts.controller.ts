import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Inject,
  Param,
  ParseUUIDPipe,
  Patch,
  Post,
  Query,
  Req,
  type StreamableFile,
} from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { AnswersAs } from '../http/answers-as.decorator.js';
import { Public } from '../http/public.decorator.js';
import { ListExports } from '../lists/list-exports.js';
import type { ListPage } from '../lists/read-list.js';
import { AccountExport, AccountQuery, ChangeAccount, CreateAccount, Credentials } from './account.dto.js';
import type { Account } from './account.entity.js';
import { ACCOUNT_LIST } from './account.list.js';
import { AccountsService } from './accounts.service.js';
import { Who } from './current-principal.js';
import type { Principal } from './principal.js';
import { closeSession, openSession } from './sign-in.js';

type PresentedAccount = Pick<Account, 'id' | 'email' | 'name' | 'role' | 'active' | 'createdAt' | 'version'>;

@ApiTags('accounts')
@Controller('api/v1')
export class AccountsController {
  constructor(
    @Inject(AccountsService) private readonly accounts: AccountsService,
    @Inject(ListExports) private readonly exports: ListExports,
  ) {}

  /** Sign in; the answer sets the session cookie. */
  @Public()
  @Post('session')
  async signIn(@Body() credentials: Credentials, @Req() request: Request): Promise<Principal> {
    const who = await this.accounts.authenticate(credentials);
    await openSession(request, who);
    return who;
  }

  /** Who is signed in. */
  @Get('session')
  current(@Who() who: Principal): Principal {
    return who;
  }

  /** Sign out. */
  @Delete('session')
  @HttpCode(204)
  async signOut(@Req() request: Request): Promise<void> {
    await closeSession(request);
  }

  /** Accounts, by name. */
  @Get('accounts')
  async list(@Who() who: Principal, @Query() query: AccountQuery): Promise<ListPage<PresentedAccount>> {
    const page = await this.accounts.list(who, query);
    return { ...page, items: page.items.map(presentAccount) };
  }

  /** The same list as a file, all of it; the journal tells who took it. */
  @Get('accounts/export')
  @AnswersAs('application/octet-stream')
  export(@Who() who: Principal, @Query() asked: AccountExport): Promise<StreamableFile> {
    return this.exports.file(who, ACCOUNT_LIST, asked, (portion) => this.accounts.list(who, { ...asked, ...portion }));
  }

  @Post('accounts')
  async create(@Who() who: Principal, @Body() input: CreateAccount): Promise<PresentedAccount> {
    return presentAccount(await this.accounts.create(who, input));
  }

  /** Rename, deactivate, or set a new password, on the version seen. */
  @Patch('accounts/:id')
  async change(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: ChangeAccount,
  ): Promise<PresentedAccount> {
    return presentAccount(await this.accounts.change(who, id, input));
  }
}

function presentAccount({ id, email, name, role, active, createdAt, version }: Account): PresentedAccount {
  return { id, email, name, role, active, createdAt, version };
}
