import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database } from '../database/database.js';
import type { Reading } from '../database/reading.js';
import { DomainError } from '../domain/errors.js';
import { chosenIds, type ChosenRows } from '../lists/choice.js';
import { type AccountQuery, MOST_CLOSED } from './account.dto.js';
import { Account } from './account.entity.js';
import { ACCOUNT_LIST } from './account.list.js';
import { accountPolicy } from './account.policy.js';
import { matchingAccounts } from './matching-accounts.js';
import { demand, type Principal } from './principal.js';
import { signOutEverywhere } from './sign-out-everywhere.js';

/** What closing several accounts would do. */
export interface ClosingPreview {
  readonly closing: readonly Account[];
  /** Of those chosen: one's own, which one never closes with others, and those closed already. */
  readonly staying: readonly Account[];
}

/** Several accounts at once: first who would be shut out, then all of them, or nobody. */
@Injectable()
export class AccountClosing {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** Throws `nothingChosen`, `tooManyChosen`. */
  async preview(who: Principal, query: AccountQuery, rows: ChosenRows): Promise<ClosingPreview> {
    demand(accountPolicy.change(who), 'account.change');
    return this.database.read(async (reading) => {
      const builder = matchingAccounts(reading, query);
      const ids = await chosenIds(rows, { builder, list: ACCOUNT_LIST, query, idOf: ({ id }) => id });
      if (ids.length > MOST_CLOSED) throw new DomainError('tooManyChosen', { most: MOST_CLOSED });
      const accounts = await accountsOf(reading, ids);
      return {
        closing: accounts.filter((account) => closes(who, account)),
        staying: accounts.filter((account) => !closes(who, account)),
      };
    });
  }

  /** How many were closed; those closed meanwhile stay so, which makes it harmless twice. Throws `lastAdministrator`. */
  async close(who: Principal, ids: readonly string[]): Promise<number> {
    demand(accountPolicy.change(who), 'account.change');
    return this.database.write(who, async (writing) => {
      const accounts = (await accountsOf(writing.read, ids)).filter((account) => closes(who, account));
      for (const account of accounts) {
        await writing.update(Account, account, { active: false }, 'account.changed');
        await signOutEverywhere(writing, account.id);
      }
      // Whoever asks may have been shut out themselves since.
      const isLed = await writing.read.existsBy(Account, { role: 'administrator', active: true });
      if (!isLed) throw new DomainError('lastAdministrator', {});
      return accounts.length;
    });
  }
}

const closes = (who: Principal, { id, active }: Account): boolean => active && id !== who.accountId;

async function accountsOf(reading: Reading, ids: readonly string[]): Promise<Account[]> {
  return reading.find(Account, { where: { id: In([...ids]) }, order: { searchName: 'ASC', id: 'ASC' } });
}
