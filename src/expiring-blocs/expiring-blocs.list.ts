import type { PlainDay } from '../domain/day.js';
import type { List } from '../lists/list.js';
import { formatDay } from '../web/french/format.js';
import { registerName } from '../web/french/person-name.js';
import type { ExpiringBlocs } from './expiring-blocs.js';
import { blocsText, EXPIRING_HREF, urgencyOf, wayOf } from './expiring-blocs.view.js';

/** Who is about to lose what, and what is left to do before; the first to go first. */
export const EXPIRING_LIST: List<ExpiringBlocs> = {
  path: EXPIRING_HREF,
  subject: 'blocs-a-echeance',
  label: 'Blocs à échéance',
  noun: ['personne', 'personnes'],
  order: 'validUntil',
  ties: ['MIN(award.validUntil)', 'award.candidateId', 'award.certificationCode', 'award.certificationNumber'],
  columns: [
    {
      ...{ key: 'name', heading: 'Nom et prénoms', sort: 'MIN(candidate.searchName)' },
      value: ({ candidate }) => registerName(candidate),
      cell: ({ candidate }) => ({ text: registerName(candidate), href: `/candidats/${candidate.id}` }),
    },
    { key: 'birthDay', heading: 'Né·e le', kind: 'day', value: ({ candidate }) => candidate.birthDay },
    { key: 'email', heading: 'Adresse électronique', hidden: true, value: ({ candidate }) => candidate.email },
    {
      ...{ key: 'code', heading: 'Code', sort: 'award.certificationCode' },
      value: ({ enrollment }) => enrollment.certification.code,
    },
    { key: 'certification', heading: 'Certification', value: ({ enrollment }) => enrollment.certification.title },
    { key: 'blocs', heading: 'Blocs', value: blocsText },
    {
      ...{ key: 'validUntil', heading: 'Valables jusqu’au', kind: 'day', sort: 'MIN(award.validUntil)' },
      value: ({ blocs }) => blocs[0]!.validUntil,
    },
    {
      ...{ key: 'way', heading: 'Ce qui reste à faire' },
      value: ({ plan, enrollment }) => wayOf(plan, enrollment.certification.content),
    },
  ],
};

/** The same as a page shows it on that day: with how soon the first goes. */
export function expiringListOn(today: PlainDay): List<ExpiringBlocs> {
  const columns = EXPIRING_LIST.columns.map((column) =>
    column.key === 'validUntil' ? { ...column, cell: ({ blocs }: ExpiringBlocs) => lastDayCell(blocs, today) } : column,
  );
  return { ...EXPIRING_LIST, columns };
}

function lastDayCell([first]: ExpiringBlocs['blocs'], today: PlainDay) {
  return { text: formatDay(first!.validUntil), badge: urgencyOf(first!.validUntil, today) };
}
