import { randomUUID } from 'node:crypto';
import type { Writing } from '../database/writing.js';
import { type SessionAct, stateAfter } from '../domain/sessions/session-life-cycle.js';
import { JurySession } from './jury-session.entity.js';
import { SessionStep } from './session-step.entity.js';

/** What the journal calls each act. */
const ACTIONS: Readonly<Record<SessionAct, string>> = {
  convene: 'jurySession.convened',
  open: 'jurySession.opened',
  deliberate: 'jurySession.deliberated',
  reopen: 'jurySession.reopened',
  seal: 'jurySession.sealed',
  publish: 'jurySession.published',
};

/**
 * Brings the session to the state the act leads to, and keeps who did it and when. The caller has checked what the act
 * asks for. Throws `wrongState` where the act is not possible, `staleVersion` where the session has changed since.
 */
export async function enterState(
  writing: Writing,
  session: JurySession,
  act: SessionAct,
  { note = null }: { readonly note?: string | null } = {},
): Promise<JurySession> {
  const state = stateAfter(session.state, act);
  const entered = await writing.update(JurySession, session, { state }, ACTIONS[act]);
  await recordStep(writing, entered, note);
  return entered;
}

/** Throws `wrongState`, with the acts that are possible, where this one leads nowhere from the session's state. */
export function demandPossible({ state }: JurySession, act: SessionAct): void {
  stateAfter(state, act);
}

/** Keeps that the session has entered the state it is in. */
export async function recordStep(writing: Writing, { id, state }: JurySession, note: string | null): Promise<void> {
  const { accountId, name: actorName } = writing.actor;
  const number = 1 + (await writing.read.countBy(SessionStep, { sessionId: id }));
  const step: SessionStep = {
    ...{ id: randomUUID(), sessionId: id, number, state, at: writing.at, accountId, actorName, note },
  };
  await writing.insert(SessionStep, step, 'jurySession.stepRecorded');
}
