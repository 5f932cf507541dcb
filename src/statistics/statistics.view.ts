import { countedWords } from './counted-words.view.js';
import type { Figures } from '../domain/statistics/outcomes.js';
import type { Statistics } from '../domain/statistics/statistics.js';
import { formatNumber, listOf, plural } from '../web/french/format.js';
import { ACCESS_ROUTE_LABELS } from '../web/french/labels.js';
import { rateText } from '../web/french/rate.js';
import { typeset } from '../web/french/typography.js';
import { tableView } from './figure-table.view.js';
import type { CountedScope } from './load-tallies.js';
import { statisticsCharts, successByYear } from './statistics-charts.view.js';
import { STATISTICS_TABLES, type StatisticsTable } from './statistics.dto.js';
import { statisticsTables } from './statistics-tables.view.js';
import type { StatisticsFound } from './statistics.service.js';

export const STATISTICS_HREF = '/statistiques';
/** More sessions than this are in the file alone. */
const SESSIONS_MOST = 30;

export function statisticsView(found: StatisticsFound, mayReadPromotions: boolean): object {
  const { statistics, scope, versions, uncounted } = found;
  const tables = statisticsTables(statistics, versions);
  const charts = statisticsCharts(statistics, versions);
  const shown = STATISTICS_TABLES.filter((key) => isTold(key, found));
  return {
    title: 'Statistiques',
    subtitle: scope.ownOf === null ? 'Sessions scellées' : 'Sessions scellées où vous siégez',
    width: 'wide',
    actions: mayReadPromotions ? [PROMOTIONS] : [],
    ...filterView(found),
    hasSessions: statistics.sessions.length > 0,
    uncounted: uncounted === 0 ? null : uncountedText(uncounted),
    alone: statistics.sessions.length === 0 ? '' : aloneText(statistics),
    figures: figuresView(statistics.whole, statistics.sessions.length),
    evolution: successByYear(statistics),
    tables: shown.map((key) => ({
      ...{ table: tableView(tables[key], key === 'sessions' ? SESSIONS_MOST : undefined), chart: charts[key] ?? null },
    })),
    words: countedWords(),
    files: [
      { value: '', label: 'Tous les tableaux' },
      ...shown.map((key) => ({ value: key, label: tables[key].title })),
    ],
    formats: FORMATS,
    hidden: hiddenOf(scope),
  };
}

const FORMATS = [
  { value: 'xlsx', label: 'Classeur Excel', checked: true },
  { value: 'csv', label: 'CSV', checked: false },
];
const PROMOTIONS = { label: 'Renouvellement de l’enregistrement', href: '/statistiques/promotions', icon: 'document' };

/** One alone is not compared with others: it has the figures of the whole. Blocs of many certifications would be a heap. */
function isTold(key: StatisticsTable, { scope, statistics }: StatisticsFound): boolean {
  const { certifications } = statistics;
  if (key === 'blocs') return scope.certification !== null || certifications.length === 1;
  return key === 'sessions' || statistics[key].length > 1;
}

/** What would be a table of one row, in words; empty where there is none. */
function aloneText({ years, places, routes }: Statistics): string {
  const alone = [
    ...(years.length === 1 ? [`d’une seule année (${years[0]!.year})`] : []),
    ...(places.length === 1 ? [`d’un seul lieu (${places[0]!.place})`] : []),
    ...(routes.length === 1 ? [`d’une seule voie d’accès (${ACCESS_ROUTE_LABELS[routes[0]!.accessRoute]})`] : []),
  ];
  return alone.length === 0 ? '' : `Ces chiffres sont ${listOf(alone)}.`;
}

function filterView({ scope, versions, years }: StatisticsFound) {
  const codes = versions.filter(({ code }, index) => versions.findIndex((other) => other.code === code) === index);
  const own = versions.filter(({ code }) => code === scope.certification);
  const yearsOf = (chosen: number | null) =>
    years.map((year) => ({ value: String(year), label: String(year), selected: year === chosen }));
  return {
    certifications: codes.map(({ code, title }) => ({
      ...{ value: code, label: `${title} (${code})`, selected: code === scope.certification },
    })),
    versions:
      own.length < 2
        ? []
        : own.map(({ number }) => ({
            ...{ value: String(number), label: `Version\u00a0${number}`, selected: number === scope.version },
          })),
    from: yearsOf(scope.from),
    to: yearsOf(scope.to),
    filtered: [scope.certification, scope.from, scope.to].some((one) => one !== null),
  };
}

function hiddenOf({ certification, version, from, to }: CountedScope) {
  return Object.entries({ certification, version, from, to })
    .filter(([, value]) => value !== null)
    .map(([name, value]) => ({ name, value: String(value) }));
}

function figuresView({ attendances, title, blocs }: Figures, sessions: number) {
  const { candidates, present, absentJustified } = attendances;
  const absent = candidates - present;
  const justified = `${plural(absent, 'absence')}, dont ${formatNumber(absentJustified)} ${absentJustified < 2 ? 'justifiée' : 'justifiées'}`;
  return [
    { label: 'Sessions', value: formatNumber(sessions), detail: '' },
    { label: 'Candidatures', value: formatNumber(candidates), detail: absent === 0 ? '' : justified },
    { label: 'Certifications obtenues', value: formatNumber(title.full), detail: rateText(title.full, title) },
    { label: 'Blocs validés', value: formatNumber(blocs.validated), detail: rateText(blocs.validated, blocs) },
  ];
}

function uncountedText(count: number): string {
  const [sessions, are] = [plural(count, 'session scellée', 'sessions scellées'), count < 2 ? 'n’est' : 'ne sont'];
  const its = count < 2 ? 'son enregistrement n’est' : 'leurs enregistrements ne sont';
  return typeset(`${sessions} ${are} pas dans ces chiffres : ${its} plus ce qui a été scellé.`);
}
