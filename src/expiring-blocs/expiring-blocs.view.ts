import type { CertificationVersion } from '../certifications/certification-version.entity.js';
import { daysFrom, type PlainDay } from '../domain/day.js';
import type { PageOf } from '../http/page-query.dto.js';
import { exportLinks } from '../lists/export-links.js';
import { formatDay, listOf, plural } from '../web/french/format.js';
import { registerName } from '../web/french/person-name.js';
import { wayText } from '../web/french/remaining-way-text.js';
import { typeset } from '../web/french/typography.js';
import { paginationView } from '../web/pagination.js';
import type { ExpiringBlocsQuery } from './expiring-blocs.dto.js';
import type { ExpiringBlocs } from './expiring-blocs.service.js';

export const EXPIRING_HREF = '/blocs-a-echeance';

const MONTHS = [1, 3, 6, 12, 24] as const;
/** Days within which the end of a bloc is a matter of urgency: less than it takes to convene a jury. */
const URGENT_DAYS = 60;

/** The list, as filtered. */
export function expiringBlocsView(
  page: PageOf<ExpiringBlocs>,
  query: ExpiringBlocsQuery,
  versions: readonly CertificationVersion[],
  today: PlainDay,
  address: string,
): object {
  const { months, certification } = query;
  const newest = versions.filter(({ code }, index) => versions.findIndex((other) => other.code === code) === index);
  return {
    title: 'Blocs à échéance',
    subtitle: `Qui va perdre quel bloc d’ici ${plural(months, 'mois', 'mois')}, et ce qui reste à faire avant`,
    breadcrumb: [{ label: 'Accueil', href: '/' }],
    actions: page.total > 0 ? exportLinks({ path: EXPIRING_HREF }, address) : [],
    months: MONTHS.map((value) => ({ value, label: plural(value, 'mois', 'mois'), selected: value === months })),
    certifications: newest.map(({ code, title }) => ({
      ...{ value: code, label: `${title} (${code})`, selected: code === certification },
    })),
    filtered: Boolean(certification),
    rows: page.items.map((one) => expiringRow(one, today)),
    pagination: paginationView(page, address, 'personne'),
  };
}

/** A line of the list: whose blocs, until when, and the way that remains. */
export function expiringRow(expiring: ExpiringBlocs, today: PlainDay) {
  const { candidate, enrollment, blocs, plan } = expiring;
  const { content, title, code } = enrollment.certification;
  const firstDay = blocs[0]!.validUntil;
  return {
    name: registerName(candidate),
    href: `/candidats/${candidate.id}`,
    ...{ certification: title, code },
    blocs: blocsText(expiring),
    until: formatDay(firstDay),
    urgency: urgencyOf(firstDay, today),
    way: wayOf(plan, content),
  };
}

/** « Blocs 1 et 3 ». */
export function blocsText({ enrollment, blocs }: ExpiringBlocs): string {
  const all = enrollment.certification.content.blocs;
  const names = blocs.map(({ blocCode }) => all.find((bloc) => bloc.code === blocCode)?.number ?? blocCode);
  return `${blocs.length > 1 ? 'Blocs' : 'Bloc'}\u00a0${listOf(names.map(String))}`;
}

function urgencyOf(firstDay: PlainDay, today: PlainDay) {
  const days = daysFrom(today, firstDay);
  const label = days === 0 ? 'Aujourd’hui' : days === 1 ? 'Demain' : `Dans ${plural(days, 'jour')}`;
  return days <= URGENT_DAYS
    ? { tone: 'danger' as const, icon: 'danger', label }
    : { tone: 'warning' as const, icon: 'warning', label };
}

/** What is left to do before, in a sentence or two. */
export function wayOf(plan: ExpiringBlocs['plan'], content: CertificationVersion['content']): string {
  if (plan === null) return 'Le titre n’est pas visé : le bloc peut être représenté.';
  if (plan.reachedOn !== null)
    return typeset(
      `Les blocs du titre ont été réunis le ${formatDay(plan.reachedOn)} : rien ne se perd s'il est délivré.`,
    );
  const { now, deadline } = wayText(plan.stages, content);
  return [now, deadline].filter((sentence) => sentence !== '').join(' ');
}
