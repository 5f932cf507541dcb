import { In } from 'typeorm';
import { Account } from '../accounts/account.entity.js';
import type { Reading } from '../database/reading.js';
import { DomainError } from '../domain/errors.js';

export type JuryAccount = Pick<Account, 'id' | 'name' | 'role'>;

/** Active accounts with which one may sit on a jury, by name. */
export async function juryAccounts(reading: Reading): Promise<JuryAccount[]> {
  const where = { role: In(['president', 'juryMember']), active: true };
  const found = await reading.find(Account, { where, order: { id: 'ASC' } });
  return found.toSorted((one, other) => one.name.localeCompare(other.name, 'fr'));
}

/** Throws `accountNotOfJury` unless one may sit with that account, or preside. */
export async function demandJuryAccount(reading: Reading, accountId: string | null, presiding: boolean): Promise<void> {
  if (accountId === null) return;
  const account = await reading.findOneBy(Account, { id: accountId, active: true });
  const roles = presiding ? ['president'] : ['president', 'juryMember'];
  if (!account || !roles.includes(account.role)) throw new DomainError('accountNotOfJury', { accountId, roles });
}
