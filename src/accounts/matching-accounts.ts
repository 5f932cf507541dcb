import type { SelectQueryBuilder } from 'typeorm';
import { AuditEntry } from '../audit/audit-entry.entity.js';
import type { Reading } from '../database/reading.js';
import { wordsOf } from '../domain/plain-words.js';
import type { AccountQuery } from './account.dto.js';
import { Account } from './account.entity.js';
import type { Role } from './role.js';

const TEAM: readonly Role[] = ['administrator', 'secretary', 'president', 'juryMember'];

/** Accounts that a filter leaves. */
export function matchingAccounts(reading: Reading, { q = '', role, state }: AccountQuery): SelectQueryBuilder<Account> {
  const builder = state === 'neverUsed' ? neverUsedAccounts(reading) : reading.select(Account, 'account');
  if (state === 'active' || state === 'inactive')
    builder.andWhere('account.active = :active', { active: state === 'active' });
  if (role) builder.andWhere('account.role = :role', { role });
  leaveNamed(builder, q);
  return builder;
}

/** Of what is sought, so many words count. */
const MOST_WORDS = 6;

/** Leaves the accounts of which each word sought begins a word of the name, or is in the address. */
function leaveNamed(builder: SelectQueryBuilder<Account>, q: string): void {
  const sought = q.split(/\s+/).flatMap((part) => (part.includes('@') ? [part.toLowerCase()] : wordsOf(part)));
  sought.slice(0, MOST_WORDS).forEach((word, index) => {
    const [first, next, within] = [`first${index}`, `next${index}`, `within${index}`];
    builder.andWhere(
      `(account.searchName LIKE :${first} OR account.searchName LIKE :${next} OR account.email LIKE :${within} ESCAPE '\\')`,
      { [first]: `${word}%`, [next]: `% ${word}%`, [within]: `%${word.replace(/[\\%_]/g, '\\$&')}%` },
    );
  });
}

/**
 * Active accounts of the team and of juries with which nobody has ever signed in. Candidates are not among them: they
 * come when their results are published.
 */
export function neverUsedAccounts(reading: Reading): SelectQueryBuilder<Account> {
  const builder = reading.select(Account, 'account');
  const signedIn = builder
    .subQuery()
    .select('1')
    .from(AuditEntry, 'entry')
    .where(`entry.subjectType = 'account' AND entry.subjectId = account.id AND entry.action = 'account.signedIn'`)
    .getQuery();
  return builder
    .where('account.active = :isUsable AND account.role IN (:...team)', { isUsable: true, team: TEAM })
    .andWhere(`NOT EXISTS ${signedIn}`);
}
