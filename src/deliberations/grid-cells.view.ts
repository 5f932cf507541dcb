import { EVALUATION_RESULTS, type EvaluationResult } from '../domain/rules/evaluation.js';
import type { Badge } from '../web/badge.js';
import { BLOC_PROPOSAL_BADGES } from '../web/french/badges.js';
import { foundEntry } from '../web/french/mark.js';
import {
  markField,
  placeName,
  type RefusedGrid,
  resultField,
  seenField,
  seenOf,
  type TouchedCell,
} from './evaluation-grid-form.js';
import type { CellClosure, GridRow, GridRowCell, ToldProposal } from './grid-rows.view.js';

/** What is proposed of a bloc, and why nothing is. */
export const GRID_PROPOSAL_BADGES: Readonly<Record<ToldProposal['outcome'], Badge>> = {
  ...BLOC_PROPOSAL_BADGES,
  withheld: { tone: 'neutral', icon: 'lock', label: 'Non montrée' },
  notPresented: { tone: 'neutral', label: 'Non présenté' },
};

/** What stands in the place of a cell that is closed and empty. */
const EMPTY_WORDS: Readonly<Record<CellClosure, string>> = {
  withheld: 'non montrée',
  validatedElsewhere: 'pas évaluée',
  notPresented: 'bloc non présenté',
};

/** A row of the plain form. */
export function gridRowView(row: GridRow, index: number, refused: RefusedGrid): object {
  const { name, absent, closed, proposals } = row;
  return {
    ...{ name, absent, closed, index },
    proposals: proposals.map(({ outcome, summary }) => ({ badge: GRID_PROPOSAL_BADGES[outcome], summary })),
    cells: row.cells.map((cell, column) => ({ ...cellView(row, cell, refused), column, row: index })),
  };
}

function cellView(
  { enrollmentId, closed: closedRow }: GridRow,
  { column, entry, version, closed }: GridRowCell,
  { touched, stale, errors }: RefusedGrid,
): object {
  const { assessment, competence, marked } = column;
  const place = { enrollmentId, assessment, competence };
  const typed = touched.get(placeName(place));
  const seen = seenOf(typed?.version ?? version, entry);
  return {
    ...{ name: marked ? markField(place) : resultField(place), closed: closedRow !== null || closed !== null, marked },
    ...{ seenName: seenField(place), seen: seen === UNSEEN ? null : seen, letter: entry },
    ...{ emptyWords: closed === null ? 'pas évaluée' : EMPTY_WORDS[closed] },
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
