import { cellName } from '../evaluations/results.js';
import { formatNumber, plural } from '../web/french/format.js';
import type { SessionGrid } from './evaluation-grid.service.js';
import { columnsOf, type ExtentKind, extentsOf, type GridExtent } from './grid-extent.js';
import { evaluationsByCell } from './grid-rows.view.js';
import type { CandidacyCase } from './load-cases.js';

/** How much of what a grid asks of all who present some of it is recorded. */
export interface ExtentCount {
  readonly extent: GridExtent;
  readonly recorded: number;
  readonly expected: number;
}

/** Of each grid of the kind, whatever page its candidates are on. */
export function countsOf(grid: SessionGrid, kind: ExtentKind): ExtentCount[] {
  return extentsOf(grid, kind).map((extent) => countOf(extent, grid.cases));
}

/** A cell is expected of those who present a bloc it counts for. */
function countOf(extent: GridExtent, cases: readonly CandidacyCase[]): ExtentCount {
  const asked = columnsOf(extent).map(({ assessment, competence, blocs }) => ({
    ...{ name: cellName(assessment, competence), blocs },
  }));
  let [recorded, expected] = [0, 0];
  for (const { told, examined } of cases) {
    const found = evaluationsByCell(told);
    const own = asked.filter(({ blocs }) => blocs.some((code) => examined.presented.includes(code)));
    expected += own.length;
    recorded += own.filter(({ name }) => found.has(name)).length;
  }
  return { extent, recorded, expected };
}

/** « 5 sur 18 ». */
export function countText({ recorded, expected }: ExtentCount): string {
  return `${formatNumber(recorded)} sur ${formatNumber(expected)}`;
}

/** « 812 sur 900 saisies », for a bar: each cell once, at its assessment. */
export function progressView(grid: SessionGrid) {
  const counts = countsOf(grid, 'assessment');
  const value = counts.reduce((sum, { recorded }) => sum + recorded, 0);
  const max = counts.reduce((sum, { expected }) => sum + expected, 0);
  const text = `${formatNumber(value)} sur ${plural(max, 'saisie')}`;
  return { label: plural(grid.cases.length, 'candidature'), text, value, max };
}
