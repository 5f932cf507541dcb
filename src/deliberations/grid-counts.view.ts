import type { Bloc } from '../domain/certification/certification.js';
import { cellName } from '../evaluations/results.js';
import { formatNumber, plural } from '../web/french/format.js';
import type { SessionGrid } from './evaluation-grid.service.js';
import { presentedBlocs, presenting } from './grid-page.js';
import { blocColumns, evaluationsByCell } from './grid-rows.view.js';
import type { CandidacyCase } from './load-cases.js';

/** How much of what a bloc asks of all who present it is recorded. */
export interface BlocCount {
  readonly bloc: Bloc;
  readonly recorded: number;
  readonly expected: number;
}

/** Of each bloc presented, whatever page its candidates are on. */
export function countsOf(grid: SessionGrid): BlocCount[] {
  return presentedBlocs(grid).map((bloc) => {
    const asked = new Set(blocColumns(grid, bloc).map((one) => cellName(one.assessment, one.competence)));
    const rows = presenting(grid, bloc);
    const recorded = rows.reduce((sum, row) => sum + recordedIn(row, asked), 0);
    return { bloc, recorded, expected: rows.length * asked.size };
  });
}

function recordedIn({ told }: CandidacyCase, asked: ReadonlySet<string>): number {
  return [...evaluationsByCell(told).keys()].filter((name) => asked.has(name)).length;
}

/** « 5 sur 18 ». */
export function countText({ recorded, expected }: BlocCount): string {
  return `${formatNumber(recorded)} sur ${formatNumber(expected)}`;
}

/** « 812 sur 900 saisies », for a bar. */
export function progressView(grid: SessionGrid, counts: readonly BlocCount[]) {
  const value = counts.reduce((sum, { recorded }) => sum + recorded, 0);
  const max = counts.reduce((sum, { expected }) => sum + expected, 0);
  const text = `${formatNumber(value)} sur ${plural(max, 'saisie')}`;
  return { label: plural(grid.cases.length, 'candidature'), text, value, max };
}
