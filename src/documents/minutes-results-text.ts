import type {
  MinutesBloc,
  MinutesCandidate,
  MinutesMaintenance,
  MinutesTitle,
} from '../domain/sealing/minutes-snapshot.js';
import { readSentences } from './document-text.js';
import type { Found } from '../domain/assessing/assessor-sheet.js';
import type { RecordedDivergence } from '../domain/assessing/divergence.js';
import { formatNumber, listOf } from '../web/french/format.js';
import { civilName, count } from './french.js';
import {
  ACCESS_ROUTE_LABELS,
  ATTENDANCE_LABELS,
  BLOC_DECISION_LABELS,
  BLOC_PROPOSAL_LABELS,
  DECLARED_LINK_LABELS,
  RESULT_LABELS,
  TITLE_DECISION_LABELS,
  TITLE_PROPOSAL_LABELS,
} from './minutes-labels.js';

const sentence = readSentences('minutes.hbs');
const NOT_PRESENTED = '–';
const REASONED = '\u00a0*';
const UNNOTED = '\u00a0°';

/** A row of the table of results: a cell for each bloc that any candidate presented. */
export interface ResultText {
  readonly name: string;
  readonly accessRoute: string;
  readonly blocs: readonly string[];
  readonly title: string;
}

/** What the minutes say of one candidate beyond the table: who stepped out, what was decided otherwise and why. */
export interface ParticularText {
  readonly name: string;
  readonly lines: readonly { readonly statement: string; readonly reason: string }[];
}

type Line = ParticularText['lines'][number];

export interface ResultsText {
  readonly examined: string;
  readonly blocs: readonly { readonly number: number; readonly title: string }[];
  readonly results: readonly ResultText[];
  /** What the asterisk and the circle in the table mean, where there are some. */
  readonly reasoned: string;
  readonly particulars: readonly ParticularText[];
}

/** The decisions of the jury, candidate by candidate, in the order given. */
export function resultsText(candidates: readonly MinutesCandidate[]): ResultsText {
  const blocs = presentedBlocs(candidates);
  return {
    examined: sentence('examined', { total: candidates.length, outcomes: outcomesText(candidates) }),
    blocs,
    results: candidates.map((candidate) => resultText(candidate, blocs)),
    reasoned: legendOf(candidates),
    particulars: candidates.map(particularText).filter(({ lines }) => lines.length > 0),
  };
}

/** What the marks in the table mean, for those that are there. */
function legendOf(candidates: readonly MinutesCandidate[]): string {
  const isReasoned = candidates.some(({ blocs, title }) => [...blocs, title].some((decided) => decided?.reason));
  const isUnnoted = candidates.some(({ presenceUnnoted }) => presenceUnnoted);
  return [...(isReasoned ? [sentence('reasoned')] : []), ...(isUnnoted ? [sentence('presenceUnnoted')] : [])].join(' ');
}

function presentedBlocs(candidates: readonly MinutesCandidate[]): Pick<MinutesBloc, 'code' | 'number' | 'title'>[] {
  const blocs = new Map(candidates.flatMap((candidate) => candidate.blocs).map((bloc) => [bloc.code, bloc]));
  return [...blocs.values()]
    .map(({ code, number, title }) => ({ code, number, title }))
    .sort((a, b) => a.number - b.number);
}

function outcomesText(candidates: readonly MinutesCandidate[]): string {
  const titles = candidates.map(({ title }) => title?.decision);
  const absent = candidates.filter(({ attendance }) => attendance !== 'present').length;
  const unnoted = candidates.filter(({ presenceUnnoted }) => presenceUnnoted).length;
  const validated = candidates.flatMap(({ blocs }) => blocs).filter(({ decision }) => decision === 'validated').length;
  const refused = titles.filter((decision) => decision === 'none').length;
  return listOf([
    count(titles.filter((decision) => decision === 'full').length, 'certification obtenue', 'certifications obtenues'),
    count(titles.filter((decision) => decision === 'partial').length, 'validation partielle', 'validations partielles'),
    ...(refused > 0 ? [count(refused, 'certification non obtenue', 'certifications non obtenues')] : []),
    count(validated, 'bloc validé', 'blocs validés'),
    ...(absent > 0 ? [count(absent, 'absence')] : []),
    ...(unnoted > 0 ? [count(unnoted, 'présence non relevée', 'présences non relevées')] : []),
  ]);
}

function resultText(candidate: MinutesCandidate, columns: readonly { readonly code: string }[]): ResultText {
  const blocs = new Map(candidate.blocs.map((bloc) => [bloc.code, bloc]));
  return {
    name: fullName(candidate) + (candidate.presenceUnnoted ? UNNOTED : ''),
    accessRoute: ACCESS_ROUTE_LABELS[candidate.accessRoute],
    blocs: columns.map(({ code }) => decisionCell(blocs.get(code), BLOC_DECISION_LABELS)),
    title:
      candidate.attendance === 'present'
        ? decisionCell(candidate.title, TITLE_DECISION_LABELS)
        : ATTENDANCE_LABELS[candidate.attendance],
  };
}

function decisionCell<Outcome extends string>(
  decided: { readonly decision: Outcome | null; readonly reason: string | null } | null | undefined,
  labels: Record<Outcome, string>,
): string {
  if (!decided?.decision) return NOT_PRESENTED;
  return labels[decided.decision] + (decided.reason ? REASONED : '');
}

function fullName({ name }: MinutesCandidate): string {
  return name.usedName ? `${civilName(name)} (${sentence('usedName', name)})` : civilName(name);
}

function particularText(candidate: MinutesCandidate): ParticularText {
  const { quorum, recusals, maintained = [], divergences = [], blocs, title } = candidate;
  const met = quorum.sitting >= quorum.required;
  return {
    name: fullName(candidate),
    lines: [
      ...recusals.map(recusalLine),
      ...maintained.map(maintenanceLine),
      ...divergences.map(divergenceLine),
      ...sittingLines(candidate),
      ...(recusals.length > 0 || candidate.sitting || !met
        ? [{ statement: sentence('candidateQuorum', { ...quorum, met }), reason: '' }]
        : []),
      ...blocs.filter((bloc) => bloc.reason !== null || bloc.votes).map(blocLine),
      ...(title?.reason ? [titleLine(title)] : []),
    ],
  };
}

/** Who decided, where it is not who sat when the minutes were sealed. */
function sittingLines({ sitting }: MinutesCandidate): Line[] {
  if (sitting === undefined) return [];
  return [{ statement: sentence('sitting', { names: sitting && listOf(sitting) }), reason: '' }];
}

function recusalLine({ memberName, reason, declared }: MinutesCandidate['recusals'][number]): Line {
  const link = declared ? DECLARED_LINK_LABELS[declared] : null;
  return { statement: sentence('recusal', { memberName, link }), reason: reason ?? '' };
}

function maintenanceLine({ kind, reason, ...facts }: MinutesMaintenance): Line {
  return { statement: sentence('maintenance', { ...facts, link: DECLARED_LINK_LABELS[kind] }), reason };
}

/** Once sealed, each is settled: sealing asks for it, but for those absent. */
function divergenceLine({ assessmentCode, competenceCode, findings, entry, settlement }: RecordedDivergence): Line {
  const found = findings.map(({ assessor, ...one }) => `${assessor}, ${foundLabel(one)}`);
  const entered = entry ? [`${entry.recorderName}, ${foundLabel(entry)}`] : [];
  const facts = { assessmentCode, competenceCode, found: listOf([...found, ...entered]) };
  const { onWordOfPresident = false, deciderName = '' } = settlement ?? {};
  const settled = settlement && { found: foundLabel(settlement), onWordOfPresident, deciderName };
  return { statement: sentence('divergence', { ...facts, settled }), reason: settlement?.reason ?? '' };
}

function foundLabel({ result, mark }: Found): string {
  return mark === null ? RESULT_LABELS[result] : `${formatNumber(mark)}/20`;
}

function blocLine(bloc: MinutesBloc): Line {
  const statement = sentence('blocDecision', {
    ...bloc,
    decision: bloc.decision && BLOC_DECISION_LABELS[bloc.decision],
    proposal: BLOC_PROPOSAL_LABELS[bloc.proposal],
  });
  return {
    statement: bloc.votes ? `${statement} ${sentence('votes', bloc.votes)}` : statement,
    reason: bloc.reason ?? '',
  };
}

function titleLine(title: MinutesTitle): Line {
  const statement = sentence('titleDecision', {
    decision: title.decision && TITLE_DECISION_LABELS[title.decision],
    proposal: TITLE_PROPOSAL_LABELS[title.proposal],
  });
  return { statement, reason: title.reason ?? '' };
}
