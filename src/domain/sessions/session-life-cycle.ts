import { DomainError } from '../errors.js';

export const SESSION_STATES = ['planned', 'convened', 'open', 'deliberated', 'sealed', 'published'] as const;
export type SessionState = (typeof SESSION_STATES)[number];

export const SESSION_ACTS = ['convene', 'open', 'deliberate', 'reopen', 'seal', 'publish'] as const;
export type SessionAct = (typeof SESSION_ACTS)[number];

export interface SessionTransition {
  readonly from: SessionState;
  readonly act: SessionAct;
  readonly to: SessionState;
}

/** All that can happen to a session. After sealing nothing leads back: only a rectification, in new minutes. */
export const SESSION_TRANSITIONS: readonly SessionTransition[] = [
  { from: 'planned', act: 'convene', to: 'convened' },
  { from: 'convened', act: 'open', to: 'open' },
  { from: 'open', act: 'deliberate', to: 'deliberated' },
  { from: 'deliberated', act: 'reopen', to: 'open' },
  { from: 'deliberated', act: 'seal', to: 'sealed' },
  { from: 'sealed', act: 'publish', to: 'published' },
];

/** The state an act leads to. Throws `wrongState`, with the acts that are possible, where it leads nowhere. */
export function stateAfter(state: SessionState, act: SessionAct): SessionState {
  const transition = SESSION_TRANSITIONS.find((one) => one.from === state && one.act === act);
  if (!transition) throw new DomainError('wrongState', { state, act, possible: possibleActs(state) });
  return transition.to;
}

export function possibleActs(state: SessionState): SessionAct[] {
  return SESSION_TRANSITIONS.filter(({ from }) => from === state).map(({ act }) => act);
}

/** Evaluations are recorded before and while the session is open, or once it is deliberated, never after sealing. */
export function acceptsEvaluations(state: SessionState): boolean {
  return state !== 'sealed' && state !== 'published';
}
