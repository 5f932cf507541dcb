import type { GridQuery } from './evaluation-grid.dto.js';
import type { SessionGrid } from './evaluation-grid.service.js';
import { countsOf, countText, type ExtentCount } from './grid-counts.view.js';
import { type ExtentKind, extentsOf, type GridExtent } from './grid-extent.js';
import { gridHref } from './grid-page.js';

const KINDS = [
  { kind: 'bloc', label: 'Par bloc' },
  { kind: 'assessment', label: 'Par épreuve' },
] as const;

const TABS_LABELS: Readonly<Record<ExtentKind, string>> = {
  bloc: 'Blocs de la session',
  assessment: 'Épreuves de la session',
};

/** The grids of a session to choose from: by bloc or by assessment, then which, each with how much of it is recorded. */
export function gridTabsView(grid: SessionGrid, shown: GridExtent, { manquants }: GridQuery): object {
  const { id } = grid.loaded.session;
  const tab = (count: ExtentCount): object => {
    const { kind, code, title } = count.extent;
    const href = gridHref(id, count.extent, manquants);
    return { code, title, href, current: code === shown.code, count: countText(count), kind };
  };
  return {
    label: TABS_LABELS[shown.kind],
    kinds: KINDS.map(({ kind, label }) => ({
      ...{ label, current: kind === shown.kind },
      href: gridHref(id, nearest(extentsOf(grid, kind), shown), manquants),
    })),
    tabs: countsOf(grid, shown.kind).map(tab),
  };
}

/** Of the other kind, the first that has a bloc in common with what is shown. */
function nearest(extents: readonly GridExtent[], shown: GridExtent): GridExtent {
  const own = new Set(shown.blocs.map(({ code }) => code));
  return (
    extents.find(({ kind, code }) => kind === shown.kind && code === shown.code) ??
    extents.find(({ blocs }) => blocs.some(({ code }) => own.has(code))) ??
    shown
  );
}
