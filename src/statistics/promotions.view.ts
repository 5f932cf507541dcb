import type { CertificationVersion } from '../certifications/certification-version.entity.js';
import type { PlainDay } from '../domain/day.js';
import type { Promotion, PromotionFigures } from '../domain/statistics/promotions.js';
import { insertionRates } from '../domain/statistics/insertion.js';
import { type Rate, rate } from '../domain/statistics/rate.js';
import { yearOf } from '../domain/statistics/statistics.js';
import { fileNamePart } from '../http/send-document.js';
import type { InsertionSurvey } from '../insertion-surveys/insertion-survey.entity.js';
import type { FileFormat } from '../spreadsheets/file-format.js';
import { ACCESS_ROUTE_LABELS } from '../web/french/labels.js';
import { rateWords } from '../web/french/rate.js';
import { partsChart } from '../web/charts/parts-chart.js';
import { type FigureFile, figureFile } from './figure-files.js';
import { countCell, type FigureCell, type FigureRow, type FigureTable, tableView } from './figure-table.view.js';
import { promotionHref } from './promotion-surveys.view.js';
import type { PromotionsFound } from './statistics.service.js';

const COLUMNS = ['Personnes inscrites', 'Présentées', 'Certifiées', 'Blocs seulement', 'Réussite'];
/** As the fiche of the RNCP asks for them. */
const FICHE_COLUMNS = [
  ...['Nombre de certifiés', 'dont à la suite d’un parcours VAE', 'Taux d’insertion global à 6 mois'],
  ...['Taux d’insertion dans le métier visé à 6 mois', 'Taux d’insertion dans le métier visé à 2 ans'],
];
const YEARS_DRAWN = 8;

/** What a certifier owes at renewal, as far as juries tell it. */
export function promotionsView(
  { certification, promotions, surveys }: PromotionsFound,
  versions: readonly CertificationVersion[],
  today: PlainDay,
): object {
  const newest = versions.filter(({ code }, index) => versions.findIndex((other) => other.code === code) === index);
  const certified = promotions.filter((one) => one.certified > 0);
  return {
    title: 'Promotions, pour le renouvellement',
    subtitle: `${certification.title} (${certification.code})`,
    width: 'wide',
    breadcrumb: [{ label: 'Statistiques', href: '/statistiques' }],
    certifications: newest.map(({ code, title }) => ({
      ...{ value: code, label: `${title} (${code})`, selected: code === certification.code },
    })),
    code: certification.code,
    enough: certified.length >= PROMOTIONS_EXAMINED,
    chart: certified.length === 0 ? null : chartOf(certified.slice(0, YEARS_DRAWN)),
    tables:
      promotions.length === 0
        ? []
        : promotionTables(certification.code, promotions, surveys, today).map((one) => ({ table: tableView(one) })),
  };
}

/** Code du travail, art. R. 6113-9: the analysis bears on at least two promotions of holders. */
const PROMOTIONS_EXAMINED = 2;

export function promotionsFile(
  { certification: { code }, promotions, surveys }: PromotionsFound,
  today: PlainDay,
  format: FileFormat,
): Promise<FigureFile> {
  const terms = { name: `Promotions_${fileNamePart(code)}_${today}`, title: `Promotions, ${code}`, notes: [] };
  return figureFile(terms, promotionTables(code, promotions, surveys, today), format);
}

function promotionTables(
  code: string,
  promotions: readonly Promotion[],
  surveys: readonly InsertionSurvey[],
  today: PlainDay,
): FigureTable[] {
  const name = ({ year }: Promotion) => (year === yearOf(today) ? `${year}, en cours` : String(year));
  return [
    {
      ...{ key: 'fiche', title: 'Tableau de la fiche RNCP', rowHeading: 'Année d’obtention', columns: FICHE_COLUMNS },
      rows: promotions.map((one) => ({
        ...rowOf(name(one), ficheCells(one, surveys)),
        href: promotionHref(code, one.year),
      })),
    },
    {
      ...{ key: 'promotions', title: 'Promotions par voie d’accès', rowHeading: 'Année', columns: COLUMNS },
      rows: promotions.flatMap((one) => [
        { ...rowOf(name(one), cellsOf(one)), total: true },
        ...one.routes.map((route) => rowOf(`${name(one)}, ${ACCESS_ROUTE_LABELS[route.accessRoute]}`, cellsOf(route))),
      ]),
    },
  ];
}

const rowOf = (name: string, cells: readonly FigureCell[]): FigureRow => ({ name, href: null, total: false, cells });

function cellsOf({ enrolled, presented, certified, blocsOnly }: PromotionFigures): FigureCell[] {
  const success = rate(certified, presented);
  return [
    ...[enrolled, presented, certified, blocsOnly].map(countCell),
    { text: rateWords(success), value: success?.percent ?? null },
  ];
}

const UNKNOWN: FigureCell = { text: 'à compléter', value: null };

function ficheCells(promotion: Promotion, surveys: readonly InsertionSurvey[]): FigureCell[] {
  const rates = ([6, 24] as const).map((months) => {
    const survey = surveys.find((one) => one.year === promotion.year && one.months === months);
    return survey ? insertionRates(survey) : null;
  });
  const [early, late] = rates;
  return [
    ...[countCell(promotion.certified), countCell(byExperience(promotion))],
    ...[insertionCell(early?.overall), insertionCell(early?.inTargetJob), insertionCell(late?.inTargetJob)],
  ];
}

/** Undefined where no survey is recorded; null where nobody answered who counts. */
function insertionCell(known: Rate | null | undefined): FigureCell {
  return known === undefined ? UNKNOWN : { text: rateWords(known), value: known?.percent ?? null };
}

function byExperience({ routes }: Promotion): number {
  return routes.find(({ accessRoute }) => accessRoute === 'VAE')?.certified ?? 0;
}

function chartOf(promotions: readonly Promotion[]) {
  const terms = { id: 'graphique-promotions', title: 'Personnes certifiées, par année d’obtention' };
  const rows = promotions.map((one) => {
    const vae = byExperience(one);
    return { label: String(one.year), value: String(one.certified), parts: [one.certified - vae, vae] };
  });
  return partsChart(terms, ['par une formation ou une candidature', 'par la VAE'], rows);
}
