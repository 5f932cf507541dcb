import type { CertificationVersion } from '../certifications/certification-version.entity.js';
import { type Outcomes, type Figures } from '../domain/statistics/outcomes.js';
import { mergeSmall, sumOf, sumOfFigures } from '../domain/statistics/publication.js';
import { rateOf } from '../domain/statistics/rate.js';
import type { BlocFigures, Statistics } from '../domain/statistics/statistics.js';
import { formatDay } from '../web/french/format.js';
import { ACCESS_ROUTE_LABELS } from '../web/french/labels.js';
import { rateWords } from '../web/french/rate.js';
import { countCell, type FigureCell, type FigureRow, type FigureTable } from './figure-table.view.js';
import type { StatisticsTable } from './statistics.dto.js';
import { type CertificationNames, certificationNames } from './certification-names.js';

const TITLE_COLUMNS = [
  ...['Candidatures', 'Absences', 'Certification présentée', 'Obtenue', 'Partielle', 'Non obtenue', 'Réussite'],
  ...['Blocs présentés', 'Blocs validés', 'Réussite, blocs'],
];
const BLOC_COLUMNS = ['À présenter', 'Absences', 'Présenté', 'Validé', 'Ajourné', 'Non validé', 'Réussite'];

/** What a row tells of: its name, and where it leads. */
interface Named {
  readonly name: string;
  readonly href?: string;
}
type NamedFigures = Named & Figures;
type NamedBloc = Named & Pick<BlocFigures, 'attendances' | 'outcomes'>;

interface TableTerms {
  readonly key: StatisticsTable;
  readonly title: string;
  readonly rowHeading: string;
  /** Of the row that tells of those too few to be told apart. */
  readonly others: string;
}

/** All the cuts of the same results. To be published: rows of too few people are told together. */
export function statisticsTables(
  statistics: Statistics,
  versions: readonly CertificationVersion[],
  published = false,
): Record<StatisticsTable, FigureTable> {
  const names = certificationNames(versions, statistics.certifications);
  const titles = (terms: TableTerms, rows: readonly NamedFigures[]) => titleTable(terms, rows, published);
  return {
    years: titles(
      TERMS.years,
      statistics.years.map((one) => ({ ...one, name: String(one.year) })),
    ),
    certifications: titles(TERMS.certifications, certificationRows(statistics, names)),
    blocs: blocTable(TERMS.blocs, blocRows(statistics, names), published),
    routes: titles(
      TERMS.routes,
      routesInOrder(statistics).map((one) => ({ ...one, name: ACCESS_ROUTE_LABELS[one.accessRoute] })),
    ),
    places: titles(
      TERMS.places,
      statistics.places.map((one) => ({ ...one, name: one.place })),
    ),
    sessions: titles(
      TERMS.sessions,
      statistics.sessions.map((one) => ({ ...one, name: sessionName(one), href: `/sessions/${one.id}/statistiques` })),
    ),
  };
}

const TERMS: Readonly<Record<StatisticsTable, TableTerms>> = {
  years: { key: 'years', title: 'Par année', rowHeading: 'Année des sessions', others: 'Autres années' },
  certifications: {
    ...{ key: 'certifications', title: 'Par certification', rowHeading: 'Certification' },
    others: 'Autres certifications',
  },
  blocs: { key: 'blocs', title: 'Par bloc', rowHeading: 'Bloc', others: 'Autres blocs' },
  routes: { key: 'routes', title: 'Par voie d’accès', rowHeading: 'Voie d’accès', others: 'Autres voies d’accès' },
  places: { key: 'places', title: 'Par lieu', rowHeading: 'Lieu des sessions', others: 'Autres lieux' },
  sessions: { key: 'sessions', title: 'Par session', rowHeading: 'Session', others: 'Autres sessions' },
};
const ROUTES: readonly string[] = Object.keys(ACCESS_ROUTE_LABELS);

function certificationRows({ certifications }: Statistics, names: CertificationNames): NamedFigures[] {
  const rows = certifications.map((one) => ({ ...one, name: names.certification(one.certificationId) }));
  return rows.sort((one, other) => one.name.localeCompare(other.name, 'fr'));
}

function blocRows({ blocs }: Statistics, names: CertificationNames): NamedBloc[] {
  const rows = blocs.map((one) => ({ ...one, ...names.bloc(one) }));
  return rows.sort((one, other) => one.order - other.order);
}

/** As their labels are listed everywhere else. */
export function routesInOrder({ routes }: Statistics): Statistics['routes'] {
  return routes.toSorted((one, other) => ROUTES.indexOf(one.accessRoute) - ROUTES.indexOf(other.accessRoute));
}

const sessionName = ({ day, place }: Statistics['sessions'][number]): string => `${formatDay(day)}, ${place}`;

function titleTable(terms: TableTerms, rows: readonly NamedFigures[], published: boolean): FigureTable {
  const shown = published
    ? mergeSmall(rows, sizeOf, (small) => ({ name: terms.others, ...sumOfFigures(small) }))
    : rows;
  return tableOf(terms, TITLE_COLUMNS, shown, titleCells);
}

function blocTable(terms: TableTerms, rows: readonly NamedBloc[], published: boolean): FigureTable {
  const merge = (small: readonly NamedBloc[]): NamedBloc => ({
    name: terms.others,
    attendances: sumOf(small.map(({ attendances }) => attendances)),
    outcomes: sumOf(small.map(({ outcomes }) => outcomes)),
  });
  const shown = published ? mergeSmall(rows, sizeOf, merge) : rows;
  return tableOf(terms, BLOC_COLUMNS, shown, blocCells);
}

const sizeOf = ({ attendances }: Pick<Figures, 'attendances'>): number => attendances.candidates;

function tableOf<Row extends Named>(
  { key, title, rowHeading }: TableTerms,
  columns: readonly string[],
  rows: readonly Row[],
  cellsOf: (row: Row) => readonly FigureCell[],
): FigureTable {
  const shown = rows.map((row): FigureRow => {
    return { name: row.name, href: row.href ?? null, total: false, cells: cellsOf(row) };
  });
  return { key, title, rowHeading, columns, rows: shown };
}

function titleCells({ attendances, title, blocs }: Figures): FigureCell[] {
  const { candidates, present } = attendances;
  return [
    ...[candidates, candidates - present, title.presented, title.full, title.partial, title.none].map(countCell),
    rateCell(title.full, title),
    ...[blocs.presented, blocs.validated].map(countCell),
    rateCell(blocs.validated, blocs),
  ];
}

function blocCells({ attendances: { candidates, present }, outcomes }: NamedBloc): FigureCell[] {
  const { presented, validated, deferred, notValidated } = outcomes;
  return [
    ...[candidates, candidates - present, presented, validated, deferred, notValidated].map(countCell),
    rateCell(validated, outcomes),
  ];
}

/** In a spreadsheet the percentage alone, and nothing where they are too few for one: the counts stand beside. */
export function rateCell(part: number, outcomes: Outcomes<never>): FigureCell {
  const rate = rateOf(part, outcomes);
  return { text: rateWords(rate), value: rate?.percent ?? null };
}
