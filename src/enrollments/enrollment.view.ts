import type { Candidate } from '../candidates/candidate.entity.js';
import type { CertificationVersion } from '../certifications/certification-version.entity.js';
import { currentOf } from '../certifications/certifications.service.js';
import { EXTRA_TIMES } from '../domain/agenda/extra-time.js';
import type { Certification } from '../domain/certification/certification.js';
import { registrationEndedBefore } from '../domain/certification/registration.js';
import type { PlainDay } from '../domain/day.js';
import type { FormState } from '../http/form.js';
import { formatDay } from '../web/french/format.js';
import { ACCESS_ROUTE_LABELS, EXTRA_TIME_LABELS } from '../web/french/labels.js';
import { registerName } from '../web/french/person-name.js';
import { typeset } from '../web/french/typography.js';
import type { BlocAwardRecord } from './bloc-award.entity.js';
import type { Enrollment } from './enrollment.entity.js';

/** Where pages about a person's enrollments hang. */
export function candidateBreadcrumb(candidate: Candidate): { label: string; href: string }[] {
  return [
    { label: 'Candidat·es', href: '/candidats' },
    { label: registerName(candidate), href: `/candidats/${candidate.id}` },
  ];
}

/** Each certification once, in the version that new enrollments of that day take. */
export function currentVersions(versions: readonly CertificationVersion[], day: PlainDay): CertificationVersion[] {
  const codes = [...new Set(versions.map(({ code }) => code))];
  return codes.map((code) => currentOf(ofCode(versions, code), day)!);
}

const ofCode = (versions: readonly CertificationVersion[], code: unknown): CertificationVersion[] =>
  versions.filter((one) => one.code === code);

/** Certifications to choose from; of those whose registration is over, since when. */
export function certificationOptions(versions: readonly CertificationVersion[], today: PlainDay): object[] {
  return versions.map(({ code, title, content }) => {
    const ended = registrationEndedBefore(content.registrations, today);
    const hint = ended ? `Enregistrement terminé le ${formatDay(ended.until)}` : null;
    return { value: code, label: `${title} (${code})`, hint };
  });
}

/** Who is enrolled after the end can be awarded nothing (see `mayAward`): told before, not when the jury sits. */
export function endedRegistration({ content }: CertificationVersion, today: PlainDay): string | null {
  const ended = registrationEndedBefore(content.registrations, today);
  if (!ended) return null;
  const day = formatDay(ended.until);
  return typeset(
    `L'enregistrement de cette certification a pris fin le ${day} : elle ne peut être délivrée qu'aux personnes inscrites ce jour-là au plus tard.`,
  );
}

/** The other versions of the one chosen, each with the address at which it is. */
export function otherVersions(
  versions: readonly CertificationVersion[],
  { code, number }: CertificationVersion,
  newHref: string,
): object[] {
  const others = ofCode(versions, code).filter((one) => one.number !== number);
  return others.map((one) => ({
    label: `Version ${one.number}`,
    href: `${newHref}?certification=${code}&certificationVersion=${one.number}`,
  }));
}

/** The form of an enrollment on a certification: what was typed, else what is recorded. */
export function enrollmentForm(content: Certification, form: FormState, recorded: Partial<Enrollment> = {}): object {
  const typed: Record<string, unknown> = form.problem ? form.values : { ...recorded, ...form.values };
  const [targets, granted] = [listOf(typed.targetBlocs), listOf(typed.accommodations)];
  const options = content.blocs.filter(({ option }) => option !== undefined);
  return {
    ...form,
    ...{ enrolledOn: typed.enrolledOn ?? '', employer: typed.employer ?? '', trainingBody: typed.trainingBody ?? '' },
    routes: content.accessRoutes
      .filter(({ open }) => open)
      .map(({ route }) => ({ ...choice(route, ACCESS_ROUTE_LABELS[route]), selected: route === typed.accessRoute })),
    options: options.map(({ code, option, title }) => ({
      ...choice(code, `Option ${option ?? ''} : ${title}`),
      selected: code === typed.optionBloc,
    })),
    blocs: content.blocs.map(({ code, title }) => ({
      ...choice(code, `${code} ${title}`),
      checked: targets.includes(code),
    })),
    accommodations: content.accommodations.map((words) => ({
      ...choice(words, words),
      checked: granted.includes(words),
    })),
    extraTimes: EXTRA_TIMES.map((value) => ({
      ...choice(value, EXTRA_TIME_LABELS[value]),
      selected: value === typed.extraTime,
    })),
    otherAccommodation: granted.filter((words) => !content.accommodations.includes(words)).join(' ; '),
  };
}

/** Fields of a form that send nothing when nothing is chosen: no option, the whole title, no accommodation. */
export function chosenInForm(body: Record<string, unknown>): Record<string, unknown> {
  const { otherAccommodation, accommodations, ...others } = body;
  const own = typeof otherAccommodation === 'string' ? otherAccommodation.split(';') : [];
  const words = [...listOf(accommodations), ...own.map((text) => text.trim())].filter((text) => text !== '');
  return { ...others, accommodations: [...new Set(words)] };
}

/** Blocs to choose one from; those for which an equivalence exists say which certificate stands for them. */
export function awardForm(content: Certification, form: FormState): object {
  const { bloc = '', awardedOn = '', obtainedOn = '', evidence = '' } = form.values;
  const having = content.blocs.filter(({ equivalences }) => equivalences.length > 0);
  return {
    ...{ ...form, awardedOn, obtainedOn, evidence },
    blocs: content.blocs.map(({ code, title }) => ({ ...choice(code, `${code} ${title}`), selected: code === bloc })),
    equivalences: having.map(({ code, equivalences }) => ({
      ...choice(code, `${code}, par « ${equivalences.map(({ title }) => title).join(' » ou « ')} »`),
      selected: code === bloc,
    })),
  };
}

export const AWARD_ORIGIN_LABELS: Readonly<Record<BlocAwardRecord['origin'], string>> = {
  decision: 'Décision du jury',
  equivalence: 'Équivalence',
  earlier: 'Jury antérieur',
};

const choice = (value: string, label: string): { value: string; label: string } => ({ value, label });

function listOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.map(String);
  return typeof value === 'string' && value !== '' ? [value] : [];
}
