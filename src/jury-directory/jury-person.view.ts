import { GENDERS } from '../candidates/candidate.entity.js';
import { type College, COLLEGES } from '../domain/certification/certification.js';
import type { FormState } from '../http/form.js';
import type { Badge } from '../web/badge.js';
import { listOf } from '../web/french/format.js';
import { COLLEGE_LABELS, GENDER_LABELS, ROLE_LABELS } from '../web/french/labels.js';
import type { JuryAccount } from './jury-account.js';
import type { JuryPersonQuery } from './jury-person.dto.js';
import type { JuryPerson } from './jury-person.entity.js';
import { personName } from './jury-person.list.js';

export const DIRECTORY_BREADCRUMB = [{ label: 'Membres de jury', href: '/membres-de-jury' }];

const ARCHIVED: Badge = { tone: 'neutral', icon: 'lock', label: 'Archivé' };

/** A line of the directory. */
export function personRow(person: JuryPerson) {
  const { id, colleges, organisation, occupation, external, email, phone, archivedAt } = person;
  return {
    href: `/membres-de-jury/${id}`,
    name: personName(person),
    colleges: listOf(colleges.map((college) => COLLEGE_LABELS[college])),
    from: `${occupation}, ${organisation}`,
    belongs: external ? 'externe' : 'interne',
    ...{ email, phone, badge: archivedAt === null ? null : ARCHIVED },
  };
}

/** The filters as they stand. */
export function personFilters({ q = '', college, belonging, archived }: JuryPersonQuery) {
  return {
    q,
    colleges: choices(COLLEGES, COLLEGE_LABELS, college),
    belonging: choices(['external', 'internal'] as const, BELONGING, belonging),
    archived: archived === 'true',
    active: Boolean(q || college || belonging || archived),
  };
}

const BELONGING = { external: 'Externes au certificateur', internal: 'Internes au certificateur' } as const;

function choices<T extends string>(values: readonly T[], labels: Readonly<Record<T, string>>, selected?: unknown) {
  return values.map((value) => ({ value, label: labels[value], selected: value === selected }));
}

const FIELDS = [
  ...(['firstNames', 'lastName', 'gender', 'organisation', 'occupation', 'external'] as const),
  ...(['qualified', 'qualification', 'email', 'phone', 'accountId'] as const),
] as const;

/** The form of a person with every field it prints: what was typed, else what is recorded. */
export function personForm(form: FormState, accounts: readonly JuryAccount[], recorded: Partial<JuryPerson> = {}) {
  const values = Object.fromEntries(FIELDS.map((field) => [field, form.values[field] ?? recorded[field] ?? '']));
  const colleges: unknown[] = [form.values.colleges ?? recorded.colleges ?? []].flat();
  return {
    ...form,
    values: { ...values, qualified: isTicked(values.qualified) },
    colleges: COLLEGES.map((value: College) => ({
      ...{ value, label: COLLEGE_LABELS[value], checked: colleges.includes(value) },
    })),
    genders: choices(GENDERS, GENDER_LABELS, values.gender),
    belonging: belongingOptions(values.external),
    accounts: accounts.map(({ id, name, role }) => ({
      ...{ value: id, label: `${name} (${ROLE_LABELS[role].toLowerCase()})`, selected: id === values.accountId },
    })),
  };
}

/** Whether they come from outside: as recorded, or as a form sends it. */
export function belongingOptions(external: unknown) {
  return [
    { value: 'true', label: 'Externe au certificateur', selected: external === true || external === 'true' },
    { value: 'false', label: 'Interne au certificateur', selected: external === false || external === 'false' },
  ];
}

/** A box sends « true » after the « false » that is sent in any case. */
export function isTicked(value: unknown): boolean {
  const last: unknown = Array.isArray(value) ? value.at(-1) : value;
  return last === true || last === 'true';
}
