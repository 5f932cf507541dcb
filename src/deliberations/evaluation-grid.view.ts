import { ownSheetsHref } from '../assessing/own-sheets.view.js';
import type { Bloc } from '../domain/certification/certification.js';
import { EVALUATION_RESULTS, type EvaluationResult } from '../domain/rules/evaluation.js';
import { versionOf } from '../evaluations/next-evaluation.js';
import { cellName } from '../evaluations/results.js';
import { sessionBreadcrumb } from '../jury-sessions/session.view.js';
import type { Badge } from '../web/badge.js';
import { BLOC_PROPOSAL_BADGES } from '../web/french/badges.js';
import { formatNumber, plural } from '../web/french/format.js';
import { RESULT_LABELS, RESULT_LETTERS } from '../web/french/labels.js';
import { foundEntry } from '../web/french/mark.js';
import { blocProposalSummary } from '../web/french/proposal-summary.js';
import { paginationView } from '../web/pagination.js';
import { caseName } from './case-name.view.js';
import { markField, placeName, type RefusedGrid, resultField, seenField, seenOf } from './evaluation-grid-form.js';
import type { GridQuery } from './evaluation-grid.dto.js';
import type { SessionGrid } from './evaluation-grid.service.js';
import { conflictsView } from './evaluation-conflicts.view.js';
import { columnsOf, type GridColumn } from './grid-columns.view.js';
import { blocOf, gridPage, presentedBlocs, presenting } from './grid-page.js';
import type { CandidacyCase } from './load-cases.js';

/** An em space keeps the word out of a narrow closed list, which then shows the letter alone. */
const OPTIONS = EVALUATION_RESULTS.map((value) => ({
  ...{ value, label: `${RESULT_LETTERS[value]}\u2003${RESULT_LABELS[value].toLowerCase()}` },
}));

const STEPPED_OUT: Badge = { tone: 'neutral', icon: 'lock', label: 'Non montrée' };

/** The grid of one bloc of a session, a page of its candidates; of the first one presented unless another is asked for. */
export function evaluationGridView(grid: SessionGrid, query: GridQuery, refused: RefusedGrid): object {
  const { session, certification } = grid.loaded;
  const bloc = blocOf(grid, query);
  const counted = presentedBlocs(grid).map((one) => ({ bloc: one, count: countOf(grid, one) }));
  const action = `/sessions/${session.id}/evaluations`;
  return {
    ...{
      title: 'Évaluations',
      width: 'wide',
      breadcrumb: sessionBreadcrumb(session),
      sessionHref: `/sessions/${session.id}`,
    },
    actions: [{ label: 'Excel et CSV', href: `${action}/fichiers`, icon: 'download' }],
    ...{ subtitle: `${certification.title} · ${certification.code}`, open: grid.open, refusal: refused.refusal },
    progress: progressOf(
      grid,
      counted.map(({ count }) => count),
    ),
    tabs: counted.map((one) => tabView(one, one.bloc === bloc, action)),
    toHandIn: toHandInView(grid),
    conflicts: conflictsView(grid, refused.stale),
    bloc: bloc ? blocView(grid, bloc, refused, { action, query }) : null,
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

function blocView(
  grid: SessionGrid,
  bloc: Bloc,
  refused: RefusedGrid,
  { action, query }: { action: string; query: GridQuery },
): object {
  const groups = columnsOf(grid.loaded.certification.content, bloc);
  const columns = groups.flatMap((group) => group.columns);
  const page = gridPage(grid, query);
  const address = `${action}?bloc=${bloc.code}`;
  return {
    ...{ title: `${bloc.code} ${bloc.title}`, groups, columns },
    action: page.page === 1 ? address : `${address}&page=${page.page}`,
    keys: { letters: columns.some(({ marked }) => !marked), marks: columns.some(({ marked }) => marked) },
    rows: page.items.map((one) => rowView(grid, one, bloc, columns, refused)),
    pagination: paginationView(page, address, 'candidature'),
  };
}

function rowView(
  grid: SessionGrid,
  one: CandidacyCase,
  bloc: Bloc,
  columns: readonly GridColumn[],
  refused: RefusedGrid,
): object {
  const { record, proposal } = one.examined;
  const results = resultsIn(one);
  const proposed = proposal.blocs.find(({ blocCode }) => blocCode === bloc.code)!;
  const enrollment = grid.loaded.candidacies.find(({ id }) => id === one.id)!.enrollment;
  const closed = !grid.open || bloc.code in enrollment.validatedIn;
  const name = caseName(one);
  return {
    withheld: one.untold.steppedOut ? 'vous vous déportez' : null,
    ...{ name, absent: record.attendance !== 'present', closedElsewhere: grid.open && closed },
    ...(one.untold.steppedOut
      ? { badge: STEPPED_OUT, summary: '' }
      : { badge: BLOC_PROPOSAL_BADGES[proposed.outcome], summary: blocProposalSummary(proposed) }),
    cells: columns.map((column) => {
      const isWithheld = one.untold.steppedOut || one.untold.toHandIn.has(column.assessment);
      const cell = cellView(grid, { one, results, name }, column, closed || isWithheld, refused);
      return { ...cell, isWithheld };
    }),
  };
}

function cellView(
  grid: SessionGrid,
  { one, results, name }: { one: CandidacyCase; results: Results; name: string },
  column: GridColumn,
  closed: boolean,
  { touched, stale, errors }: RefusedGrid,
): object {
  const { assessment, competence, spoken, marked } = column;
  const { enrollmentId } = one.examined.record;
  const place = { enrollmentId, assessment, competence };
  const recorded = results.get(cellName(assessment, competence)) ?? NOTHING;
  const typed = touched.get(placeName(place));
  const current = grid.cells.get(enrollmentId)?.get(cellName(assessment, competence));
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

type Results = ReadonlyMap<string, CandidacyCase['examined']['record']['evaluations'][number]>;

/** What is recorded of a candidate, by name of the cell. */
function resultsIn({ told }: CandidacyCase): Results {
  return new Map(told.evaluations.map((one) => [cellName(one.assessmentCode, one.competenceCode), one]));
}

interface Count {
  readonly recorded: number;
  readonly expected: number;
}

/** Of all who present the bloc, on whatever page they are. */
function countOf(grid: SessionGrid, bloc: Bloc): Count {
  const columns = columnsOf(grid.loaded.certification.content, bloc).flatMap((group) => group.columns);
  const asked = new Set(columns.map(({ assessment, competence }) => cellName(assessment, competence)));
  const rows = presenting(grid, bloc);
  const recorded = rows.map((one) => [...resultsIn(one).keys()].filter((name) => asked.has(name)).length);
  return { recorded: recorded.reduce((sum, count) => sum + count, 0), expected: rows.length * asked.size };
}

function progressOf(grid: SessionGrid, counts: readonly Count[]): object {
  const value = counts.reduce((sum, { recorded }) => sum + recorded, 0);
  const max = counts.reduce((sum, { expected }) => sum + expected, 0);
  const text = `${formatNumber(value)} sur ${plural(max, 'saisie')}`;
  const { title } = grid.loaded.certification.content;
  return { label: plural(grid.cases.length, 'candidature'), text, value, max, title };
}

function tabView({ bloc, count }: { bloc: Bloc; count: Count }, current: boolean, action: string): object {
  const { code, title } = bloc;
  return {
    code,
    title,
    current,
    href: `${action}?bloc=${code}`,
    count: `${formatNumber(count.recorded)} sur ${formatNumber(count.expected)}`,
  };
}
