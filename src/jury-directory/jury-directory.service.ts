import { Inject, Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import { demand, type Principal } from '../accounts/principal.js';
import { Database } from '../database/database.js';
import type { Reading } from '../database/reading.js';
import type { Seen } from '../database/writing.js';
import { type ListPage, readPage } from '../lists/read-list.js';
import { leaveFound } from '../search-words/find-words.js';
import { demandJuryAccount, type JuryAccount, juryAccounts } from './jury-account.js';
import type { ChangeJuryPerson, JuryPersonQuery, RegisterJuryPerson } from './jury-person.dto.js';
import { JuryPerson } from './jury-person.entity.js';
import { JURY_PERSON_LIST } from './jury-person.list.js';
import { juryPersonPolicy } from './jury-person.policy.js';
import { inOrder, namesakesOf, personOf, registerPerson, searchTextOf } from './register-person.js';

/** People who sit on juries, from session to session. */
@Injectable()
export class JuryDirectoryService {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** People by name, as the filters ask. */
  async list(who: Principal, query: JuryPersonQuery): Promise<ListPage<JuryPerson>> {
    demand(juryPersonPolicy.read(who), 'juryPerson.read');
    return this.database.read(async (reading) =>
      readPage(await matchingPeople(reading, query), JURY_PERSON_LIST, query),
    );
  }

  /** Throws `notFound`. */
  async find(who: Principal, id: string): Promise<JuryPerson> {
    demand(juryPersonPolicy.read(who), 'juryPerson.read');
    return this.database.read((reading) => personOf(reading, id));
  }

  /** Others of the same name. Throws `notFound`. */
  async namesakes(who: Principal, id: string): Promise<JuryPerson[]> {
    demand(juryPersonPolicy.read(who), 'juryPerson.read');
    return this.database.read(async (reading) => namesakesOf(reading, await personOf(reading, id), id));
  }

  /** Accounts that may be linked to a person, by name. */
  async accounts(who: Principal): Promise<JuryAccount[]> {
    demand(juryPersonPolicy.change(who), 'juryPerson.change');
    return this.database.read(juryAccounts);
  }

  /** Throws `possibleJuryDuplicate` unless the input confirms, `accountNotOfJury`. */
  async register(who: Principal, input: RegisterJuryPerson): Promise<JuryPerson> {
    demand(juryPersonPolicy.register(who), 'juryPerson.register');
    return this.database.write(who, (writing) => registerPerson(writing, input));
  }

  /** What sessions have of them stays as it was. Throws `staleVersion`, `notFound`, `accountNotOfJury`. */
  async change(who: Principal, id: string, { version, ...given }: ChangeJuryPerson): Promise<JuryPerson> {
    demand(juryPersonPolicy.change(who), 'juryPerson.change');
    return this.database.write(who, async (writing) => {
      const current = await personOf(writing.read, id);
      const colleges = given.colleges && inOrder(given.colleges);
      const changes = { ...given, ...(colleges && { colleges }) };
      if (given.accountId !== undefined && given.accountId !== current.accountId)
        await demandJuryAccount(writing.read, given.accountId, false);
      const searchName = searchTextOf({ ...current, ...changes });
      return writing.update(JuryPerson, { id, version }, { ...changes, searchName }, 'juryPerson.changed');
    });
  }

  /** No longer proposed; what they sat on stays. Archiving twice changes nothing. */
  async archive(who: Principal, seen: Seen): Promise<JuryPerson> {
    demand(juryPersonPolicy.change(who), 'juryPerson.archive');
    return this.database.write(who, async (writing) => {
      const { archivedAt } = await personOf(writing.read, seen.id);
      const changes = { archivedAt: archivedAt ?? writing.at };
      return writing.update(JuryPerson, seen, changes, 'juryPerson.archived');
    });
  }

  /** Proposed again. */
  async restore(who: Principal, seen: Seen): Promise<JuryPerson> {
    demand(juryPersonPolicy.change(who), 'juryPerson.restore');
    return this.database.write(who, (writing) =>
      writing.update(JuryPerson, seen, { archivedAt: null }, 'juryPerson.restored'),
    );
  }
}

async function matchingPeople(
  reading: Reading,
  { q, college, belonging, archived }: JuryPersonQuery,
): Promise<SelectQueryBuilder<JuryPerson>> {
  const found = reading.select(JuryPerson, 'person');
  found.where(archived ? 'person.archivedAt IS NOT NULL' : 'person.archivedAt IS NULL');
  if (college) found.andWhere('person.colleges LIKE :college', { college: `%"${college}"%` });
  if (belonging) found.andWhere('person.external = :external', { external: belonging === 'external' });
  await leaveFound(reading, found, 'member', 'person.id', q);
  return found;
}
