import type { CertificationVersion } from '../certifications/certification-version.entity.js';
import type { AccessRoute } from '../domain/certification/certification.js';
import type { Figures } from '../domain/statistics/outcomes.js';
import { type Rate, rateOf } from '../domain/statistics/rate.js';
import type { Statistics } from '../domain/statistics/statistics.js';
import { ACCESS_ROUTE_LABELS } from '../web/french/labels.js';
import { rateText, rateWords } from '../web/french/rate.js';
import { type EvolutionChart, evolutionChart } from '../web/charts/evolution-chart.js';
import { type PartsChart, partsChart, type PartsChartRow } from '../web/charts/parts-chart.js';
import { certificationNames } from './certification-names.js';
import { routesInOrder } from './statistics-tables.view.js';
import type { StatisticsTable } from './statistics.dto.js';

/** What a picture can still show: more stand in the table alone. */
const LINES_MOST = 12;
const TITLE_KEY = ['obtenue', 'partielle', 'non obtenue'];
/** Of the routes whose name is longer than a picture has room for. */
const SHORT_ROUTES: Readonly<Partial<Record<AccessRoute, string>>> = { CQ: 'Professionnalisation', VAE: 'VAE' };
const BLOC_KEY = ['validé', 'ajourné', 'non validé'];

export type Charts = Readonly<Partial<Record<StatisticsTable, PartsChart>>>;

/** A picture beside each table in which there is something to compare. */
export function statisticsCharts(statistics: Statistics, versions: readonly CertificationVersion[]): Charts {
  const names = certificationNames(versions, statistics.certifications);
  const blocs = statistics.blocs.map((one) => ({ ...names.bloc(one), outcomes: one.outcomes }));
  blocs.sort((one, other) => one.order - other.order);
  return present({
    years: titles('annees', 'Décisions sur la certification, par année', statistics.years, ({ year }) => String(year)),
    routes: titles(
      ...(['voies', 'Décisions sur la certification, par voie d’accès', routesInOrder(statistics)] as const),
      ({ accessRoute }) => SHORT_ROUTES[accessRoute] ?? ACCESS_ROUTE_LABELS[accessRoute],
    ),
    places: titles('lieux', 'Décisions sur la certification, par lieu', statistics.places, ({ place }) => place),
    blocs: chartOf(
      'blocs',
      'Décisions, bloc par bloc',
      BLOC_KEY,
      blocs.map(({ short, outcomes }) => ({
        ...{ label: short, value: rateText(outcomes.validated, outcomes) },
        parts: [outcomes.validated, outcomes.deferred, outcomes.notValidated],
      })),
    ),
  });
}

function titles<Row extends Figures>(
  id: string,
  title: string,
  rows: readonly Row[],
  labelOf: (row: Row) => string,
): PartsChart | null {
  return chartOf(
    id,
    title,
    TITLE_KEY,
    rows.map((row) => ({
      ...{ label: labelOf(row), value: rateText(row.title.full, row.title) },
      parts: [row.title.full, row.title.partial, row.title.none],
    })),
  );
}

function chartOf(id: string, title: string, key: readonly string[], rows: readonly PartsChartRow[]): PartsChart | null {
  const drawn = rows.filter(({ parts }) => parts.some((part) => part > 0));
  return drawn.length < 1 || drawn.length > LINES_MOST
    ? null
    : partsChart({ id: `graphique-${id}`, title }, key, drawn);
}

function present(charts: Readonly<Partial<Record<StatisticsTable, PartsChart | null>>>): Charts {
  return Object.fromEntries(Object.entries(charts).filter(([, chart]) => chart !== null));
}

/** The success from year to year; null where there is one year alone. */
export function successByYear({ years }: Statistics): EvolutionChart | null {
  if (years.length < 2) return null;
  const shown = years.slice(-LINES_MOST);
  const title = 'Part de la certification obtenue, d’année en année';
  return evolutionChart(
    { id: 'graphique-evolution', title },
    shown.map(({ year, title: outcomes }) => {
      const rate = rateOf(outcomes.full, outcomes);
      return { label: String(year), percent: exactly(rate), few: rate?.percent === null, text: rateWords(rate) };
    }),
  );
}

const exactly = (rate: Rate | null): number | null =>
  rate === null ? null : (rate.percent ?? (100 * rate.part) / rate.of);
