import {
  Body,
  Controller,
  Get,
  Inject,
  Param,
  ParseUUIDPipe,
  Post,
  Query,
  Render,
  Req,
  Res,
  type StreamableFile,
} from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { blankForm, type FormState, submit } from '../http/form.js';
import { exportLinks } from '../lists/export-links.js';
import { ListExports } from '../lists/list-exports.js';
import { listView } from '../lists/list.view.js';
import { AccountExport, AccountQuery, ChangeAccount, CreateAccount } from './account.dto.js';
import { ACCOUNT_LIST } from './account.list.js';
import type { Account } from './account.entity.js';
import { accountPolicy } from './account.policy.js';
import { accountForm, accountView, roleOptions, stateOptions } from './account.view.js';
import { AccountsService } from './accounts.service.js';
import { Who } from './current-principal.js';
import { demand, type Principal } from './principal.js';
import { leaveNotice } from './sign-in.js';

const CREATING = { label: 'Créer un compte', href: '/comptes/nouveau', primary: true };
const CLOSING = { label: 'Désactiver', path: '/comptes/desactivation', danger: true };
const BREADCRUMB = [{ label: 'Comptes', href: '/comptes' }];

@ApiExcludeController()
@Controller('comptes')
export class AccountsPages {
  constructor(
    @Inject(AccountsService) private readonly accounts: AccountsService,
    @Inject(ListExports) private readonly exports: ListExports,
  ) {}

  @Get()
  @Render('pages/accounts')
  async list(@Who() who: Principal, @Query() query: AccountQuery, @Req() request: Request): Promise<object> {
    const page = await this.accounts.list(who, query);
    const list = listView(ACCOUNT_LIST, {
      ...{ page, query, address: request.originalUrl },
      actions: exportLinks(ACCOUNT_LIST, request.originalUrl),
      ...{ acts: [CLOSING], idOf: ({ id, active }: Account) => (active && id !== who.accountId ? id : null) },
    });
    const filtered = Boolean(query.q) || query.role !== undefined || query.state !== undefined;
    const options = { q: query.q ?? '', roles: roleOptions(query.role), states: stateOptions(query.state) };
    return { title: 'Comptes', actions: [CREATING], ...options, filtered, list };
  }

  @Get('export')
  export(@Who() who: Principal, @Query() asked: AccountExport): Promise<StreamableFile> {
    return this.exports.file(who, ACCOUNT_LIST, asked, (portion) => this.accounts.list(who, { ...asked, ...portion }));
  }

  @Get('nouveau')
  @Render('pages/account-new')
  new(@Who() who: Principal): object {
    demand(accountPolicy.create(who), 'account.create');
    return this.newView(blankForm());
  }

  @Post()
  async create(
    @Who() who: Principal,
    @Body() body: Record<string, unknown>,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const act = async (input: CreateAccount): Promise<string> => {
      const { name } = await this.accounts.create(who, input);
      leaveNotice(request, `Le compte de ${name} est créé.`);
      return '/comptes';
    };
    const again = (form: FormState) => Promise.resolve({ view: 'pages/account-new', model: this.newView(form) });
    await submit(CreateAccount, body, response, act, again);
  }

  @Get(':id')
  @Render('pages/account')
  async show(@Who() who: Principal, @Param('id', ParseUUIDPipe) id: string): Promise<object> {
    return this.changeView(who, id, blankForm());
  }

  @Post(':id')
  async change(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: Record<string, unknown>,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const act = async (input: ChangeAccount): Promise<string> => {
      const { name } = await this.accounts.change(who, id, input);
      leaveNotice(request, `Le compte de ${name} est modifié.`);
      return '/comptes';
    };
    const again = async (form: FormState) => ({ view: 'pages/account', model: await this.changeView(who, id, form) });
    await submit(ChangeAccount, body, response, act, again);
  }

  private newView(form: FormState): object {
    return {
      title: 'Nouveau compte',
      breadcrumb: BREADCRUMB,
      form: accountForm(form),
      roles: roleOptions(form.values.role),
    };
  }

  private async changeView(who: Principal, id: string, form: FormState): Promise<object> {
    const account = await this.accounts.find(who, id);
    const { name, email, version, active } = account;
    const typed = accountForm({ ...form, values: { name, email, ...form.values } });
    const actions = [{ label: 'Historique', href: `/historique/comptes/${id}` }];
    return { title: name, breadcrumb: BREADCRUMB, actions, ...accountView(account), id, version, active, form: typed };
  }
}
