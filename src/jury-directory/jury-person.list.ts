import type { List } from '../lists/list.js';
import { listOf } from '../web/french/format.js';
import { COLLEGE_LABELS, GENDER_LABELS } from '../web/french/labels.js';
import { registerName } from '../web/french/person-name.js';
import type { JuryPerson } from './jury-person.entity.js';

const ARCHIVED = { tone: 'neutral', icon: 'lock', label: 'Archivé' } as const;

/** « AUBRY Claire ». */
export const personName = ({ firstNames, lastName }: Pick<JuryPerson, 'firstNames' | 'lastName'>): string =>
  registerName({ firstNames, birthName: lastName, usedName: null });

const collegesOf = ({ colleges }: JuryPerson): string => listOf(colleges.map((college) => COLLEGE_LABELS[college]));
const belongingOf = ({ external }: JuryPerson): string => (external ? 'externe' : 'interne');

/** People who sit, or may sit, on juries. */
export const JURY_PERSON_LIST: List<JuryPerson> = {
  path: '/membres-de-jury',
  subject: 'membres-de-jury',
  label: 'Membres de jury',
  noun: ['personne', 'personnes'],
  order: 'name',
  ties: ['person.id'],
  columns: [
    {
      ...{ key: 'name', heading: 'Nom et prénom', sort: 'person.searchName', value: personName },
      cell: (person) => ({
        ...{ text: personName(person), href: `/membres-de-jury/${person.id}` },
        ...(person.archivedAt !== null && { badge: ARCHIVED }),
      }),
    },
    {
      ...{ key: 'colleges', heading: 'Collèges', value: collegesOf },
      cell: (person) => ({ text: collegesOf(person), note: `(${belongingOf(person)})` }),
    },
    { key: 'gender', heading: 'Genre', hidden: true, value: ({ gender }) => GENDER_LABELS[gender] },
    { key: 'belonging', heading: 'Appartenance', hidden: true, value: belongingOf },
    {
      ...{ key: 'occupation', heading: 'Fonction' },
      value: ({ occupation, organisation }) => `${occupation}, ${organisation}`,
    },
    { key: 'qualification', heading: 'Qualification', hidden: true, value: ({ qualification }) => qualification },
    {
      ...{ key: 'email', heading: 'Adresse électronique', value: ({ email }) => email },
      cell: ({ email }) => (email === null ? { text: 'Sans adresse électronique', muted: true } : { text: email }),
    },
    { key: 'phone', heading: 'Téléphone', value: ({ phone }) => phone },
    {
      ...{ key: 'registeredAt', heading: 'À l’annuaire depuis', kind: 'instant', hidden: true },
      ...{ sort: 'person.registeredAt', value: ({ registeredAt }) => registeredAt },
    },
  ],
};
