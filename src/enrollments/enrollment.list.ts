import type { Candidate } from '../candidates/candidate.entity.js';
import type { CertificationVersion } from '../certifications/certification-version.entity.js';
import type { List } from '../lists/list.js';
import { listOf } from '../web/french/format.js';
import { ACCESS_ROUTE_LABELS } from '../web/french/labels.js';
import { registerName } from '../web/french/person-name.js';
import type { Enrollment } from './enrollment.entity.js';

/** An enrollment with whose it is and what it is on, without the content of that certification. */
export type ListedEnrollment = Enrollment & {
  readonly candidate: Candidate;
  readonly certification: Pick<CertificationVersion, 'code' | 'number' | 'title'>;
};

/**
 * Who is enrolled on what. Accommodations are not among its columns: they say something of a disability, which no list
 * that leaves in a file needs to carry (RGPD, art. 9).
 */
export const ENROLLMENT_LIST: List<ListedEnrollment> = {
  path: '/inscriptions',
  subject: 'inscriptions',
  label: 'Inscriptions',
  noun: ['inscription', 'inscriptions'],
  order: 'name',
  ties: ['-enrollment.enrolledOn', 'enrollment.id'],
  columns: [
    {
      ...{ key: 'name', heading: 'Nom et prénoms', sort: 'candidate.searchName' },
      value: ({ candidate }) => registerName(candidate),
      cell: ({ candidate }) => ({ text: registerName(candidate), href: `/candidats/${candidate.id}` }),
    },
    { key: 'birthDay', heading: 'Né·e le', kind: 'day', hidden: true, value: ({ candidate }) => candidate.birthDay },
    { key: 'email', heading: 'Adresse électronique', hidden: true, value: ({ candidate }) => candidate.email },
    {
      ...{ key: 'certification', heading: 'Certification', value: ({ certification }) => certification.title },
      cell: ({ certification: { title, code } }) => ({ text: title, note: code }),
    },
    {
      ...{ key: 'code', heading: 'Code', hidden: true, sort: 'certification.code' },
      value: ({ certification }) => certification.code,
    },
    {
      ...{ key: 'version', heading: 'Version', kind: 'number', hidden: true },
      value: ({ certification }) => certification.number,
    },
    { key: 'route', heading: 'Voie d’accès', value: ({ accessRoute }) => ACCESS_ROUTE_LABELS[accessRoute] },
    {
      ...{ key: 'enrolledOn', heading: 'Inscription le', kind: 'day', sort: 'enrollment.enrolledOn' },
      value: ({ enrolledOn }) => enrolledOn,
    },
    {
      ...{ key: 'target', heading: 'Vise' },
      value: ({ targetBlocs }) => (targetBlocs === null ? 'La certification entière' : listOf(targetBlocs)),
    },
    { key: 'option', heading: 'Option', hidden: true, value: ({ optionBloc }) => optionBloc },
    { key: 'validated', heading: 'Blocs validés ici', value: ({ validatedIn }) => validatedText(validatedIn) },
    { key: 'employer', heading: 'Employeur', hidden: true, value: ({ employer }) => employer },
    {
      key: 'trainingBody',
      heading: 'Organisme de préparation',
      hidden: true,
      value: ({ trainingBody }) => trainingBody,
    },
    {
      ...{ key: 'moved', heading: 'Suite', hidden: true },
      value: ({ movedToId }) => (movedToId === null ? null : 'Continue sous une autre version'),
    },
  ],
};

/** By sealed sessions, under this enrollment; null where there is none. */
function validatedText(validatedIn: Enrollment['validatedIn']): string | null {
  const codes = Object.keys(validatedIn).toSorted();
  return codes.length === 0 ? null : listOf(codes);
}
