import type { BlocAward, LastDay } from './bloc-award.js';
import type { AccessRoute, Bloc, Certification } from './certification.js';
import type { PlainDay } from './day.js';
import type { CompetenceStatus } from './evaluation.js';
import type { RegistrationRefusal } from './registration.js';
import type { CompiledRule, RuleFacts, StatusOf } from './rule-evaluation.js';
import type { CompiledTitle } from './title.js';

export type BlocProposalOutcome = 'validated' | 'held' | 'notValidated' | 'open';
export type TitleProposalOutcome = 'awarded' | 'open' | 'notAwarded';

/** A certification with its rules prepared, to propose for many candidates. */
export interface CompiledCertification {
  readonly certification: Certification;
  readonly blocs: readonly { readonly bloc: Bloc; readonly rule: CompiledRule }[];
  readonly title: CompiledTitle;
}

/** What the rules look at of one candidate. */
export interface CandidateCase {
  readonly accessRoute: AccessRoute;
  readonly enrolledOn?: PlainDay;
  readonly sessionDay: PlainDay;
  readonly statusOf: (competenceCode: string) => CompetenceStatus;
  /** Blocs acquired earlier, by decision or equivalence. */
  readonly awards: readonly BlocAward[];
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

/** Status of a bloc for the rule of the title. */
export function blocStatus(outcome: BlocProposalOutcome): CompetenceStatus {
  if (outcome === 'open') return 'open';
  return outcome === 'notValidated' ? 'failed' : 'acquired';
}

