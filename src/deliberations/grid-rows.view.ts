import type { CandidacyRecord, RecordedEvaluation } from '../domain/proposals/candidacy-record.js';
import type { BlocProposal } from '../domain/proposals/proposal.js';
import { cellName } from '../evaluations/results.js';
import { foundEntry } from '../web/french/mark.js';
import { blocProposalSummary } from '../web/french/proposal-summary.js';
import { caseName } from './case-name.view.js';
import type { SessionGrid } from './evaluation-grid.service.js';
import type { GridColumn } from './grid-columns.view.js';
import { columnsOf, type GridExtent } from './grid-extent.js';
import type { CandidacyCase } from './load-cases.js';

/** Why nothing of a row can be entered: the session is sealed, others have validated its blocs, who looks steps out. */
export type RowClosure = 'sealed' | 'validatedElsewhere' | 'recused';

/**
 * Why a cell is closed by itself: `withheld`, because who looks steps out or has a sheet of their own to hand in at the
 * assessment first; its bloc is validated by another session, or not presented.
 */
export type CellClosure = 'withheld' | 'validatedElsewhere' | 'notPresented';

export interface GridRowCell {
  readonly column: GridColumn;
  /** As it is typed: a letter, a mark, or nothing. */
  readonly entry: string;
  readonly version: number;
  readonly comment: string | null;
  readonly closed: CellClosure | null;
}

/** What is recorded of a candidate in a grid, and what the rules propose from all that is recorded of them. */
export interface GridRow {
  readonly candidacyId: string;
  readonly enrollmentId: string;
  readonly name: string;
  readonly absent: boolean;
  readonly closed: RowClosure | null;
  /** Of each bloc of the grid, in their order. */
  readonly proposals: readonly ToldProposal[];
  readonly cells: readonly GridRowCell[];
}

/**
 * What the rules propose for a bloc, `withheld` from who steps out, `notPresented` where the candidate does not present
 * it; the summary is in French, as pages show it.
 */
export interface ToldProposal {
  readonly outcome: BlocProposal['outcome'] | 'withheld' | 'notPresented';
  readonly summary: string;
}

const named = new WeakMap<CandidacyRecord, ReadonlyMap<string, RecordedEvaluation>>();

/** What is recorded, by {@link cellName}; made once of each record, which is kept while it stands. */
export function evaluationsByCell(record: CandidacyRecord): ReadonlyMap<string, RecordedEvaluation> {
  const known = named.get(record);
  if (known) return known;
  const found = new Map(record.evaluations.map((one) => [cellName(one.assessmentCode, one.competenceCode), one]));
  named.set(record, found);
  return found;
}

export function gridRows(grid: SessionGrid, extent: GridExtent, cases: readonly CandidacyCase[]): GridRow[] {
  const columns = columnsOf(extent);
  const validated = new Map(grid.loaded.candidacies.map(({ id, enrollment }) => [id, enrollment.validatedIn]));
  return cases.map((one) => {
    const { record } = one.examined;
    const validatedIn = validated.get(one.id) ?? {};
    return {
      ...{ candidacyId: one.id, enrollmentId: record.enrollmentId, name: caseName(one) },
      ...{ absent: record.attendance !== 'present', closed: closureOf(grid, extent, one, validatedIn) },
      proposals: extent.blocs.map(({ code }) => proposalTold(one, code)),
      cells: cellsOfRow(one, columns, validatedIn),
    };
  });
}

/** By code of the bloc, where another session has validated it. */
type ValidatedIn = Readonly<Record<string, unknown>>;

function cellsOfRow(one: CandidacyCase, columns: readonly GridColumn[], validatedIn: ValidatedIn): GridRowCell[] {
  const found = evaluationsByCell(one.told);
  return columns.map((column): GridRowCell => {
    const name = cellName(column.assessment, column.competence);
    const evaluation = found.get(name);
    const closed = cellClosure(one, column, validatedIn);
    return {
      ...{ column, entry: evaluation ? foundEntry(evaluation) : '', comment: evaluation?.comment ?? null, closed },
      version: closed === 'withheld' ? 0 : (one.versions.get(name) ?? 0),
    };
  });
}

function cellClosure(
  { untold, examined }: CandidacyCase,
  column: GridColumn,
  validatedIn: ValidatedIn,
): CellClosure | null {
  const { assessment, blocs } = column;
  if (untold.steppedOut || untold.toHandIn.has(assessment)) return 'withheld';
  if (!blocs.some((code) => examined.presented.includes(code))) return 'notPresented';
  return blocs[0]! in validatedIn ? 'validatedElsewhere' : null;
}

function proposalTold({ untold, examined }: CandidacyCase, bloc: string): ToldProposal {
  if (untold.steppedOut) return { outcome: 'withheld', summary: '' };
  if (!examined.presented.includes(bloc)) return { outcome: 'notPresented', summary: '' };
  const proposal = examined.proposal.blocs.find(({ blocCode }) => blocCode === bloc)!;
  return { outcome: proposal.outcome, summary: blocProposalSummary(proposal) };
}

/** Whether something is still to be entered in it. */
export function isIncomplete({ closed, cells }: GridRow): boolean {
  return closed === null && cells.some((cell) => cell.entry === '' && cell.closed === null);
}

function closureOf(
  { open }: SessionGrid,
  { blocs }: GridExtent,
  { untold, examined }: CandidacyCase,
  validatedIn: ValidatedIn,
): RowClosure | null {
  if (untold.steppedOut) return 'recused';
  if (!open) return 'sealed';
  const own = blocs.filter(({ code }) => examined.presented.includes(code));
  return own.every(({ code }) => code in validatedIn) ? 'validatedElsewhere' : null;
}
