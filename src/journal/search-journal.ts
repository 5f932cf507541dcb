import { Brackets } from 'typeorm';
import { Account } from '../accounts/account.entity.js';
import { SYSTEM } from '../audit/actor.js';
import { AuditEntry } from '../audit/audit-entry.entity.js';
import { dayBegins } from '../config/clock.js';
import type { Reading } from '../database/reading.js';
import type { JournalQuery } from './journal.dto.js';

/** Acts a page. */
const ACTS = 50;
/** People whose name may hold what is searched: more of them, and the name says too little. */
const PEOPLE = 200;

/** Some acts of the journal, the newest first. */
export interface FoundActs {
  readonly entries: readonly AuditEntry[];
  /** The sequence before which older ones stand; null where there are none. */
  readonly older: number | null;
}

/**
 * The newest acts that answer to the query. Nothing is counted and no page is skipped over: each query reads on from an
 * act, whatever the length of the journal.
 */
export async function searchJournal(reading: Reading, query: JournalQuery): Promise<FoundActs> {
  const found = reading
    .select(AuditEntry, 'entry')
    .orderBy('entry.sequence', 'DESC')
    .limit(ACTS + 1);
  if (query.act) found.andWhere('entry.action = :act', { act: query.act });
  if (query.from) found.andWhere('entry.at >= :from', { from: dayBegins(query.from) });
  if (query.to) found.andWhere('entry.at < :end', { end: dayBegins(query.to, 1) });
  if (query.before) found.andWhere('entry.sequence < :before', { before: query.before });
  if (query.person) {
    const accounts = await accountsNamed(reading, query.person);
    found.andWhere(
      new Brackets((any) => {
        any.where('entry.accountId IN (:...accounts)', { accounts: accounts.length > 0 ? accounts : [''] });
        if (isSystem(query.person!)) any.orWhere('entry.accountId IS NULL');
      }),
    );
  }
  const rows = await found.getMany();
  const entries = rows.slice(0, ACTS);
  return { entries, older: rows.length > ACTS ? entries.at(-1)!.sequence : null };
}

/** Capitals or not; of accented capitals, as they are written. */
async function accountsNamed(reading: Reading, name: string): Promise<string[]> {
  const wanted = name.trim().replace(/[\\%_]/g, '');
  const accounts = await reading
    .select(Account, 'account')
    .select('account.id', 'id')
    .where('LOWER(account.name) LIKE :lower OR account.name LIKE :wanted', {
      ...{ lower: `%${wanted.toLowerCase()}%`, wanted: `%${wanted}%` },
    })
    .orderBy('account.id')
    .limit(PEOPLE)
    .getRawMany<{ id: string }>();
  return accounts.map(({ id }) => id);
}

const isSystem = (name: string): boolean => SYSTEM.name.toLowerCase().includes(name.trim().toLowerCase());
