import type { JuryPerson } from '../jury/jury-person.js';
import type { Quorum } from '../jury/quorum.js';
import type { DecisionStanding } from './recorded-decision.js';

type Attending = Pick<JuryPerson, 'id' | 'present'>;

/** Who sat when a jury decided on a candidate, and whether they were enough. */
export interface DecidedSitting {
  /** Ids of the members, in an order of their own. */
  readonly memberIds: readonly string[];
  readonly quorum: Quorum;
}

/** Ids of the members who sit for a candidate: present, and not recused; in an order of their own. */
export function sittingFor(members: readonly Attending[], recusedIds: Iterable<string>): string[] {
  const recused = new Set(recusedIds);
  return members
    .filter(({ id, present }) => present === true && !recused.has(id))
    .map(({ id }) => id)
    .toSorted();
}

/** Those who sat then, before the quorum that applies. */
export function decidedSitting(memberIds: readonly string[], required: number): DecidedSitting {
  const sitting = memberIds.length;
  return { memberIds, quorum: { required, sitting, met: sitting >= required } };
}

/** The members as they were when it was decided: who sat was there, and nobody else. */
export function membersThen<Member extends Attending>(
  members: readonly Member[],
  { memberIds }: DecidedSitting,
): Member[] {
  return members.map((member) => ({ ...member, present: memberIds.includes(member.id) }));
}

/**
 * What was decided stands by those who sat then: whoever leaves or arrives later undoes nothing. It is taken again where
 * they lacked the quorum, and where one of them is no longer of the jury: the record would not say who they were, nor
 * who appointed them.
 */
export function standingBySitting(
  standing: DecisionStanding,
  then: DecidedSitting | null,
  members: readonly Attending[],
): DecisionStanding {
  if (!then || (standing !== 'decided' && standing !== 'proposalChanged')) return standing;
  const ofJury = new Set(members.map(({ id }) => id));
  const stands = then.quorum.met && then.memberIds.every((id) => ofJury.has(id));
  return stands ? standing : 'sittingChanged';
}
