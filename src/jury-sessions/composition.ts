import { compositionOfPresent } from '../domain/jury/composition-of-present.js';
import { checkComposition, juryRulesFor } from '../domain/jury/jury.js';
import { appointmentClauses } from '../domain/jury/jury-appointment.js';
import type { CompositionClause } from '../domain/jury/jury-clauses.js';
import { juryContext } from '../domain/jury/jury-context.js';
import { checkQuorum, type Quorum, requiredQuorum } from '../domain/jury/quorum.js';
import type { LoadedSession } from './load-session.js';

/** How the jury stands before the rules that apply to its session. */
export interface Composition {
  /** The certification's own clauses; then those of national rules and the proof of appointments, which only warn. */
  readonly clauses: readonly CompositionClause[];
  /** What those present do not meet though those appointed do: it only warns. */
  readonly ofPresent: readonly CompositionClause[];
  /** Whether every clause that binds is met. */
  readonly met: boolean;
  readonly quorum: Quorum;
  /** Quorum for each candidate: those recused do not count. */
  readonly candidates: readonly CandidateQuorum[];
}

export interface CandidateQuorum extends Quorum {
  readonly candidacyId: string;
  readonly recusedMemberIds: readonly string[];
}

/** Checks the jury of a session: composition by those appointed, quorum by those who attend. */
export function compositionOf(loaded: Omit<LoadedSession, 'steps'>): Composition {
  const { certification, members, candidacies, recusals } = loaded;
  const { juries } = certification.content;
  const context = juryContext(
    certification.content,
    loaded.session.day,
    candidacies.map(({ enrollment }) => enrollment),
  );
  const clauses = [...checkComposition(juries, members, context), ...appointmentClauses(members, context.day)];
  const required = requiredQuorum(juryRulesFor(juries, context));
  const candidates = candidacies.map(({ id }): CandidateQuorum => {
    const recusedMemberIds = recusals.filter(({ candidacyId }) => candidacyId === id).map(({ memberId }) => memberId);
    return { candidacyId: id, recusedMemberIds, ...checkQuorum(required, members, recusedMemberIds) };
  });
  const met = clauses.every((clause) => clause.met || clause.advisory);
  const ofPresent = compositionOfPresent(juries, members, context);
  return { clauses, ofPresent, met, quorum: checkQuorum(required, members), candidates };
}
