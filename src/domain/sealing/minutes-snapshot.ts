import type { CertificationOnDocument, PersonName } from './certificate-snapshot.js';
import type { AccessRoute, College } from '../certification/certification.js';
import type { PlainDay } from '../day.js';
import type { RecordedDivergence } from '../assessing/divergence.js';
import type { BlocDecisionOutcome, TitleDecisionOutcome } from '../decisions/deliberation.js';
import type { LinkKind } from '../jury/jury-links.js';
import type { BlocProposalOutcome, TitleProposalOutcome } from '../proposals/proposal.js';
import type { SessionState } from '../sessions/session-life-cycle.js';

/** All the minutes (procès-verbal) of a jury session say, in the order in which they say it. */
export interface MinutesSnapshot {
  readonly reference: string;
  readonly certification: CertificationOnDocument;
  readonly certifierName: string;
  readonly session: { readonly reference: string; readonly day: PlainDay; readonly place: string };
  /** The minutes these rectify, which stay on record. */
  readonly rectifies?: { readonly reference: string; readonly reason: string };
  readonly members: readonly MinutesMember[];
  readonly composition: readonly MinutesClause[];
  /** What those present did not meet though those appointed did. */
  readonly compositionOfPresent?: readonly MinutesClause[];
  /** Written permission to sit although a clause of the composition is not met. */
  readonly derogation: { readonly text: string; readonly grantedBy: string; readonly grantedOn: PlainDay } | null;
  readonly quorum: MinutesQuorum;
  readonly candidates: readonly MinutesCandidate[];
  readonly history: readonly MinutesStateChange[];
  /** Null until sealed: a draft. */
  readonly seal: MinutesSeal | null;
}

export interface MinutesSeal {
  /** SHA-256 of the sealed record and of the one before it, in hexadecimal. */
  readonly hash: string;
  readonly previousHash: string | null;
  /** RFC 7638 thumbprint of the key that signed it; null where the institution had none yet. */
  readonly keyId: string | null;
}

export interface MinutesMember {
  readonly firstNames: string;
  readonly lastName: string;
  readonly college: College;
  /** Employer or school the member belongs to. */
  readonly organisation: string | null;
  readonly external: boolean;
  readonly president: boolean;
  readonly present: boolean;
  /** Who appointed the member, and when: unproven composition is what deliberations are annulled for. */
  readonly appointedBy: string | null;
  readonly appointedOn: PlainDay | null;
  /** Of the decision that appoints: a number, a name. */
  readonly appointmentReference?: string | null;
  /** That decision, attached; null where it is not. */
  readonly appointmentDocument?: { readonly fileName: string; readonly sha256: string } | null;
  /** What makes the member count as qualified, where it is told. */
  readonly qualification?: string | null;
  /** When they said with whom they have a link, or that they have none, and on what paper; null where they did not. */
  readonly linksDeclared?: { readonly at: string; readonly evidence: string | null } | null;
}

/** What was asked of the jury, by the certification or by a text that applies to all, and what was found. */
export interface MinutesClause {
  readonly requirement: CompositionRequirement;
  readonly met: boolean;
  /** Members who count towards the requirement. */
  readonly found: number;
  /** A national rule shown as a warning; it does not prevent the session from opening. */
  readonly advisory: boolean;
  /** "D. 6412-6 du code du travail"; absent for a clause of the certification itself. */
  readonly article?: string;
}

export type CompositionRequirement =
  /** So many members, neither more nor fewer unless `orMore`. */
  | { readonly kind: 'size'; readonly members: number; readonly orMore?: true }
  | { readonly kind: 'president'; readonly colleges?: readonly College[] }
  | {
      readonly kind: 'college';
      readonly colleges: readonly College[];
      readonly atLeast: number;
      readonly percent?: number;
    }
  | { readonly kind: 'external'; readonly atLeast: number; readonly percent?: number }
  | { readonly kind: 'qualified'; readonly atLeast: number }
  /** Every member appointed by the day of the session; `late` of them were after it. */
  | { readonly kind: 'appointed'; readonly members: number; readonly late: number }
  | { readonly kind: 'parity'; readonly among: 'all' | 'external'; readonly women: number; readonly men: number };

/** Members who must sit, and who do. */
export interface MinutesQuorum {
  readonly required: number;
  readonly sitting: number;
}

export interface MinutesCandidate {
  readonly name: PersonName;
  readonly birthDay: PlainDay | null;
  readonly accessRoute: AccessRoute;
  readonly attendance: 'present' | 'absentJustified' | 'absentUnjustified';
  /** True where they are taken to be there though nobody looked. */
  readonly presenceUnnoted?: true;
  /** Members who stepped out for this candidate, by name. */
  readonly recusals: readonly {
    readonly memberName: string;
    readonly reason: string | null;
    /** What the member declared, where they did. */
    readonly declared?: LinkKind;
  }[];
  /** Members with a link who sit all the same, by decision. */
  readonly maintained?: readonly MinutesMaintenance[];
  /** For this candidate: members recused or absent do not count. */
  readonly quorum: MinutesQuorum;
  /** Names of those who sat when it was decided; null where that was not kept. Absent where they are those of the rest. */
  readonly sitting?: readonly string[] | null;
  /** Where those who assessed differed, and how it was settled; absent where they did not. */
  readonly divergences?: readonly RecordedDivergence[];
  /** Blocs presented to this jury, in the order of the certification. */
  readonly blocs: readonly MinutesBloc[];
  /** Null where the candidate did not present the title. */
  readonly title: MinutesTitle | null;
}

export interface MinutesMaintenance {
  readonly memberName: string;
  readonly kind: LinkKind;
  /** By the member; otherwise it was noticed. */
  readonly declared: boolean;
  readonly reason: string;
  /** The national text that would have kept them from deliberating; null where none does. */
  readonly article: string | null;
}

export interface MinutesBloc {
  readonly code: string;
  readonly number: number;
  readonly title: string;
  readonly proposal: BlocProposalOutcome;
  /** Null for an absent candidate, who is neither passed nor failed. */
  readonly decision: BlocDecisionOutcome | null;
  /** Written where the decision differs from the proposal. */
  readonly reason: string | null;
  readonly votes?: MinutesVotes;
}

export interface MinutesVotes {
  readonly inFavour: number;
  readonly against: number;
  readonly abstentions: number;
  /** Whether the president's casting vote decided. */
  readonly castingVote: boolean;
}

export interface MinutesTitle {
  readonly proposal: TitleProposalOutcome;
  readonly decision: TitleDecisionOutcome | null;
  readonly reason: string | null;
}

export interface MinutesStateChange {
  readonly state: SessionState;
  readonly by: string;
  /** Instant, ISO 8601 in UTC: "2023-06-15T12:32:00Z". */
  readonly at: string;
  /** Where one is asked for: why the deliberation was taken up again, why the session opened by derogation. */
  readonly reason?: string;
}
