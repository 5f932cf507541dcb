import { Inject, Injectable } from '@nestjs/common';
import { demand, type Principal } from '../accounts/principal.js';
import { Clock } from '../config/clock.js';
import { Database } from '../database/database.js';
import type { Seen } from '../database/writing.js';
import { DomainError } from '../domain/errors.js';
import { unansweredLinks } from '../domain/jury/jury-links.js';
import { demandEdit } from '../domain/sessions/session-edits.js';
import { conveneGuards, type Obstacle, obstaclesTo, openGuards } from '../domain/sessions/session-guards.js';
import { type SessionAct } from '../domain/sessions/session-life-cycle.js';
import { compositionOf } from './composition.js';
import { demandPossible, enterState } from './enter-state.js';
import type { WriteDerogation } from './jury-session.dto.js';
import { JurySession } from './jury-session.entity.js';
import { jurySessionPolicy } from './jury-session.policy.js';
import { type LoadedSession, loadJury, loadSession } from './load-session.js';
import { linkRecords } from './session-links.js';

/** Brings a session from planned to open, and back to open; deliberating and what follows is the jury's work. */
@Injectable()
export class SessionActsService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Members and candidates have their convocation. Throws `wrongState`, or `sessionNotReady` with what is missing. */
  async convene(who: Principal, id: string): Promise<JurySession> {
    demand(jurySessionPolicy.prepare(who), 'jurySession.convene');
    return this.database.write(who, async (writing) => {
      const loaded = await loadSession(writing.read, id);
      demandReady(loaded.session, 'convene', obstaclesToConvene(loaded));
      return enterState(writing, loaded.session, 'convene');
    });
  }

  /** The jury sits. Throws `wrongState`, or `sessionNotReady` with what is missing. */
  async open(who: Principal, id: string): Promise<JurySession> {
    return this.database.write(who, async (writing) => {
      const loaded = await loadSession(writing.read, id);
      demand(jurySessionPolicy.open(who, loaded.members), 'jurySession.open');
      demandReady(loaded.session, 'open', obstaclesToOpen(loaded));
      const { derogation } = loaded.session;
      const note = derogation && !compositionOf(loaded).met ? derogation.text : null;
      return enterState(writing, loaded.session, 'open', { note });
    });
  }

  /** Back to the table, before sealing, for a reason that is kept. Throws `wrongState`. */
  async reopen(who: Principal, id: string, reason: string): Promise<JurySession> {
    return this.database.write(who, async (writing) => {
      const { session, members } = await loadJury(writing.read, id);
      demand(jurySessionPolicy.reopen(who, members), 'jurySession.reopen');
      return enterState(writing, session, 'reopen', { note: reason });
    });
  }

  /** Lets the session open although a clause is not met, in the name of who writes it, from today. */
  async derogate(who: Principal, id: string, { version, text }: WriteDerogation): Promise<JurySession> {
    const derogation = { text, grantedBy: who.name, grantedOn: this.clock.today() };
    return this.setDerogation(who, { id, version }, derogation, 'jurySession.derogationGranted');
  }

  async withdrawDerogation(who: Principal, seen: Seen): Promise<JurySession> {
    return this.setDerogation(who, seen, null, 'jurySession.derogationWithdrawn');
  }

  private setDerogation(
    who: Principal,
    seen: Seen,
    derogation: JurySession['derogation'],
    action: string,
  ): Promise<JurySession> {
    return this.database.write(who, async (writing) => {
      const { session, members } = await loadJury(writing.read, seen.id);
      demand(jurySessionPolicy.derogate(who, members), 'jurySession.derogate');
      demandEdit(session.state, 'derogation');
      return writing.update(JurySession, seen, { derogation }, action);
    });
  }
}

/** What convening still asks for; none when it may go ahead. */
export function obstaclesToConvene({ members, candidacies }: LoadedSession): Obstacle[] {
  return obstaclesTo(conveneGuards, { memberCount: members.length, candidateCount: candidacies.length });
}

/** What opening still asks for; none when it may go ahead. */
export function obstaclesToOpen(loaded: LoadedSession): Obstacle[] {
  const { clauses: composition, quorum } = compositionOf(loaded);
  const hasDerogation = loaded.session.derogation !== null;
  const unanswered = unansweredLinks(linkRecords(loaded));
  return obstaclesTo(openGuards, {
    ...{ members: loaded.members, composition, hasDerogation, quorum, unansweredLinks: unanswered },
  });
}

function demandReady(session: JurySession, act: SessionAct, missing: readonly Obstacle[]): void {
  demandPossible(session, act);
  if (missing.length > 0) throw new DomainError('sessionNotReady', { act, missing });
}
