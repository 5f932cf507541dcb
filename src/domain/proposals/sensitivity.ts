import type { RecordedEvaluation } from './candidacy-record.js';
import type { Certification } from '../certification/certification.js';
import type { CompiledBloc } from './compiled-certification.js';
import { statusOfCompetence } from '../rules/evaluation.js';
import type { ExaminedCandidacy } from './examine-candidacies.js';
import { compileTurns, type Turns } from './sensitivity-by-results.js';

/**
 * How little would turn what is proposed of a bloc. Codes are of competences, in the order of its rule; where the bloc
 * has marks or conditions, of assessments marked as a whole too, of other blocs it requires too, in their order.
 */
export interface BlocSensitivity extends Turns {
  readonly blocCode: string;
}

/** A page asks several times of the same candidate. */
const known = new WeakMap<ExaminedCandidacy, readonly BlocSensitivity[]>();

/**
 * The blocs presented that one competence or one evaluation would turn. Linear in the competences of the candidate,
 * except where marks or conditions have each result tried in turn.
 */
export function sensitivityOf(examined: ExaminedCandidacy): readonly BlocSensitivity[] {
  const sensitivity = known.get(examined) ?? turnedByOne(examined);
  known.set(examined, sensitivity);
  return sensitivity;
}

function turnedByOne(examined: ExaminedCandidacy): BlocSensitivity[] {
  const { compiled, presented } = examined;
  const turnsOf = compileTurns(examined);
  return compiled.blocs
    .filter(({ bloc }) => presented.includes(bloc.code))
    .map((one) => {
      const isPlain = !isWeighed(compiled.certification, one);
      return isPlain ? sensitivityOfBloc(examined, one) : { blocCode: one.bloc.code, ...turnsOf(one.bloc.code) };
    })
    .filter(({ oneAway, hangsOn }) => oneAway.length + hangsOn.length > 0);
}

/** Whether a bloc presented is validated with nothing to spare, so that a single evaluation less would turn it. */
export function isBarelyValidated(examined: ExaminedCandidacy): boolean {
  return sensitivityOf(examined).some(({ barely }) => barely);
}

/** Whether something of the bloc is marked, or its rule has conditions. */
function isWeighed({ assessments }: Certification, { bloc, rule }: CompiledBloc): boolean {
  if (rule.conditions.length > 0) return true;
  const marked = new Set(assessments.flatMap(({ marking, covers }) => (marking ? covers : [])));
  return marked.size > 0 && bloc.competences.some(({ code }) => marked.has(code));
}

function sensitivityOfBloc(examined: ExaminedCandidacy, { bloc, rule }: CompiledBloc): BlocSensitivity {
  const { compiled, candidate, proposal, record } = examined;
  const { outcome, heldUntil } = proposal.blocs.find(({ blocCode }) => blocCode === bloc.code)!;
  const hinges = heldUntil !== null ? [] : rule.hinges(candidate.statusOf);
  if (outcome !== 'validated') return { blocCode: bloc.code, oneAway: hinges, hangsOn: [], barely: false };
  const hangsOn = hinges.filter((code) => isLostByOne(compiled.certification, code, record.evaluations));
  const barely = hangsOn.some((code) => !rule.mandatory.includes(code));
  return { blocCode: bloc.code, oneAway: [], hangsOn, barely };
}

/** Where results combine by `any`, a competence acquired at two assessments outlives the loss of one. */
function isLostByOne(
  { assessments, combination }: Certification,
  competence: string,
  evaluations: readonly RecordedEvaluation[],
): boolean {
  const covering = new Set(assessments.filter(({ covers }) => covers.includes(competence)).map(({ code }) => code));
  const results = evaluations
    .filter(({ competenceCode, assessmentCode }) => competenceCode === competence && covering.has(assessmentCode))
    .map(({ result }) => result);
  return results.some(
    (_, lost) => statusOfCompetence(results.with(lost, 'notAcquired'), combination.mode) !== 'acquired',
  );
}
