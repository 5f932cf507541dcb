import { randomUUID } from 'node:crypto';
import { isSameName } from '../candidates/search-name.js';
import type { Writing } from '../database/writing.js';
import type { College } from '../domain/certification/certification.js';
import { DomainError } from '../domain/errors.js';
import type { RegisterJuryPerson } from '../jury-directory/jury-person.dto.js';
import { JuryPerson } from '../jury-directory/jury-person.entity.js';
import { isExternalByDefault, personOf, registerPerson } from '../jury-directory/register-person.js';
import type { AppointMember } from './jury-member.dto.js';
import type { JuryMember } from './jury-member.entity.js';

/**
 * Whom the input appoints: the person of the directory it names, the one of that name who has the account it gives, or
 * a new one. Throws `notFound`, `personArchived`, `notOfCollege`, `possibleJuryDuplicate`.
 */
export async function personToSeat(writing: Writing, input: AppointMember): Promise<JuryPerson> {
  const { personId, college } = input;
  if (personId === undefined)
    return (await holderOfAccount(writing, input)) ?? registerPerson(writing, newPerson(input));
  const person = await personOf(writing.read, personId);
  demandInDirectory(person);
  const { colleges } = person;
  const sits = college === undefined ? colleges.length === 1 : colleges.includes(college);
  if (!sits) throw new DomainError('notOfCollege', { personId, college: college ?? null, colleges });
  return person;
}

function demandInDirectory({ id, archivedAt }: JuryPerson): void {
  if (archivedAt !== null) throw new DomainError('personArchived', { personId: id });
}

/** An account is one person's: who sat with it under that name is who sits with it now. Throws `personArchived`. */
async function holderOfAccount({ read }: Writing, input: AppointMember): Promise<JuryPerson | undefined> {
  const { accountId = null, firstNames = '', lastName = '' } = input;
  if (accountId === null) return undefined;
  const held = await read.find(JuryPerson, { where: { accountId }, order: { registeredAt: 'ASC', id: 'ASC' } });
  const namesake = held.filter((one) => isSameName(one.firstNames, firstNames) && isSameName(one.lastName, lastName));
  const holder = namesake.find(({ archivedAt }) => archivedAt === null) ?? namesake[0];
  if (holder) demandInDirectory(holder);
  return holder;
}

/** What the input says of somebody who is not in the directory: all of it, as it has been read. */
function newPerson(input: AppointMember): RegisterJuryPerson {
  const { firstNames, lastName, gender, college, organisation, occupation } = input as Required<AppointMember>;
  const { external, qualified, qualification, email, phone, accountId, confirmDuplicate } = input;
  return {
    ...{ firstNames, lastName, gender, colleges: [college], organisation, occupation },
    ...{ external, qualified, qualification, email, phone, accountId, confirmDuplicate },
  };
}

/** The member's own copy of what is said of the person, but for what the input says otherwise. */
export function memberRow(sessionId: string, person: JuryPerson, input: AppointMember): JuryMember {
  const college = input.college ?? person.colleges[0]!;
  const { firstNames, lastName, gender, organisation, occupation } = { ...person, ...given(input) };
  const { qualification, email, phone, accountId } = { ...person, ...given(input) };
  const { president = false, appointedBy = null, appointedOn = null, appointmentReference = null } = input;
  const external = input.external ?? (input.personId ? person.external : isExternalByDefault([college]));
  const qualified = input.qualified ?? (input.personId ? person.qualified : qualification !== null);
  return {
    ...{ id: randomUUID(), sessionId, personId: person.id, firstNames, lastName, college, organisation, occupation },
    ...{ gender, president, external, qualified, qualification, email, phone },
    ...{ appointedBy, appointedOn, appointmentReference, accountId, present: null, version: 1 },
  };
}

type PersonFacts = Omit<JuryPerson, 'colleges' | 'id'> & { readonly college?: College };

function given(input: AppointMember): Partial<PersonFacts> {
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));
}
