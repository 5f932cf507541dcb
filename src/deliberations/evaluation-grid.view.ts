import type { Bloc, Certification } from '../domain/certification.js';
import { EVALUATION_RESULTS, type EvaluationResult } from '../domain/evaluation.js';
import { versionOf } from '../evaluations/next-evaluation.js';
import { cellName } from '../evaluations/results.js';
import { sessionBreadcrumb } from '../jury-sessions/session.view.js';
import { BLOC_PROPOSAL_BADGES } from '../web/french/badges.js';
import { formatNumber, plural } from '../web/french/format.js';
import { RESULT_LABELS, RESULT_LETTERS } from '../web/french/labels.js';
import { codeName } from '../web/french/nouns.js';
import { blocProposalSummary } from '../web/french/proposal-sentence.js';
import { caseName } from './case-name.view.js';
import { placeName, type RefusedGrid, resultField, seenField, seenOf } from './evaluation-grid-form.js';
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
  { cells }: SessionGrid,
  { examined: { record } }: CandidacyCase,
  name: string,
  { assessment, competence, title }: GridColumn,
  closed: boolean,
  { touched, stale }: RefusedGrid,
): object {
  const place = { enrollmentId: record.enrollmentId, assessment, competence };
  const recorded = resultAt(record.evaluations, place);
  const typed = touched.get(placeName(place));
  const version = typed?.version ?? versionOf(cells.get(record.enrollmentId)?.get(cellName(assessment, competence)));
  const value = typed ? typed.result : recorded;
  return {
    ...{ name: resultField(place), seenName: seenField(place), seen: seenOf(version, recorded), closed },
    ...{
      label: `${name}, compétence ${codeName(competence)} ${title}`,
      letter: recorded ? RESULT_LETTERS[recorded] : '',
    },
    stale: stale.some((one) => placeName(one) === placeName(place)),
    typed: typed !== undefined,
    options: OPTIONS.map((option) => ({ ...option, selected: option.value === value })),
  };
}

type Evaluations = CandidacyCase['examined']['record']['evaluations'];

function resultAt(
  evaluations: Evaluations,
  place: { assessment: string; competence: string },
): EvaluationResult | null {
  const found = evaluations.find(
    ({ assessmentCode, competenceCode }) => assessmentCode === place.assessment && competenceCode === place.competence,
  );
  return found?.result ?? null;
}

interface Count {
  readonly recorded: number;
  readonly expected: number;
}

function countOf(grid: SessionGrid, bloc: Bloc): Count {
  const columns = columnsOf(grid.loaded.certification.content, bloc).flatMap((group) => group.columns);
  const rows = presenting(grid, bloc);
  const recorded = rows.flatMap(({ examined: { record } }) =>
    columns.filter((column) => resultAt(record.evaluations, column) !== null),
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
