import { awardBloc, heldUntil, type BlocAward, type LastDay } from './bloc-award.js';
import type { AccessRoute } from '../certification/certification.js';
import type { CompiledBloc, CompiledCertification } from './compiled-certification.js';
import type { PlainDay } from '../day.js';
import type { CompetenceStatus } from '../rules/evaluation.js';
import type { FoundMark } from '../rules/marks.js';
import { mayAward, type RegistrationRefusal } from '../certification/registration.js';
import type { ConditionGrounds } from '../rules/rule-conditions.js';
import type { RuleFacts } from '../rules/rule-evaluation.js';

export type BlocProposalOutcome = 'validated' | 'held' | 'notValidated' | 'open';
export type TitleProposalOutcome = 'awarded' | 'open' | 'notAwarded';

/** What the rules look at of one candidate. */
export interface CandidateCase {
  readonly accessRoute: AccessRoute;
  readonly enrolledOn?: PlainDay;
  readonly sessionDay: PlainDay;
  readonly statusOf: (competenceCode: string) => CompetenceStatus;
  /** For rules with conditions: marks by code of the competence or assessment, and what became of assessments. */
  readonly markOf?: (code: string) => FoundMark | null;
  readonly passedOf?: (assessmentCode: string) => CompetenceStatus;
  /** Blocs acquired earlier, by decision or equivalence. */
  readonly awards: readonly BlocAward[];
  /** Codes of the blocs presented, where not all are: a bloc that is not fulfils no prerequisite unless it is held. */
  readonly presented?: readonly string[];
}

export interface BlocProposal {
  readonly blocCode: string;
  readonly outcome: BlocProposalOutcome;
  /** Competences of the bloc that are acquired, whether the rule names them or not. */
  readonly acquired: number;
  readonly facts: RuleFacts;
  /** Last day on which the bloc would count if decided as proposed; null where it would not be held. */
  readonly validUntil: LastDay | null;
  /** Last day of what was acquired earlier and counts on the day of the session. */
  readonly heldUntil: LastDay | null;
}

export interface TitleProposal {
  readonly outcome: TitleProposalOutcome;
  /** One smallest set of blocs that would complete the title, fewest missing competences first. */
  readonly missingBlocs: readonly string[];
  /** Why the session may award nothing to this candidate. */
  readonly refused?: RegistrationRefusal;
}

export interface Proposal {
  /** In the order of the certification. */
  readonly blocs: readonly BlocProposal[];
  readonly title: TitleProposal;
}

/** What the rules propose for one candidate. Never a decision. The same inputs always give the same proposal. */
export function propose(compiled: CompiledCertification, candidate: CandidateCase): Proposal {
  const permission = mayAward(compiled.certification, candidate.sessionDay, candidate.enrolledOn);
  const refused = permission.allowed ? undefined : permission.reason;
  const blocs = proposeBlocs(compiled, candidate, permission.allowed);
  return { blocs, title: proposeTitle(compiled, blocs, (bloc) => blocStatus(bloc.outcome), refused) };
}

/** The title from the status of each bloc, as proposed or as decided; nothing where the session may not award. */
export function proposeTitle(
  compiled: CompiledCertification,
  blocs: readonly BlocProposal[],
  statusOfBloc: (bloc: BlocProposal) => CompetenceStatus,
  refused?: RegistrationRefusal,
): TitleProposal {
  if (refused) return { outcome: 'notAwarded', missingBlocs: [], refused };
  const byCode = new Map(blocs.map((bloc) => [bloc.blocCode, bloc]));
  const { state, missingBlocs } = compiled.title.evaluate(
    (code) => statusOfBloc(byCode.get(code)!),
    (code) => missingInBloc(byCode.get(code)!.facts),
  );
  return { outcome: TITLE_OUTCOMES[state], missingBlocs };
}

/** What is missing in the bloc itself: what it requires is counted with the other blocs. */
function missingInBloc({ missingCount, conditions = [] }: RuleFacts): number {
  return missingCount - conditions.filter(({ kind, status }) => kind === 'validated' && status !== 'acquired').length;
}

const TITLE_OUTCOMES = { satisfied: 'awarded', open: 'open', impossible: 'notAwarded' } as const;

/** Status of a bloc for the rule of the title. */
export function blocStatus(outcome: BlocProposalOutcome): CompetenceStatus {
  if (outcome === 'open') return 'open';
  return outcome === 'notValidated' ? 'failed' : 'acquired';
}

/**
 * Each bloc after those it requires, told in the order of the certification. `decidedOf`: what is decided already of a
 * bloc presented; it fulfils a prerequisite, or not, in the place of what is proposed.
 */
export function proposeBlocs(
  compiled: CompiledCertification,
  candidate: CandidateCase,
  mayBeAwarded: boolean,
  decidedOf: (blocCode: string) => CompetenceStatus | undefined = () => undefined,
): readonly BlocProposal[] {
  const proposed = new Map<string, BlocProposal>();
  const { markOf, passedOf, presented } = candidate;
  const validatedOf = (code: string): CompetenceStatus => {
    const { heldUntil: last, outcome } = proposed.get(code)!;
    if (last !== null) return 'acquired';
    if (presented?.includes(code) === false) return 'failed';
    return decidedOf(code) ?? blocStatus(outcome);
  };
  for (const one of compiled.inOrder) {
    const bloc = proposeBloc(compiled, one, candidate, { markOf, passedOf, validatedOf }, mayBeAwarded);
    proposed.set(bloc.blocCode, bloc);
  }
  return compiled.blocs.map(({ bloc }) => proposed.get(bloc.code)!);
}

function proposeBloc(
  { certification }: CompiledCertification,
  { bloc, rule, beyondRule }: CompiledBloc,
  candidate: CandidateCase,
  grounds: ConditionGrounds,
  mayBeAwarded: boolean,
): BlocProposal {
  const { accessRoute, awards, sessionDay, statusOf } = candidate;
  const facts = rule.evaluate(statusOf, grounds);
  const earlier = heldUntil(awards, bloc.code, sessionDay);
  const outcome = blocOutcome(facts, earlier !== null);
  const isAwarded = outcome === 'validated' && mayBeAwarded;
  return {
    blocCode: bloc.code,
    outcome,
    acquired: facts.acquired + beyondRule.filter((code) => statusOf(code) === 'acquired').length,
    facts,
    validUntil: isAwarded ? awardBloc(certification, bloc, accessRoute, sessionDay).validUntil : earlier,
    heldUntil: earlier,
  };
}

function blocOutcome(facts: RuleFacts, isHeld: boolean): BlocProposalOutcome {
  if (facts.state === 'satisfied') return 'validated';
  if (isHeld) return 'held';
  return facts.state === 'impossible' ? 'notValidated' : 'open';
}
