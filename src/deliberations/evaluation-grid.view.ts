import type { Bloc, Certification } from '../domain/certification/certification.js';
import { EVALUATION_RESULTS, type EvaluationResult } from '../domain/rules/evaluation.js';
import { versionOf } from '../evaluations/next-evaluation.js';
import { cellName } from '../evaluations/results.js';
import { sessionBreadcrumb } from '../jury-sessions/session.view.js';
import { BLOC_PROPOSAL_BADGES } from '../web/french/badges.js';
import { formatNumber, plural } from '../web/french/format.js';
import { RESULT_LABELS, RESULT_LETTERS } from '../web/french/labels.js';
import { foundEntry } from '../web/french/mark.js';
import { blocProposalSummary } from '../web/french/proposal-summary.js';
import { caseName } from './case-name.view.js';
import { markField, placeName, type RefusedGrid, resultField, seenField, seenOf } from './evaluation-grid-form.js';
import type { SessionGrid } from './evaluation-grid.service.js';
import { conflictsView } from './evaluation-conflicts.view.js';
import { columnsOf, type GridColumn } from './grid-columns.view.js';
import type { CandidacyCase } from './load-cases.js';

/** An em space keeps the word out of a narrow closed list, which then shows the letter alone. */
const OPTIONS = EVALUATION_RESULTS.map((value) => ({
  ...{ value, label: `${RESULT_LETTERS[value]}\u2003${RESULT_LABELS[value].toLowerCase()}` },
}));

/** The grid of one bloc of a session; of the first one presented unless `blocCode` asks for another. */
export function evaluationGridView(grid: SessionGrid, blocCode: string | undefined, refused: RefusedGrid): object {
  const { session, certification } = grid.loaded;
  const blocs = presentedBlocs(grid, certification.content);
  const bloc = blocs.find(({ code }) => code === blocCode) ?? blocs[0];
  const action = `/sessions/${session.id}/evaluations`;
  return {
    ...{
      title: 'Évaluations',
      width: 'wide',
      breadcrumb: sessionBreadcrumb(session),
      sessionHref: `/sessions/${session.id}`,
    },
    ...{ subtitle: `${certification.title} · ${certification.code}`, open: grid.open, refusal: refused.refusal },
    progress: progressOf(grid, blocs, certification.content),
    tabs: blocs.map((one) => tabView(grid, one, one === bloc, action)),
    conflicts: conflictsView(grid, refused.stale),
    bloc: bloc ? blocView(grid, bloc, refused, action) : null,
  };
}

function presentedBlocs({ cases }: SessionGrid, { blocs }: Certification): Bloc[] {
  return blocs.filter(({ code }) => cases.some(({ examined }) => examined.presented.includes(code)));
}

function blocView(grid: SessionGrid, bloc: Bloc, refused: RefusedGrid, action: string): object {
  const groups = columnsOf(grid.loaded.certification.content, bloc);
  const columns = groups.flatMap((group) => group.columns);
  return {
    ...{ title: `${bloc.code} ${bloc.title}`, action: `${action}?bloc=${bloc.code}`, groups, columns },
    keys: { letters: columns.some(({ marked }) => !marked), marks: columns.some(({ marked }) => marked) },
    rows: presenting(grid, bloc).map((one) => rowView(grid, one, bloc, columns, refused)),
  };
}

const presenting = ({ cases }: SessionGrid, { code }: Bloc): CandidacyCase[] =>
  cases.filter(({ examined }) => examined.presented.includes(code));

function rowView(
  grid: SessionGrid,
  one: CandidacyCase,
  bloc: Bloc,
  columns: readonly GridColumn[],
  refused: RefusedGrid,
): object {
  const { record, proposal } = one.examined;
  const proposed = proposal.blocs.find(({ blocCode }) => blocCode === bloc.code)!;
  const enrollment = grid.loaded.candidacies.find(({ id }) => id === one.id)!.enrollment;
  const closed = !grid.open || bloc.code in enrollment.validatedIn;
  const name = caseName(one);
  return {
    ...{ name, absent: record.attendance !== 'present', closedElsewhere: grid.open && closed },
    ...{ badge: BLOC_PROPOSAL_BADGES[proposed.outcome], summary: blocProposalSummary(proposed) },
    cells: columns.map((column) => cellView(grid, one, name, column, closed, refused)),
  };
}

function cellView(
  grid: SessionGrid,
  { examined: { record } }: CandidacyCase,
  name: string,
  column: GridColumn,
  closed: boolean,
  { touched, stale, errors }: RefusedGrid,
): object {
  const { assessment, competence, spoken, marked } = column;
  const place = { enrollmentId: record.enrollmentId, assessment, competence };
  const recorded = evaluationAt(record.evaluations, place) ?? NOTHING;
  const typed = touched.get(placeName(place));
  const current = grid.cells.get(record.enrollmentId)?.get(cellName(assessment, competence));
  const entry = foundEntry(recorded);
  const seen = seenOf(typed?.version ?? versionOf(current), marked ? entry : recorded.result);
  const value = typed ? typed.result : recorded.result;
  return {
    ...{ name: marked ? markField(place) : resultField(place), seenName: seenField(place), seen, closed, marked },
    ...{ label: `${name}, ${spoken}`, letter: entry, anchor: `n-${placeName(place)}` },
    stale: stale.some((one) => placeName(one) === placeName(place)),
    typed: typed !== undefined,
    error: errors.get(placeName(place)) ?? null,
    entry: typed ? (typed.mark ?? foundEntry({ result: (typed.result ?? null) as EvaluationResult | null })) : entry,
    options: marked ? [] : OPTIONS.map((option) => ({ ...option, selected: option.value === value })),
  };
}

const NOTHING = { result: null };

type Evaluations = CandidacyCase['examined']['record']['evaluations'];

function evaluationAt(
  evaluations: Evaluations,
  place: { assessment: string; competence: string },
): Evaluations[number] | undefined {
  return evaluations.find(
    ({ assessmentCode, competenceCode }) => assessmentCode === place.assessment && competenceCode === place.competence,
  );
}

interface Count {
  readonly recorded: number;
  readonly expected: number;
}

function countOf(grid: SessionGrid, bloc: Bloc): Count {
  const columns = columnsOf(grid.loaded.certification.content, bloc).flatMap((group) => group.columns);
  const rows = presenting(grid, bloc);
  const recorded = rows.flatMap(({ examined: { record } }) =>
    columns.filter((column) => evaluationAt(record.evaluations, column)),
  );
  return { recorded: recorded.length, expected: rows.length * columns.length };
}

function progressOf(grid: SessionGrid, blocs: readonly Bloc[], { title }: Certification): object {
  const counts = blocs.map((bloc) => countOf(grid, bloc));
  const value = counts.reduce((sum, { recorded }) => sum + recorded, 0);
  const max = counts.reduce((sum, { expected }) => sum + expected, 0);
  const text = `${formatNumber(value)} sur ${plural(max, 'saisie')}`;
  return { label: plural(grid.cases.length, 'candidature'), text, value, max, title };
}

function tabView(grid: SessionGrid, bloc: Bloc, current: boolean, action: string): object {
  const { recorded, expected } = countOf(grid, bloc);
  const { code, title } = bloc;
  return {
    code,
    title,
    current,
    href: `${action}?bloc=${code}`,
    count: `${formatNumber(recorded)} sur ${formatNumber(expected)}`,
  };
}
