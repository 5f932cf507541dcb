import type { WrittenWords } from '../domain/assessing/assessor-words.js';
import { expectedDecision, type ExpectedDecision } from '../domain/decisions/expected-decision.js';
import { decisionOf, differsFromProposal, type RecordedDecision } from '../domain/decisions/recorded-decision.js';
import type { BlocProposal, Proposal } from '../domain/proposals/proposal.js';
import { type BlocSensitivity, sensitivityOf } from '../domain/proposals/sensitivity.js';
import { isNear } from './deliberation-selections.view.js';
import type { CandidacyCase } from './load-cases.js';

type Record = CandidacyCase['examined']['record'];

/** What it rests on is left out for who steps out. */
type ToldBloc = Omit<BlocProposal, 'acquired' | 'facts'> & Partial<Pick<BlocProposal, 'acquired' | 'facts'>>;

interface ToldProposal {
  readonly blocs: readonly ToldBloc[];
  readonly title: Proposal['title'];
}

interface ToldDecision extends Omit<RecordedDecision, 'blocs'> {
  readonly blocs: readonly (Omit<RecordedDecision['blocs'][number], 'proposal'> & { readonly proposal: ToldBloc })[];
}

/** One candidate before the jury, as a list shows it. */
export interface PresentedDeliberation
  extends
    Pick<CandidacyCase, 'rank' | 'version' | 'standing' | 'quorum' | 'sittingThen'>,
    Pick<Record, 'candidateId' | 'enrollmentId' | 'accessRoute' | 'accommodations' | 'attendance'> {
  readonly candidacyId: string;
  /** A name, and no birth, age or address: what the jury decides on is competences. */
  readonly identity: Pick<Record['identity'], 'firstNames' | 'birthName' | 'usedName'>;
  readonly blocs: readonly string[];
  readonly presentsTitle: boolean;
  readonly proposal: ToldProposal;
  readonly decision: ToldDecision | null;
  /** What the jury decides without having to give a reason. */
  readonly expected: ExpectedDecision;
  readonly differs: boolean;
  /** One competence away from a bloc presented. */
  readonly borderline: boolean;
  /** Blocs presented that one competence, or one evaluation, would turn. */
  readonly sensitivity: readonly BlocSensitivity[];
}

/** The same with all that the proposal rests on, and the words of the sheets handed in that the reader is told. */
export type PresentedCase = PresentedDeliberation &
  Pick<Record, 'enrolledOn' | 'optionBloc' | 'targetBlocs' | 'evaluations' | 'awards' | 'recusals' | 'links'> & {
    readonly words: readonly WrittenWords[];
  };

export function presentDeliberation(one: CandidacyCase): PresentedDeliberation {
  const { id: candidacyId, rank, version, standing, quorum, sittingThen, decision, examined, untold } = one;
  const { record, proposal, presentsTitle } = examined;
  const { candidateId, enrollmentId, identity, accessRoute, accommodations, attendance, presented } = record;
  return {
    ...{ candidacyId, rank, version, standing, candidateId, enrollmentId, accessRoute, accommodations },
    identity: nameIn(identity),
    ...{ attendance, blocs: presented, presentsTitle, quorum, sittingThen, expected: expectedDecision(examined) },
    ...(untold.steppedOut ? withoutGrounds(proposal, decision) : { proposal, decision }),
    differs: decision !== null && differsFromProposal(examined, decisionOf(decision)),
    borderline: isNear(one),
    sensitivity: untold.steppedOut ? [] : sensitivityOf(examined),
  };
}

export function presentCase(one: CandidacyCase, words: readonly WrittenWords[]): PresentedCase {
  const { enrolledOn, optionBloc, targetBlocs, evaluations, awards, recusals, links } = one.told;
  const grounds = { enrolledOn, optionBloc, targetBlocs, evaluations, awards, recusals, links, words };
  return { ...presentDeliberation(one), ...grounds };
}

function nameIn({ firstNames, birthName, usedName }: Record['identity']): PresentedDeliberation['identity'] {
  return { firstNames, birthName, ...(usedName !== undefined && { usedName }) };
}

/** To who steps out: what is proposed and decided, and not on what. */
function withoutGrounds(
  { blocs, title }: Proposal,
  decision: CandidacyCase['decision'],
): Pick<PresentedDeliberation, 'proposal' | 'decision'> {
  return {
    proposal: { blocs: blocs.map(withoutFacts), title },
    decision: decision && {
      ...decision,
      blocs: decision.blocs.map((one) => ({ ...one, proposal: withoutFacts(one.proposal) })),
    },
  };
}

function withoutFacts({ blocCode, outcome, validUntil, heldUntil }: BlocProposal): ToldBloc {
  return { blocCode, outcome, validUntil, heldUntil };
}
