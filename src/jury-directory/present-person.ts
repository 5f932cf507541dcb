import type { JuryPerson } from './jury-person.entity.js';

export type PresentedPerson = Omit<JuryPerson, 'searchName'>;

export function presentPerson(person: JuryPerson): PresentedPerson {
  const { id, firstNames, lastName, gender, colleges, organisation, occupation, external, qualified } = person;
  const { qualification, email, phone, accountId, archivedAt, registeredAt, version } = person;
  return {
    ...{ id, firstNames, lastName, gender, colleges, organisation, occupation, external, qualified },
    ...{ qualification, email, phone, accountId, archivedAt, registeredAt, version },
  };
}
