import type { Candidate } from '../candidates/candidate.entity.js';
import { formatDay, plural } from '../web/french/format.js';
import { registerName } from '../web/french/person-name.js';
import type { SessionToCome } from './chosen-candidates.js';

/** Who was chosen, and the sessions to which they may be presented. */
export function chosenCandidatesView({
  people,
  sessions,
}: {
  readonly people: readonly Candidate[];
  readonly sessions: readonly SessionToCome[];
}): object {
  return {
    title: 'Présenter à une session',
    width: 'narrow',
    subtitle: plural(people.length, 'personne choisie', 'personnes choisies'),
    breadcrumb: [{ label: 'Candidat·es', href: '/candidats' }],
    people: people.map((person) => ({ id: person.id, name: registerName(person), birthDay: person.birthDay })),
    sessions: sessions.map(({ id, day, place, certification: { title, code } }) => ({
      ...{ value: id, label: `${formatDay(day)}, ${title} (${code}), ${place}` },
    })),
  };
}

/** Links to those whom the session cannot take. */
export const peopleWithout = (people: readonly Candidate[]): object[] =>
  people.map((person) => ({ name: registerName(person), href: `/candidats/${person.id}` }));
