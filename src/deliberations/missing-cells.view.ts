import { sessionBreadcrumb } from '../jury-sessions/session.view.js';
import { exportLinks } from '../lists/export-links.js';
import { listView } from '../lists/list.view.js';
import { pageOfRows } from '../lists/page-rows.js';
import type { SessionGrid } from './evaluation-grid.service.js';
import { presentedBlocs } from './grid-extent.js';
import { askedFor, missingCells } from './missing-cells.js';
import type { MissingQuery } from './missing-cells.dto.js';
import { missingList } from './missing-cells.list.js';

/** What a session still awaits: whom of, in which bloc, at which assessment. */
export function missingCellsView(grid: SessionGrid, query: MissingQuery, address: string): object {
  const { session, certification } = grid.loaded;
  const list = missingList(session);
  const found = missingCells(grid).filter(askedFor(query));
  const gridHref = `/sessions/${session.id}/evaluations`;
  const page = pageOfRows(list, found, query);
  return {
    ...{ title: 'Évaluations manquantes', subtitle: `${certification.title} · ${certification.code}` },
    breadcrumb: [...sessionBreadcrumb(session), { label: 'Évaluations', href: gridHref }],
    ...{ path: list.path, gridHref, sessionHref: `/sessions/${session.id}`, open: grid.open },
    actions: found.length > 0 && grid.open ? [{ label: 'Ouvrir la grille', href: gridHref, primary: true }] : [],
    presents: grid.loaded.candidacies.length > 0,
    ...filtersView(grid, query),
    filtered: query.bloc !== undefined || query.assessment !== undefined,
    list: listView(list, { page, query, address, actions: found.length > 0 ? exportLinks(list, address) : [] }),
  };
}

function filtersView(grid: SessionGrid, { bloc, assessment }: MissingQuery): object {
  const blocs = presentedBlocs(grid);
  const covered = new Set(blocs.flatMap(({ competences }) => competences.map(({ code }) => code)));
  const { assessments } = grid.loaded.certification.content;
  const option = (one: { code: string; title: string }, chosen?: string) => ({
    ...{ value: one.code, label: `${one.code} ${one.title}`, selected: one.code === chosen },
  });
  return {
    blocs: blocs.map((one) => option(one, bloc)),
    assessments: assessments
      .filter(({ covers }) => covers.some((code) => covered.has(code)))
      .map((one) => option(one, assessment)),
  };
}
