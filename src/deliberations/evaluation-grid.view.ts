import { ownSheetsHref } from '../assessing/own-sheets.view.js';
import type { Bloc } from '../domain/certification/certification.js';
import { EVALUATION_RESULTS, type EvaluationResult } from '../domain/rules/evaluation.js';
import { sessionBreadcrumb } from '../jury-sessions/session.view.js';
import type { Badge } from '../web/badge.js';
import { BLOC_PROPOSAL_BADGES } from '../web/french/badges.js';
import { foundEntry } from '../web/french/mark.js';
import { paginationView } from '../web/pagination.js';
import { conflictsView } from './evaluation-conflicts.view.js';
import {
  markField,
  placeName,
  type RefusedGrid,
  resultField,
  seenField,
  seenOf,
  type TouchedCell,
} from './evaluation-grid-form.js';
import type { GridQuery } from './evaluation-grid.dto.js';
import type { SessionGrid } from './evaluation-grid.service.js';
import { columnsOf } from './grid-columns.view.js';
import { type BlocCount, countsOf, countText, progressView } from './grid-counts.view.js';
import { blocOf, presenting, rowsOnPage } from './grid-page.js';
import { type GridRow, type GridRowCell, gridRows, isIncomplete, proposalTold } from './grid-rows.view.js';

const STEPPED_OUT: Badge = { tone: 'neutral', icon: 'lock', label: 'Non montrée' };
const BADGES = { ...BLOC_PROPOSAL_BADGES, withheld: STEPPED_OUT };

/** Where a grid is, and what is asked of it. */
interface Asked {
  readonly action: string;
  readonly query: GridQuery;
  readonly accountId: string;
}

/** The grid of one bloc of a session as a plain form, a page of its candidates; of the first bloc unless asked. */
export function evaluationGridView(
  grid: SessionGrid,
  query: GridQuery,
  refused: RefusedGrid,
  accountId: string,
): object {
  const { session, certification } = grid.loaded;
  const bloc = blocOf(grid, query);
  const counts = countsOf(grid);
  const action = `/sessions/${session.id}/evaluations`;
  return {
    ...{ title: 'Évaluations', width: 'wide', breadcrumb: sessionBreadcrumb(session) },
    actions: [
      { label: 'Ce qui manque', href: `${action}/manquantes` },
      { label: 'Excel et CSV', href: `${action}/fichiers`, icon: 'download' },
    ],
    ...{ subtitle: `${certification.title} · ${certification.code}`, open: grid.open, refusal: refused.refusal },
    sessionHref: `/sessions/${session.id}`,
    progress: progressView(grid, counts),
    tabs: counts.map((one) => tabView(one, one.bloc === bloc, { action, query, accountId })),
    toHandIn: toHandInView(grid),
    conflicts: conflictsView(grid, refused.stale),
    bloc: bloc ? blocView(grid, bloc, refused, { action, query, accountId }) : null,
  };
}

/** Where cells are closed to who assesses by sheet, until it is handed in. */
function toHandInView({ cases, loaded }: SessionGrid): object | null {
  if (!cases.some(({ untold }) => untold.toHandIn.size > 0)) return null;
  return {
    text: 'Vous évaluez par fiche : ce qui est saisi aux mêmes épreuves vous sera montré, et ouvert, une fois vos fiches remises.',
    href: ownSheetsHref(loaded.session.id),
  };
}

function blocView(grid: SessionGrid, bloc: Bloc, refused: RefusedGrid, { action, query, accountId }: Asked): object {
  const groups = columnsOf(grid.loaded.certification.content, bloc);
  const columns = groups.flatMap((group) => group.columns);
  const rows = gridRows(grid, bloc, presenting(grid, bloc));
  const incomplete = rows.filter(isIncomplete);
  const page = rowsOnPage(query.manquants ? incomplete : rows, query);
  const whole = `${action}?bloc=${bloc.code}`;
  const address = query.manquants ? `${whole}&manquants=true` : whole;
  const { id } = grid.loaded.session;
  return {
    ...{ title: `${bloc.code} ${bloc.title}`, groups, columns: columns.map((one, index) => ({ ...one, index })) },
    action: page.page === 1 ? address : `${address}&page=${page.page}`,
    keys: { letters: columns.some(({ marked }) => !marked), marks: columns.some(({ marked }) => marked) },
    missing: { count: incomplete.length, only: query.manquants ?? false, whole, href: `${whole}&manquants=true` },
    rows: page.items.map((row, index) => rowView(row, index, refused)),
    pagination: paginationView(page, address, 'candidature'),
    returnTo: encodeURIComponent(address),
    live: refused.refusal === null && grid.open ? liveView(id, bloc, accountId) : null,
  };
}

/** What the grid asks for by itself; nothing where a refused form has to be read first, or all is sealed. */
function liveView(sessionId: string, { code }: Bloc, accountId: string): object {
  const api = `/api/v1/jury-sessions/${sessionId}`;
  return {
    ...{ accountId, sessionId, events: `${api}/deliberations/events` },
    source: `${api}/evaluation-grid/blocs/${code}`,
    badges: Object.entries(BADGES).map(([outcome, badge]) => ({ outcome, badge })),
  };
}

function rowView(row: GridRow, index: number, refused: RefusedGrid): object {
  const { name, absent, closed } = row;
  return {
    ...{ name, absent, closed, index, proposal: proposalView(row) },
    cells: row.cells.map((cell, column) => ({ ...cellView(row, cell, refused), column, row: index })),
  };
}

function proposalView(row: GridRow): object {
  const { outcome, summary } = proposalTold(row);
  return { badge: BADGES[outcome], summary };
}

function cellView(
  { enrollmentId, closed }: GridRow,
  { column, entry, version, withheld }: GridRowCell,
  { touched, stale, errors }: RefusedGrid,
): object {
  const { assessment, competence, marked } = column;
  const place = { enrollmentId, assessment, competence };
  const typed = touched.get(placeName(place));
  const seen = seenOf(typed?.version ?? version, entry);
  return {
    ...{ name: marked ? markField(place) : resultField(place), closed: closed !== null || withheld, withheld, marked },
    ...{ seenName: seenField(place), seen: seen === UNSEEN ? null : seen, letter: entry },
    anchor: `n-${placeName(place)}`,
    stale: stale.some((one) => placeName(one) === placeName(place)),
    typed: typed !== undefined,
    error: errors.get(placeName(place)) ?? null,
    entry: typed ? entryTyped(typed) : entry,
  };
}

/** What a form says of a cell nobody has recorded: nothing. */
const UNSEEN = seenOf(0, '');

/** What stands for no result is shown as it was typed. */
function entryTyped({ mark, result = null }: TouchedCell): string {
  if (mark !== undefined) return mark;
  const isResult = result === null || EVALUATION_RESULTS.some((one) => one === result);
  return isResult ? foundEntry({ result: result as EvaluationResult | null }) : result;
}

function tabView(count: BlocCount, current: boolean, { action, query }: Asked): object {
  const { code, title } = count.bloc;
  const href = `${action}?bloc=${code}${query.manquants ? '&manquants=true' : ''}`;
  return { code, title, current, href, count: countText(count) };
}
