import { DomainError } from '../errors.js';
import type { SessionState } from './session-life-cycle.js';

/** What can be changed of a session while it stays in its state. */
export type SessionEdit =
  | 'details'
  | 'members'
  | 'appointmentReplacement'
  | 'presentation'
  | 'agenda'
  | 'withdrawal'
  | 'attendance'
  | 'recusals'
  | 'links'
  | 'derogation'
  | 'deletion'
  | 'decisions';

const BEFORE_OPENING: readonly SessionState[] = ['planned', 'convened'];
const BEFORE_DELIBERATED: readonly SessionState[] = [...BEFORE_OPENING, 'open'];

/**
 * Once the session is open, its day and place are those of the minutes, and a candidate who does not come is recorded
 * absent, not withdrawn; what shows who was appointed may still be added, no longer replaced. Once it is deliberated, only reopening it allows a change; once sealed, nothing does.
 */
const STATES: Readonly<Record<SessionEdit, readonly SessionState[]>> = {
  deletion: BEFORE_OPENING,
  details: BEFORE_OPENING,
  withdrawal: BEFORE_OPENING,
  attendance: ['convened', 'open'],
  appointmentReplacement: BEFORE_OPENING,
  members: BEFORE_DELIBERATED,
  presentation: BEFORE_DELIBERATED,
  agenda: BEFORE_DELIBERATED,
  recusals: BEFORE_DELIBERATED,
  links: BEFORE_DELIBERATED,
  derogation: BEFORE_DELIBERATED,
  decisions: ['open'],
};

/** States in which that can be changed. */
export const statesAllowing = (edit: SessionEdit): readonly SessionState[] => STATES[edit];

/** Whether that can be changed in this state. */
export function allowsEdit(state: SessionState, edit: SessionEdit): boolean {
  return STATES[edit].includes(state);
}

/** Throws `sessionSealed` once it is, or `wrongState` with the states in which that can be changed. */
export function demandEdit(state: SessionState, edit: SessionEdit): void {
  if (allowsEdit(state, edit)) return;
  if (state === 'sealed' || state === 'published') throw new DomainError('sessionSealed', { state });
  throw new DomainError('wrongState', { state, edit, allowedIn: STATES[edit] });
}
