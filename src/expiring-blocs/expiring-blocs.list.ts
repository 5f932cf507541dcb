import type { ExportedList } from '../lists/list-exports.js';
import { registerName } from '../web/french/person-name.js';
import type { ExpiringBlocs } from './expiring-blocs.service.js';
import { blocsText, wayOf } from './expiring-blocs.view.js';

/** Who is about to lose what, as a file to work with. */
export const EXPIRING_LIST: ExportedList<ExpiringBlocs> = {
  subject: 'blocs-a-echeance',
  label: 'Blocs à échéance',
  columns: [
    { key: 'name', heading: 'Nom et prénoms', value: ({ candidate }) => registerName(candidate) },
    { key: 'birthDay', heading: 'Né·e le', kind: 'day', value: ({ candidate }) => candidate.birthDay },
    { key: 'email', heading: 'Adresse électronique', value: ({ candidate }) => candidate.email },
    { key: 'code', heading: 'Code', value: ({ enrollment }) => enrollment.certification.code },
    { key: 'certification', heading: 'Certification', value: ({ enrollment }) => enrollment.certification.title },
    { key: 'blocs', heading: 'Blocs', value: blocsText },
    { key: 'validUntil', heading: 'Valables jusqu’au', kind: 'day', value: ({ blocs }) => blocs[0]!.validUntil },
    {
      ...{ key: 'way', heading: 'Ce qui reste à faire' },
      value: ({ plan, enrollment }) => wayOf(plan, enrollment.certification.content),
    },
  ],
};
