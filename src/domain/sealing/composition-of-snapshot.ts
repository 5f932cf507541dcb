import { compositionOfPresent } from '../jury/composition-of-present.js';
import { checkComposition, juryRulesFor } from '../jury/jury.js';
import { appointmentClauses } from '../jury/jury-appointment.js';
import type { CompositionClause } from '../jury/jury-clauses.js';
import { juryContext } from '../jury/jury-context.js';
import type { JuryPerson } from '../jury/jury-person.js';
import { requiredQuorum } from '../jury/quorum.js';
import type { SessionSnapshot, SnapshotMember } from './session-snapshot.js';

/** What the record says of the jury, computed again from who its members are and from the rules it holds. */
export interface ComputedComposition {
  readonly clauses: readonly CompositionClause[];
  readonly ofPresent: readonly CompositionClause[];
  readonly requiredQuorum: number;
  /** What those who sat for decisions did not meet though those appointed did, with the places of the candidates. */
  readonly ofSittings: readonly SittingComposition[];
}

export interface SittingComposition {
  readonly clauses: readonly CompositionClause[];
  /** From 1, in the order of passage. */
  readonly candidates: readonly number[];
}

type Recorded = Pick<SessionSnapshot, 'certification' | 'session' | 'candidacies' | 'members'>;

/** Null where the record does not say of each member what clauses rest on: records of before it did. */
export function compositionOfSnapshot(snapshot: Recorded): ComputedComposition | null {
  const { certification, session, candidacies } = snapshot;
  const members = snapshot.members.map(asPerson);
  if (!members.every((member) => member !== null)) return null;
  const { juries } = certification;
  const context = juryContext(certification, session.day, candidacies);
  const ofPresent = (present: readonly JuryPerson[]) => compositionOfPresent(juries, present, context);
  return {
    clauses: [...checkComposition(juries, members, context), ...appointmentClauses(snapshot.members, session.day)],
    ofPresent: ofPresent(members),
    requiredQuorum: requiredQuorum(juryRulesFor(juries, context)),
    ofSittings: ofSittings(snapshot, (sitting) =>
      ofPresent(members.map((member) => ({ ...member, present: sitting.includes(member.id) }))),
    ),
  };
}

function asPerson(member: SnapshotMember): JuryPerson | null {
  const { gender, qualified } = member;
  return gender === undefined || qualified === undefined ? null : { ...member, gender, qualified };
}

/** Of hundreds of candidates most were decided on by the same members: each jury is looked at once. */
function ofSittings(
  { candidacies }: Recorded,
  unmetBy: (sitting: readonly string[]) => CompositionClause[],
): SittingComposition[] {
  const places = new Map<string, { readonly sitting: readonly string[]; readonly candidates: number[] }>();
  for (const [index, { sitting }] of candidacies.entries()) {
    if (!sitting) continue;
    const jury = sitting.toSorted().join(' ');
    const known = places.get(jury) ?? { sitting, candidates: [] };
    known.candidates.push(index + 1);
    places.set(jury, known);
  }
  return [...places.values()]
    .map(({ sitting, candidates }) => ({ clauses: unmetBy(sitting), candidates }))
    .filter(({ clauses }) => clauses.length > 0);
}
