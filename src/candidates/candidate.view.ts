import type { Account } from '../accounts/account.entity.js';
import type { FormState } from '../http/form.js';
import { formatDay } from '../web/french/format.js';
import { GENDER_LABELS } from '../web/french/labels.js';
import { registerName } from '../web/french/person-name.js';
import { COLON } from '../web/french/typography.js';
import { type Candidate, type Gender, GENDERS } from './candidate.entity.js';

export const CANDIDATES_BREADCRUMB = [{ label: 'Candidat·es', href: '/candidats' }];

/** Somebody who may be the person one registers. */
export function namesake(candidate: Candidate): object {
  const { id, birthDay, birthPlace } = candidate;
  return { href: `/candidats/${id}`, name: registerName(candidate), birthDay, birthPlace };
}

const FIELDS = ['firstNames', 'birthName', 'usedName', 'gender', 'birthDay', 'birthPlace', 'email'] as const;

/** The form of an identity with every field it prints: what was typed, else what is recorded. */
export function identityForm(form: FormState, recorded: Partial<Candidate> = {}): object {
  const values = Object.fromEntries(FIELDS.map((field) => [field, form.values[field] ?? recorded[field] ?? '']));
  const genders = GENDERS.map((value) => ({
    ...{ value, label: GENDER_LABELS[value], selected: value === values.gender },
  }));
  return { ...form, errors: { ...form.errors, ...changedMeanwhile(form, values) }, values, genders };
}

/** Beside what was typed, what somebody else has recorded since: to be weighed before it is replaced. */
function changedMeanwhile({ problem }: FormState, typed: Readonly<Record<string, unknown>>): Record<string, string> {
  if (problem?.code !== 'staleVersion') return {};
  const current = problem.facts.current as Partial<Candidate>;
  const changed = FIELDS.filter((field) => field in current && (current[field] ?? '') !== typed[field]);
  return Object.fromEntries(changed.map((field) => [field, `Enregistré entre-temps${COLON}${shown(field, current)}`]));
}

function shown(field: (typeof FIELDS)[number], { [field]: value }: Partial<Candidate>): string {
  if (value === null || value === undefined) return 'rien';
  if (field === 'birthDay') return formatDay(value);
  return field === 'gender' ? GENDER_LABELS[value as Gender] : value;
}

/** The account linked, or those that can be. */
export function accountChoice(candidate: Candidate, free: readonly Account[]): object {
  return {
    linked: candidate.accountId !== null,
    options: free.map(({ id, name, email }) => ({ value: id, label: `${name} (${email})` })),
  };
}
