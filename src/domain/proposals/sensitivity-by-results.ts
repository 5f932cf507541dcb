import type { RecordedEvaluation } from './candidacy-record.js';
import type { Assessment, Marking } from '../certification/certification.js';
import type { CompiledCertification } from './compiled-certification.js';
import type { CompetenceResult } from '../rules/competence-statuses.js';
import type { ExaminedCandidacy } from './examine-candidacies.js';
import { hundredthBelow, justLost } from '../rules/just-lost.js';
import { HIGHEST_MARK } from '../rules/marks.js';
import { proposeBlocs, type Proposal } from './proposal.js';
import { codesNamedBy } from '../rules/rule.js';

/** What alone would turn a bloc. */
export interface Turns {
  /** Competences, failed or not yet evaluated, any one of which would validate a bloc that is not. */
  readonly oneAway: readonly string[];
  /** Competences that a single evaluation less would lose, and the validated bloc with them. */
  readonly hangsOn: readonly string[];
  /**
   * Whether one of these is not mandatory: exactly as many are acquired as the rule asks for; or whether a hundredth of
   * a mark less would turn it.
   */
  readonly barely: boolean;
}

/** The blocs that are validated once something recorded is otherwise. */
interface Trial {
  readonly code: string;
  readonly validated: ReadonlySet<string>;
}

interface Loss extends Trial {
  readonly isMandatory: boolean;
  /** The blocs validated with a hundredth of the mark less; null where there is no mark. */
  readonly nearly: ReadonlySet<string> | null;
}

/**
 * Prepares to tell which single result would turn a bloc, by trying each: a competence at its best at every assessment
 * that looks at it alone, an assessment marked as a whole at 20; then each result just lost, which takes with it what
 * requires the bloc it counts for.
 */
export function compileTurns(examined: ExaminedCandidacy): (blocCode: string) => Turns {
  const { proposal } = examined;
  let gains: readonly Trial[] | undefined;
  let losses: readonly Loss[] | undefined;
  return (blocCode) => {
    const { outcome, heldUntil } = proposal.blocs.find((bloc) => bloc.blocCode === blocCode)!;
    if (heldUntil !== null) return { oneAway: [], hangsOn: [], barely: false };
    if (outcome !== 'validated') {
      gains ??= tryGains(examined);
      const turning = gains.filter(({ validated }) => validated.has(blocCode));
      return { oneAway: turning.map(({ code }) => code), hangsOn: [], barely: false };
    }
    losses ??= tryLosses(examined);
    const turning = losses.filter(({ validated }) => !validated.has(blocCode));
    const barely = turning.some(({ isMandatory, nearly }) => !isMandatory || nearly?.has(blocCode) === false);
    return { oneAway: [], hangsOn: [...new Set(turning.map(({ code }) => code))], barely };
  };
}

function tryGains(examined: ExaminedCandidacy): Trial[] {
  const { compiled, record } = examined;
  const places = compiled.certification.assessments.flatMap(placesOf);
  return [...new Set(places.map(({ code }) => code))].map((code) => {
    const own = places.filter((place) => place.code === code);
    const others = record.evaluations.filter((one) => !own.some((place) => isAt(place, one)));
    return { code, validated: validatedWith(examined, [...others, ...own.map(atBest)]) };
  });
}

/** Where something is recorded: a competence at an assessment, or an assessment marked as a whole. */
interface Place {
  readonly assessmentCode: string;
  readonly code: string;
  readonly marking: Marking | undefined;
}

function placesOf({ code: assessmentCode, covers, marking }: Assessment): Place[] {
  const codes = marking?.of === 'assessment' ? [assessmentCode] : [...new Set(covers)];
  return codes.map((code) => ({ assessmentCode, code, marking }));
}

function isAt({ assessmentCode, code }: Place, one: CompetenceResult): boolean {
  return one.assessmentCode === assessmentCode && one.competenceCode === code;
}

function atBest({ assessmentCode, code, marking }: Place): CompetenceResult {
  return { assessmentCode, competenceCode: code, result: 'acquired', mark: marking ? HIGHEST_MARK : null };
}

function tryLosses(examined: ExaminedCandidacy): Loss[] {
  const { certification } = examined.compiled;
  const { evaluations } = examined.record;
  const mandatory = mandatoryCodes(examined.compiled, examined.proposal);
  const assessments = new Map(certification.assessments.map((assessment) => [assessment.code, assessment]));
  return evaluations.flatMap((one, index): Loss[] => {
    const assessment = assessments.get(one.assessmentCode);
    const lost = assessment && justLost(one, assessment.marking);
    if (!lost) return [];
    const { mark } = one;
    const isMarked = assessment.marking !== undefined && typeof mark === 'number';
    const less = isMarked ? { ...one, mark: hundredthBelow(mark) } : null;
    return [
      {
        code: one.competenceCode,
        validated: validatedWith(examined, evaluations.with(index, lost)),
        isMandatory: namesOf(one, assessment).some((code) => mandatory.has(code)),
        nearly: less && validatedWith(examined, evaluations.with(index, less)),
      },
    ];
  });
}

function validatedWith({ compiled, candidate }: ExaminedCandidacy, results: readonly CompetenceResult[]): Set<string> {
  const blocs = proposeBlocs(compiled, { ...candidate, ...compiled.evidenceOf(results) }, true);
  return new Set(blocs.filter(({ outcome }) => outcome === 'validated').map(({ blocCode }) => blocCode));
}

/** Codes that rules cannot do without, by themselves or in a condition. */
function mandatoryCodes({ blocs }: CompiledCertification, proposal: Proposal): Set<string> {
  const codes = blocs.flatMap(({ rule }, index) => {
    const { conditions = [] } = proposal.blocs[index]!.facts;
    return [...rule.mandatory, ...rule.conditions.filter((_, at) => conditions[at]!.mandatory).flatMap(codesNamedBy)];
  });
  return new Set(codes);
}

/** The codes under which a rule may ask for what is recorded there. */
function namesOf({ competenceCode }: RecordedEvaluation, { code, covers, marking }: Assessment): string[] {
  return marking?.of === 'assessment' ? [code, ...covers] : [competenceCode, code];
}
