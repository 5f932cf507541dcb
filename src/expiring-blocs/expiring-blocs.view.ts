import type { CertificationVersion } from '../certifications/certification-version.entity.js';
import { daysFrom, type PlainDay } from '../domain/day.js';
import { formatDay, listOf, plural } from '../web/french/format.js';
import { registerName } from '../web/french/person-name.js';
import { wayText } from '../web/french/remaining-way-text.js';
import { typeset } from '../web/french/typography.js';
import type { ExpiringBlocs } from './expiring-blocs.js';

export const EXPIRING_HREF = '/blocs-a-echeance';

/** Days within which the end of a bloc is a matter of urgency: less than it takes to convene a jury. */
const URGENT_DAYS = 60;

/** A line of the home page: whose blocs, until when, and the way that remains. */
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

/** How soon a bloc goes. */
export function urgencyOf(firstDay: PlainDay, today: PlainDay) {
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
