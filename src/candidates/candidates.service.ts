import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import { Account } from '../accounts/account.entity.js';
import { demand, type Principal } from '../accounts/principal.js';
import { Clock } from '../config/clock.js';
import { Database } from '../database/database.js';
import type { Reading } from '../database/reading.js';
import type { Seen, Writing } from '../database/writing.js';
import { DomainError } from '../domain/errors.js';
import { chosenIds, type ChosenRows } from '../lists/choice.js';
import { type ListPage, readPage } from '../lists/read-list.js';
import { leaveFound } from '../search-words/find-words.js';
import type { CandidateQuery, ChangeCandidate, LinkAccount, RegisterCandidate } from './candidate.dto.js';
import { Candidate } from './candidate.entity.js';
import { CANDIDATE_LIST } from './candidate.list.js';
import { candidatePolicy } from './candidate.policy.js';
import { isSameName, searchNameOf } from './search-name.js';

@Injectable()
export class CandidatesService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** People of whom every word of `q` begins a word of a name or the address. */
  async list(who: Principal, query: CandidateQuery): Promise<ListPage<Candidate>> {
    demand(candidatePolicy.read(who), 'candidate.read');
    return this.database.read(async (reading) => readPage(await matching(reading, query), CANDIDATE_LIST, query));
  }

  /** Ids of those chosen in the list. Throws `nothingChosen`, `tooManyChosen`. */
  async chosen(who: Principal, query: CandidateQuery, rows: ChosenRows): Promise<string[]> {
    demand(candidatePolicy.read(who), 'candidate.read');
    return this.database.read(async (reading) => {
      const builder = await matching(reading, query);
      return chosenIds(rows, { builder, list: CANDIDATE_LIST, query, idOf: ({ id }) => id });
    });
  }

  /** Throws `notFound`. */
  async find(who: Principal, id: string): Promise<Candidate> {
    demand(candidatePolicy.read(who), 'candidate.read');
    return this.database.read((reading) => candidateOf(reading, id));
  }

  /** Throws `possibleDuplicate`, with the ids of who it may be, unless the input confirms; `bornInFuture`. */
  async register(who: Principal, input: RegisterCandidate): Promise<Candidate> {
    demand(candidatePolicy.register(who), 'candidate.register');
    this.demandBorn(input.birthDay);
    return this.database.write(who, (writing) => registerCandidate(writing, input));
  }

  /** Throws `staleVersion`, `notFound`, `bornInFuture`. */
  async change(who: Principal, id: string, input: ChangeCandidate): Promise<Candidate> {
    demand(candidatePolicy.change(who), 'candidate.change');
    const { version, ...given } = input;
    if (given.birthDay !== undefined) this.demandBorn(given.birthDay);
    return this.database.write(who, async (writing) => {
      const current = await candidateOf(writing.read, id);
      const searchName = searchNameOf({ ...current, ...given });
      return writing.update(Candidate, { id, version }, { ...given, searchName }, 'candidate.changed');
    });
  }

  /** Gives an account of role candidate access to the person's results. Throws `notACandidateAccount`, `accountTaken`. */
  async linkAccount(who: Principal, id: string, { version, accountId }: LinkAccount): Promise<Candidate> {
    demand(candidatePolicy.linkAccount(who), 'candidate.linkAccount');
    return this.database.write(who, async (writing) => {
      const account = await writing.read.findOneBy(Account, { id: accountId });
      if (!account) throw new DomainError('notFound', { subject: 'account', id: accountId });
      if (account.role !== 'candidate') throw new DomainError('notACandidateAccount', { role: account.role });
      const holder = await writing.read.findOneBy(Candidate, { accountId });
      if (holder && holder.id !== id) throw new DomainError('accountTaken', { candidateId: holder.id });
      return writing.update(Candidate, { id, version }, { accountId }, 'candidate.accountLinked');
    });
  }

  async unlinkAccount(who: Principal, seen: Seen): Promise<Candidate> {
    demand(candidatePolicy.linkAccount(who), 'candidate.linkAccount');
    return this.database.write(who, (writing) =>
      writing.update(Candidate, seen, { accountId: null }, 'candidate.accountUnlinked'),
    );
  }

  /** Accounts of role candidate that nobody is linked to, by name: those that can be linked. */
  async freeAccounts(who: Principal): Promise<Account[]> {
    demand(candidatePolicy.linkAccount(who), 'candidate.linkAccount');
    const found = await this.database.read((reading) =>
      reading
        .select(Account, 'account')
        .leftJoin(Candidate, 'candidate', 'candidate.accountId = account.id')
        .where('account.role = :role AND account.active = :active AND candidate.id IS NULL')
        .setParameters({ role: 'candidate', active: true })
        .orderBy('account.id')
        .getMany(),
    );
    return found.toSorted((one, other) => one.name.localeCompare(other.name, 'fr'));
  }

  private demandBorn(birthDay: string): void {
    const today = this.clock.today();
    if (birthDay > today) throw new DomainError('bornInFuture', { birthDay, today });
  }
}

async function matching(reading: Reading, { q }: CandidateQuery): Promise<SelectQueryBuilder<Candidate>> {
  const builder = reading.select(Candidate, 'candidate');
  await leaveFound(reading, builder, 'candidate', 'candidate.id', q);
  return builder;
}

/** That person, within a read or a write under way. Throws `notFound`. */
export async function candidateOf(reading: Reading, id: string): Promise<Candidate> {
  const found = await reading.findOneBy(Candidate, { id });
  if (!found) throw new DomainError('notFound', { subject: 'candidate', id });
  return found;
}

/** Registers a person in a transaction under way. Throws `possibleDuplicate` unless the input confirms. */
export async function registerCandidate(writing: Writing, input: RegisterCandidate): Promise<Candidate> {
  if (input.confirmDuplicate !== true) await refuseDuplicate(writing.read, input);
  const { firstNames, birthName, usedName = null, gender = null, birthDay, birthPlace, email = null } = input;
  const identity = { firstNames, birthName, usedName, gender, birthDay, birthPlace, email };
  const row: Candidate = {
    ...{ id: randomUUID(), ...identity, accountId: null },
    ...{ searchName: searchNameOf(identity), registeredAt: writing.at, version: 1 },
  };
  return writing.insert(Candidate, row, 'candidate.registered');
}

/** Born on the same day with the same first names and the same birth or used name, but for accents and capitals. */
async function refuseDuplicate(reading: Reading, input: RegisterCandidate): Promise<void> {
  const names = [input.birthName, input.usedName ?? input.birthName];
  const bornThatDay = await reading.findBy(Candidate, { birthDay: input.birthDay });
  const candidateIds = bornThatDay
    .filter(({ firstNames }) => isSameName(firstNames, input.firstNames))
    .filter(({ birthName, usedName }) =>
      names.some((name) => isSameName(name, birthName) || isSameName(name, usedName ?? birthName)),
    )
    .map(({ id }) => id);
  if (candidateIds.length > 0) throw new DomainError('possibleDuplicate', { candidateIds });
}
