import { Body, Controller, HttpCode, Inject, Post, Query, Redirect, Render, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request } from 'express';
import { ChosenRows } from '../lists/choice.js';
import { plural } from '../web/french/format.js';
import { AccountClosing } from './account-closing.js';
import { closingView } from './account-closing.view.js';
import { AccountQuery, CloseAccounts } from './account.dto.js';
import { Who } from './current-principal.js';
import type { Principal } from './principal.js';
import { leaveNotice } from './sign-in.js';

/** Accounts chosen in their list, then who would be shut out, then the act. */
@ApiExcludeController()
@Controller('comptes/desactivation')
export class AccountClosingPages {
  constructor(@Inject(AccountClosing) private readonly closing: AccountClosing) {}

  @Post()
  @HttpCode(200)
  @Render('pages/account-closing')
  async preview(@Who() who: Principal, @Query() query: AccountQuery, @Body() rows: ChosenRows): Promise<object> {
    return closingView(who, await this.closing.preview(who, query, rows));
  }

  @Post('confirmee')
  @Redirect('/comptes', 303)
  async close(@Who() who: Principal, @Body() { ids }: CloseAccounts, @Req() request: Request): Promise<void> {
    const count = await this.closing.close(who, ids);
    const done = `${plural(count, 'compte désactivé', 'comptes désactivés')}.`;
    leaveNotice(request, count === 0 ? 'Ces comptes étaient déjà désactivés.' : done);
  }
}
