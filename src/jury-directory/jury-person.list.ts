import type { ExportedList } from '../lists/list-exports.js';
import { listOf } from '../web/french/format.js';
import { COLLEGE_LABELS, GENDER_LABELS } from '../web/french/labels.js';
import type { JuryPerson } from './jury-person.entity.js';
import { personName } from './jury-person.view.js';

/** The directory as a file. */
export const JURY_PERSON_LIST: ExportedList<JuryPerson> = {
  path: '/membres-de-jury',
  label: 'Membres de jury',
  columns: [
    { key: 'name', heading: 'Nom et prénoms', value: personName },
    { key: 'gender', heading: 'Genre', value: ({ gender }) => GENDER_LABELS[gender] },
    {
      ...{ key: 'colleges', heading: 'Collèges' },
      value: ({ colleges }) => listOf(colleges.map((college) => COLLEGE_LABELS[college])),
    },
    { key: 'occupation', heading: 'Fonction', value: ({ occupation }) => occupation },
    { key: 'organisation', heading: 'Organisme', value: ({ organisation }) => organisation },
    { key: 'external', heading: 'Externe au certificateur', value: ({ external }) => (external ? 'Oui' : 'Non') },
    { key: 'email', heading: 'Adresse électronique', value: ({ email }) => email },
    { key: 'phone', heading: 'Téléphone', value: ({ phone }) => phone },
    { key: 'archivedAt', heading: 'Archivage le', kind: 'instant', value: ({ archivedAt }) => archivedAt },
  ],
};
