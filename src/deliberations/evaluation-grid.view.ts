import { ownSheetsHref } from '../assessing/own-sheets.view.js';
import { sessionBreadcrumb } from '../jury-sessions/session.view.js';
import { paginationView } from '../web/pagination.js';
import { conflictsView } from './evaluation-conflicts.view.js';
import type { RefusedGrid } from './evaluation-grid-form.js';
import type { GridQuery } from './evaluation-grid.dto.js';
import type { SessionGrid } from './evaluation-grid.service.js';
import { GRID_PROPOSAL_BADGES, gridRowView } from './grid-cells.view.js';
import { progressView } from './grid-counts.view.js';
import { columnsOf, type ExtentKind, type GridExtent, presenting } from './grid-extent.js';
import { extentAsked, gridHref, rowsOnPage } from './grid-page.js';
import { gridRows, isIncomplete } from './grid-rows.view.js';
import { gridTabsView } from './grid-tabs.view.js';

/** Who asks for which part of a grid, and what of it was refused. */
interface Asked {
  readonly query: GridQuery;
  readonly refused: RefusedGrid;
  readonly accountId: string;
}

/** How the page speaks of what it shows. */
const WORDS: Readonly<
  Record<ExtentKind, { readonly of: string; readonly nothingMissing: string; readonly other: string }>
> = {
  bloc: { of: 'Grille du bloc', nothingMissing: 'Rien ne manque dans ce bloc', other: 'un autre bloc' },
  assessment: {
    of: 'Grille de l’épreuve',
    nothingMissing: 'Rien ne manque à cette épreuve',
    other: 'une autre épreuve',
  },
};

/** The grid of one bloc or assessment as a plain form, a page of its candidates. Throws as `extentAsked`. */
export function evaluationGridView(
  grid: SessionGrid,
  query: GridQuery,
  refused: RefusedGrid,
  accountId: string,
): object {
  const { session, certification } = grid.loaded;
  const extent = extentAsked(grid, query);
  const action = `/sessions/${session.id}/evaluations`;
  return {
    ...{ title: 'Évaluations', width: 'wide', breadcrumb: sessionBreadcrumb(session) },
    actions: [
      { label: 'Ce qui manque', href: `${action}/manquantes` },
      { label: 'Excel et CSV', href: `${action}/fichiers`, icon: 'download' },
    ],
    ...{ subtitle: `${certification.title} · ${certification.code}`, open: grid.open, refusal: refused.refusal },
    sessionHref: `/sessions/${session.id}`,
    progress: progressView(grid),
    toHandIn: toHandInView(grid),
    conflicts: conflictsView(grid, refused.stale),
    choice: extent ? gridTabsView(grid, extent, query) : null,
    grid: extent ? gridView(grid, extent, { query, refused, accountId }) : null,
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

function gridView(grid: SessionGrid, extent: GridExtent, { query, refused, accountId }: Asked): object {
  const { id } = grid.loaded.session;
  const columns = columnsOf(extent);
  const rows = gridRows(grid, extent, presenting(grid, extent));
  const incomplete = rows.filter(isIncomplete);
  const page = rowsOnPage(query.manquants ? incomplete : rows, query);
  const [whole, missing] = [gridHref(id, extent), gridHref(id, extent, true)];
  const address = query.manquants ? missing : whole;
  return {
    ...{ title: `${extent.code} ${extent.title}`, words: WORDS[extent.kind], groups: extent.groups },
    columns: columns.map((one, index) => ({ ...one, index })),
    isOfOneAssessment: extent.kind === 'assessment',
    proposals: extent.blocs.map(({ code, title }) => ({ code: extent.blocs.length > 1 ? code : null, title })),
    action: page.page === 1 ? address : `${address}&page=${page.page}`,
    keys: { letters: columns.some(({ marked }) => !marked), marks: columns.some(({ marked }) => marked) },
    missing: { count: incomplete.length, only: query.manquants ?? false, whole, href: missing },
    rows: page.items.map((row, index) => gridRowView(row, index, refused)),
    pagination: paginationView(page, address, 'candidature'),
    returnTo: encodeURIComponent(address),
    live: refused.refusal === null && grid.open ? liveView(id, extent, accountId) : null,
  };
}

/** What the grid asks for by itself; nothing where a refused form has to be read first, or all is sealed. */
function liveView(sessionId: string, { kind, code }: GridExtent, accountId: string): object {
  const api = `/api/v1/jury-sessions/${sessionId}`;
  return {
    ...{ accountId, sessionId, events: `${api}/deliberations/events` },
    source: `${api}/evaluation-grid/${kind}s/${encodeURIComponent(code)}`,
    badges: Object.entries(GRID_PROPOSAL_BADGES).map(([outcome, badge]) => ({ outcome, badge })),
  };
}
