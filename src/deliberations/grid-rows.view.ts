import type { Bloc } from '../domain/certification/certification.js';
import type { CandidacyRecord, RecordedEvaluation } from '../domain/proposals/candidacy-record.js';
import type { BlocProposal } from '../domain/proposals/proposal.js';
import { cellName } from '../evaluations/results.js';
import { foundEntry } from '../web/french/mark.js';
import { blocProposalSummary } from '../web/french/proposal-summary.js';
import { caseName } from './case-name.view.js';
import type { SessionGrid } from './evaluation-grid.service.js';
import { columnsOf, type GridColumn } from './grid-columns.view.js';
import type { CandidacyCase } from './load-cases.js';

/** Why nothing of a row can be entered: the session is sealed, another one has validated the bloc, who looks steps out. */
export type RowClosure = 'sealed' | 'validatedElsewhere' | 'recused';

export interface GridRowCell {
  readonly column: GridColumn;
  /** As it is typed: a letter, a mark, or nothing. */
  readonly entry: string;
  readonly version: number;
  readonly comment: string | null;
  /** Not shown, nor open, to who looks: they step out, or have a sheet of their own to hand in at the assessment first. */
  readonly withheld: boolean;
}

/** What is recorded of a candidate in a bloc, and what the rules propose from it. */
export interface GridRow {
  readonly candidacyId: string;
  readonly enrollmentId: string;
  readonly name: string;
  readonly absent: boolean;
  readonly closed: RowClosure | null;
  readonly proposal: BlocProposal;
  readonly cells: readonly GridRowCell[];
}

/** What the rules propose for the bloc, `withheld` from who steps out; the summary is in French, as pages show it. */
export interface ToldProposal {
  readonly outcome: BlocProposal['outcome'] | 'withheld';
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

/** The columns of a bloc, one after another. */
export function blocColumns({ loaded }: SessionGrid, bloc: Bloc): GridColumn[] {
  return columnsOf(loaded.certification.content, bloc).flatMap(({ columns }) => columns);
}

export function gridRows(grid: SessionGrid, bloc: Bloc, cases: readonly CandidacyCase[]): GridRow[] {
  const columns = blocColumns(grid, bloc);
  return cases.map((one) => {
    const { record, proposal } = one.examined;
    return {
      ...{ candidacyId: one.id, enrollmentId: record.enrollmentId, name: caseName(one) },
      ...{ absent: record.attendance !== 'present', closed: closureOf(grid, one, bloc) },
      proposal: proposal.blocs.find(({ blocCode }) => blocCode === bloc.code)!,
      cells: cellsOfRow(one, columns),
    };
  });
}

function cellsOfRow({ told, untold, versions }: CandidacyCase, columns: readonly GridColumn[]): GridRowCell[] {
  const found = evaluationsByCell(told);
  return columns.map((column): GridRowCell => {
    const name = cellName(column.assessment, column.competence);
    const evaluation = found.get(name);
    const withheld = untold.steppedOut || untold.toHandIn.has(column.assessment);
    return {
      ...{ column, entry: evaluation ? foundEntry(evaluation) : '', comment: evaluation?.comment ?? null, withheld },
      version: withheld ? 0 : (versions.get(name) ?? 0),
    };
  });
}

export function proposalTold({ closed, proposal }: GridRow): ToldProposal {
  if (closed === 'recused') return { outcome: 'withheld', summary: '' };
  return { outcome: proposal.outcome, summary: blocProposalSummary(proposal) };
}

/** Whether something is still to be entered in it. */
export function isIncomplete({ closed, cells }: GridRow): boolean {
  return closed === null && cells.some(({ entry, withheld }) => entry === '' && !withheld);
}

function closureOf(grid: SessionGrid, one: CandidacyCase, { code }: Bloc): RowClosure | null {
  if (one.untold.steppedOut) return 'recused';
  if (!grid.open) return 'sealed';
  const { enrollment } = grid.loaded.candidacies.find(({ id }) => id === one.id)!;
  return code in enrollment.validatedIn ? 'validatedElsewhere' : null;
}
