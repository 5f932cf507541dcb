import { Inject, Injectable } from '@nestjs/common';
import { demand, type Principal } from '../accounts/principal.js';
import { Database } from '../database/database.js';
import { findVoteFaults } from '../domain/decisions/ballot.js';
import { type DecidedCandidacy, decisionGuards } from '../domain/decisions/decision-guards.js';
import { DomainError } from '../domain/errors.js';
import { unansweredIn } from '../domain/jury/jury-links.js';
import { decidedBlocs, votesOf } from '../domain/decisions/recorded-decision.js';
import { type Obstacle, obstaclesTo } from '../domain/sessions/session-guards.js';
import type { SessionAct } from '../domain/sessions/session-life-cycle.js';
import { demandPossible, enterState } from '../jury-sessions/enter-state.js';
import type { JurySession } from '../jury-sessions/jury-session.entity.js';
import { deliberationPolicy } from './deliberation.policy.js';
import { type CandidacyCase, loadCases, type SessionCases } from './load-cases.js';

/** The president closes the deliberation once every candidate is decided. */
@Injectable()
export class CloseDeliberation {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** Throws `wrongState`, or `sessionNotReady` with who is undecided and of what. */
  async deliberate(who: Principal, sessionId: string): Promise<JurySession> {
    return this.database.write(who, async (writing) => {
      const cases = await loadCases(writing.read, sessionId);
      demand(deliberationPolicy.deliberate(who, cases.loaded.members), 'jurySession.deliberate');
      demandDecided(cases, 'deliberate');
      return enterState(writing, cases.loaded.session, 'deliberate');
    });
  }
}

/** Throws `wrongState`, or `sessionNotReady` with what is left to decide. */
export function demandDecided(cases: SessionCases, act: SessionAct): void {
  demandPossible(cases.loaded.session, act);
  const missing = obstaclesToDeliberate(cases);
  if (missing.length > 0) throw new DomainError('sessionNotReady', { act, missing });
}

/** What closing the deliberation still asks for; none when it may go ahead. */
export function obstaclesToDeliberate({ cases }: SessionCases): Obstacle[] {
  return obstaclesTo(decisionGuards, { candidacies: cases.map(decidedCandidacy) });
}

/** What was decided is looked at before those who sat then; what is to decide, before those who sit now. */
function decidedCandidacy(one: CandidacyCase): DecidedCandidacy {
  const { id, examined, decision, standing, sittingThen, ballotThen } = one;
  const { absent, presented, presentsTitle } = examined;
  const decided = decision ? decidedBlocs(examined, decision) : [];
  const titleDecided = !presentsTitle || Boolean(decision?.title);
  const quorum = standing === 'decided' && sittingThen ? sittingThen.quorum : one.quorum;
  const votesStand = findVoteFaults(votesOf(decision), ballotThen ?? one.ballot).length === 0;
  const linksAnswered = unansweredIn(examined.record).length === 0;
  return { id, absent, presented, decided, quorum, standing, titleDecided, votesStand, linksAnswered };
}
