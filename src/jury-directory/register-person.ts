import { randomUUID } from 'node:crypto';
import { Like } from 'typeorm';
import { isSameName, wordsOf } from '../candidates/search-name.js';
import type { Reading } from '../database/reading.js';
import type { Writing } from '../database/writing.js';
import { type College, COLLEGES } from '../domain/certification/certification.js';
import { DomainError } from '../domain/errors.js';
import { demandJuryAccount } from './jury-account.js';
import type { RegisterJuryPerson } from './jury-person.dto.js';
import { JuryPerson } from './jury-person.entity.js';

/** Those who sit for the authority that delivers the certification. */
const INTERNAL: readonly College[] = ['school', 'certifier'];

/** Whether one who sits for these colleges comes from outside, unless told otherwise. */
export const isExternalByDefault = (colleges: readonly College[]): boolean =>
  !colleges.some((college) => INTERNAL.includes(college));

/**
 * Enters a person in the directory, in a transaction under way. Throws `possibleJuryDuplicate`, with the ids of who it
 * may be, unless the input confirms; `accountNotOfJury`.
 */
export async function registerPerson(writing: Writing, input: RegisterJuryPerson): Promise<JuryPerson> {
  const { confirmDuplicate = false, ...given } = input;
  if (!confirmDuplicate) await refuseDuplicate(writing.read, given);
  await demandJuryAccount(writing.read, given.accountId ?? null, false);
  return writing.insert(JuryPerson, personRow(writing.at, given), 'juryPerson.registered');
}

/** That person of the directory. Throws `notFound`. */
export async function personOf(reading: Reading, id: string): Promise<JuryPerson> {
  const found = await reading.findOneBy(JuryPerson, { id });
  if (!found) throw new DomainError('notFound', { subject: 'jury_person', id });
  return found;
}

type Names = Pick<JuryPerson, 'firstNames' | 'lastName'>;

/** Others of the same name but for accents and capitals, archived ones included. */
export async function namesakesOf(reading: Reading, names: Names, but?: string): Promise<JuryPerson[]> {
  const beginning = wordsOf(`${names.lastName} ${names.firstNames}`).join(' ');
  const found = await reading.findBy(JuryPerson, { searchName: Like(` ${beginning}%`) });
  return found.filter(
    ({ id, firstNames, lastName }) =>
      id !== but && isSameName(firstNames, names.firstNames) && isSameName(lastName, names.lastName),
  );
}

/** Of the same name with the same address: most likely the same person. One without address is told as a namesake. */
async function refuseDuplicate(reading: Reading, input: Omit<RegisterJuryPerson, 'confirmDuplicate'>): Promise<void> {
  const email = input.email?.toLowerCase();
  if (email === undefined) return;
  const same = (await namesakesOf(reading, input)).filter((person) => person.email?.toLowerCase() === email);
  if (same.length > 0) throw new DomainError('possibleJuryDuplicate', { personIds: same.map(({ id }) => id) });
}

type Searched = Names & Pick<JuryPerson, 'organisation' | 'email'>;

/** What its column holds, in characters. */
const MOST_CHARACTERS = 1000;

/** What a person is searched and sorted by. Begins with a blank, so that every word in it is found as ` word%`. */
export function searchTextOf({ firstNames, lastName, organisation, email }: Searched): string {
  const words = [lastName, firstNames, organisation, email ?? ''].flatMap(wordsOf);
  return Array.from(` ${words.join(' ')}`)
    .slice(0, MOST_CHARACTERS)
    .join('');
}

/** In the order in which colleges are always told. */
export const inOrder = (colleges: readonly College[]): College[] =>
  COLLEGES.filter((college) => colleges.includes(college));

function personRow(at: string, given: Omit<RegisterJuryPerson, 'confirmDuplicate'>): JuryPerson {
  const { firstNames, lastName, gender, organisation, occupation } = given;
  const { qualification = null, email = null, phone = null, accountId = null } = given;
  const { external = isExternalByDefault(given.colleges), qualified = qualification !== null } = given;
  return {
    ...{ id: randomUUID(), firstNames, lastName, gender, colleges: inOrder(given.colleges), organisation, occupation },
    ...{ external, qualified, qualification, email, phone, accountId },
    ...{ searchName: searchTextOf({ firstNames, lastName, organisation, email }), archivedAt: null },
    ...{ registeredAt: at, version: 1 },
  };
}
