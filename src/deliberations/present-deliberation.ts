import { expectedDecision, type ExpectedDecision } from '../domain/decisions/expected-decision.js';
import { decisionOf, differsFromProposal, isBorderline } from '../domain/decisions/recorded-decision.js';
import { type BlocSensitivity, sensitivityOf } from '../domain/proposals/sensitivity.js';
import type { CandidacyCase } from './load-cases.js';

type Record = CandidacyCase['examined']['record'];

/** One candidate before the jury, as a list shows it. */
export interface PresentedDeliberation
  extends
    Pick<CandidacyCase, 'rank' | 'version' | 'standing' | 'quorum' | 'decision'>,
    Pick<Record, 'candidateId' | 'enrollmentId' | 'accessRoute' | 'accommodations' | 'attendance'> {
  readonly candidacyId: string;
  /** A name, and no birth, age or address: what the jury decides on is competences. */
  readonly identity: Pick<Record['identity'], 'firstNames' | 'birthName' | 'usedName'>;
  readonly blocs: readonly string[];
  readonly presentsTitle: boolean;
  readonly proposal: CandidacyCase['examined']['proposal'];
  /** What the jury decides without having to give a reason. */
  readonly expected: ExpectedDecision;
  readonly differs: boolean;
  /** One competence away from a bloc presented. */
  readonly borderline: boolean;
  /** Blocs presented that one competence, or one evaluation, would turn. */
  readonly sensitivity: readonly BlocSensitivity[];
}

/** The same with all that the proposal rests on. */
export type PresentedCase = PresentedDeliberation &
  Pick<Record, 'enrolledOn' | 'optionBloc' | 'targetBlocs' | 'evaluations' | 'awards' | 'recusals' | 'links'>;

export function presentDeliberation(one: CandidacyCase): PresentedDeliberation {
  const { id: candidacyId, rank, version, standing, quorum, decision, examined } = one;
  const { record, proposal, presentsTitle } = examined;
  const { candidateId, enrollmentId, identity, accessRoute, accommodations, attendance, presented } = record;
  return {
    ...{ candidacyId, rank, version, standing, candidateId, enrollmentId, accessRoute, accommodations },
    identity: nameIn(identity),
    ...{ attendance, blocs: presented, presentsTitle, quorum, proposal, expected: expectedDecision(examined) },
    decision,
    differs: decision !== null && differsFromProposal(examined, decisionOf(decision)),
    borderline: isBorderline(examined),
    sensitivity: sensitivityOf(examined),
  };
}

export function presentCase(one: CandidacyCase): PresentedCase {
  const { enrolledOn, optionBloc, targetBlocs, evaluations, awards, recusals, links } = one.examined.record;
  return { ...presentDeliberation(one), enrolledOn, optionBloc, targetBlocs, evaluations, awards, recusals, links };
}

function nameIn({ firstNames, birthName, usedName }: Record['identity']): PresentedDeliberation['identity'] {
  return { firstNames, birthName, ...(usedName !== undefined && { usedName }) };
}
