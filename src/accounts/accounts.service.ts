import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../audit/actor.js';
import { SYSTEM } from '../audit/actor.js';
import { Database } from '../database/database.js';
import type { Writing } from '../database/writing.js';
import { DomainError } from '../domain/errors.js';
import { plainText } from '../domain/plain-words.js';
import { type ListPage, readPage } from '../lists/read-list.js';
import type { AccountQuery, ChangeAccount, CreateAccount, Credentials } from './account.dto.js';
import { Account } from './account.entity.js';
import { ACCOUNT_LIST } from './account.list.js';
import { accountPolicy } from './account.policy.js';
import { matchingAccounts } from './matching-accounts.js';
import { hashPassword, passwordMatches } from './password.js';
import { demand, type Principal } from './principal.js';
import { signOutEverywhere } from './sign-out-everywhere.js';

@Injectable()
export class AccountsService {
  constructor(@Inject(Database) private readonly database: Database) {}

  async list(who: Principal, query: AccountQuery): Promise<ListPage<Account>> {
    demand(accountPolicy.list(who), 'account.list');
    return this.database.read((reading) => readPage(matchingAccounts(reading, query), ACCOUNT_LIST, query));
  }

  async find(who: Principal, id: string): Promise<Account> {
    demand(accountPolicy.list(who), 'account.list');
    const account = await this.database.read((reading) => reading.findOneBy(Account, { id }));
    if (!account) throw new DomainError('notFound', { subject: 'account', id });
    return account;
  }

  async create(who: Principal, input: CreateAccount): Promise<Account> {
    demand(accountPolicy.create(who), 'account.create');
    return this.createAs(who, input);
  }

  /** For the command line and demonstration data, where nobody is signed in. Throws `emailTaken`. */
  async createAs(actor: Actor, input: CreateAccount): Promise<Account> {
    const passwordHash = await hashPassword(input.password);
    return this.database.write(actor, (writing) => insertAccount(writing, input, passwordHash));
  }

  /** Throws `staleVersion`, or `lastAdministrator` where the change would leave none. A new password signs out. */
  async change(who: Principal, id: string, input: ChangeAccount): Promise<Account> {
    demand(accountPolicy.change(who), 'account.change');
    const { version, password, ...given } = input;
    const changes = given.name === undefined ? given : { ...given, searchName: sortedName(given.name) };
    const passwordHash = password === undefined ? undefined : await hashPassword(password);
    return this.database.write(who, async (writing) => {
      if (changes.active === false) await this.keepAnAdministrator(writing, id);
      const changed = await writing.update(Account, { id, version }, changes, 'account.changed');
      if (changes.active === false || passwordHash) await signOutEverywhere(writing, id);
      if (!passwordHash) return changed;
      return writing.updateSecretly(Account, changed, { passwordHash }, 'account.passwordChanged');
    });
  }

  /** The account these credentials open. Throws `wrongCredentials` and says no more, in the same time. */
  async authenticate(credentials: Credentials): Promise<Principal> {
    const email = credentials.email.toLowerCase();
    const account = await this.database.read((reading) => reading.findOneBy(Account, { email, active: true }));
    if (!(await passwordMatches(credentials.password, account?.passwordHash)) || !account) {
      await this.database.write(SYSTEM, (writing) =>
        writing.record({
          action: 'account.signInRefused',
          subjectType: 'account',
          subjectId: account?.id ?? 'unknown',
        }),
      );
      throw new DomainError('wrongCredentials', {});
    }
    const principal = principalOf(account);
    await this.database.write(principal, (writing) =>
      writing.record({ action: 'account.signedIn', subjectType: 'account', subjectId: account.id }),
    );
    return principal;
  }

  /** Asks the signed-in person for their password again, before an act that cannot be undone. */
  async confirmPassword(who: Principal, password: string): Promise<void> {
    const account = await this.database.read((reading) =>
      reading.findOneBy(Account, { id: who.accountId, active: true }),
    );
    if (!(await passwordMatches(password, account?.passwordHash))) throw new DomainError('wrongPassword', {});
  }

  /** Who is behind an account, as long as it is active. */
  async principal(accountId: string): Promise<Principal | null> {
    const account = await this.database.findOneBy(Account, { id: accountId, active: true });
    return account && principalOf(account);
  }

  private async keepAnAdministrator(writing: Writing, leaving: string): Promise<void> {
    const administrators = await writing.read.findBy(Account, { role: 'administrator', active: true });
    if (administrators.every(({ id }) => id === leaving)) throw new DomainError('lastAdministrator', {});
  }
}

/** Inserts an account in a transaction under way. Throws `emailTaken`. */
async function insertAccount(writing: Writing, input: CreateAccount, passwordHash: string): Promise<Account> {
  const email = input.email.trim().toLowerCase();
  if (await writing.read.existsBy(Account, { email })) throw new DomainError('emailTaken', { email });
  const { name, role } = input;
  const row: Account = {
    id: randomUUID(),
    email,
    name,
    searchName: sortedName(name),
    role,
    passwordHash,
    active: true,
    createdAt: writing.at,
    version: 1,
  };
  return writing.insert(Account, row, 'account.created', { id: row.id, email, name, role });
}

/** What its column holds, in characters; a few letters decompose into a whole sentence. */
const MOST_CHARACTERS = 1000;

const sortedName = (name: string): string => Array.from(plainText(name)).slice(0, MOST_CHARACTERS).join('');

function principalOf({ id, name, role }: Account): Principal {
  return { accountId: id, name, role };
}
