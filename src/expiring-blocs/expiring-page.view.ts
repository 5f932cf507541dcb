import type { CertificationVersion } from '../certifications/certification-version.entity.js';
import type { PlainDay } from '../domain/day.js';
import type { PageOf } from '../http/page-query.dto.js';
import { exportLinks } from '../lists/export-links.js';
import { listView } from '../lists/list.view.js';
import { plural } from '../web/french/format.js';
import type { ExpiringBlocsQuery } from './expiring-blocs.dto.js';
import { EXPIRING_LIST, expiringListOn } from './expiring-blocs.list.js';
import type { ExpiringBlocs } from './expiring-blocs.js';

const MONTHS = [1, 3, 6, 12, 24] as const;

/** The list, as filtered. */
export function expiringPageView(
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
    months: MONTHS.map((value) => ({ value, label: plural(value, 'mois', 'mois'), selected: value === months })),
    certifications: newest.map(({ code, title }) => ({
      ...{ value: code, label: `${title} (${code})`, selected: code === certification },
    })),
    filtered: Boolean(certification),
    list: listView(expiringListOn(today), {
      ...{ page: { ...page, atLeast: false, next: null }, query, address },
      actions: exportLinks(EXPIRING_LIST, address),
    }),
  };
}
