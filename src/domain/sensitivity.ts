import type { RecordedEvaluation } from './candidacy-record.js';
import type { Certification } from './certification.js';
import type { CompiledBloc } from './compiled-certification.js';
import { statusOfCompetence } from './evaluation.js';
import type { ExaminedCandidacy } from './examine-candidacies.js';

/** How little would turn what is proposed of a bloc. Codes are in the order of its rule. */
export interface BlocSensitivity {
  readonly blocCode: string;
  /** Competences, failed or not yet evaluated, any one of which would validate a bloc that is not. */
  readonly oneAway: readonly string[];
  /** Competences that a single evaluation less would lose, and the validated bloc with them. */
  readonly hangsOn: readonly string[];
  /** Whether one of these is not mandatory: exactly as many are acquired as the rule asks for. */
  readonly barely: boolean;
}

/** The blocs presented that one competence or one evaluation would turn; linear in the competences of the candidate. */
export function sensitivityOf(examined: ExaminedCandidacy): BlocSensitivity[] {
  const { compiled, presented } = examined;
  return compiled.blocs
    .filter(({ bloc }) => presented.includes(bloc.code))
    .map((one) => sensitivityOfBloc(examined, one))
    .filter(({ oneAway, hangsOn }) => oneAway.length + hangsOn.length > 0);
}

/** Whether a bloc presented is validated with nothing to spare, so that a single evaluation less would turn it. */
export function isBarelyValidated(examined: ExaminedCandidacy): boolean {
  return sensitivityOf(examined).some(({ barely }) => barely);
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
