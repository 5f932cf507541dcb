import type { List } from '../lists/list.js';
import { GENDER_LABELS } from '../web/french/labels.js';
import { registerName } from '../web/french/person-name.js';
import type { Candidate } from './candidate.entity.js';

const WITH_ACCOUNT = { tone: 'success', label: 'Oui' } as const;
const WITHOUT_ACCOUNT = { tone: 'neutral', icon: 'open', label: 'Non' } as const;

/** People who are enrolled, or may be. */
export const CANDIDATE_LIST: List<Candidate> = {
  path: '/candidats',
  subject: 'candidats',
  label: 'Candidat·es',
  noun: ['personne', 'personnes'],
  order: 'name',
  ties: ['candidate.id'],
  columns: [
    {
      key: 'name',
      heading: 'Nom et prénoms',
      sort: 'candidate.searchName',
      value: registerName,
      cell: (candidate) => ({
        ...{ text: registerName(candidate), href: `/candidats/${candidate.id}` },
        note: candidate.usedName === null ? null : `(nom de naissance : ${candidate.birthName})`,
      }),
    },
    { key: 'birthName', heading: 'Nom de naissance', hidden: true, value: ({ birthName }) => birthName },
    { key: 'firstNames', heading: 'Prénoms', hidden: true, value: ({ firstNames }) => firstNames },
    {
      ...{ key: 'gender', heading: 'Genre', hidden: true },
      value: ({ gender }) => (gender === null ? null : GENDER_LABELS[gender]),
    },
    {
      ...{ key: 'birthDay', heading: 'Né·e le', kind: 'day', sort: 'candidate.birthDay' },
      value: ({ birthDay }) => birthDay,
    },
    { key: 'birthPlace', heading: 'À', value: ({ birthPlace }) => birthPlace },
    {
      ...{ key: 'email', heading: 'Adresse électronique', value: ({ email }) => email },
      cell: ({ email }) => (email === null ? { text: 'Non renseignée', muted: true } : { text: email }),
    },
    {
      ...{ key: 'account', heading: 'Accès à ses résultats', value: ({ accountId }) => (accountId ? 'Oui' : 'Non') },
      cell: ({ accountId }) => ({ badge: accountId === null ? WITHOUT_ACCOUNT : WITH_ACCOUNT }),
    },
    {
      ...{ key: 'registeredAt', heading: 'Au registre depuis', kind: 'instant', hidden: true },
      ...{ sort: 'candidate.registeredAt', value: ({ registeredAt }) => registeredAt },
    },
  ],
};
