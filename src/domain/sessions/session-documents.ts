import { SESSION_STATES, type SessionState } from './session-life-cycle.js';

/** The documents of a session, in the order in which they are needed. */
export const SESSION_DOCUMENTS = [
  'attendanceSheet',
  'assessorGrids',
  'deliberationSheets',
  'minutes',
  'rectifications',
  'resultsByName',
  'resultsByNumber',
  'statistics',
  'statements',
] as const;
export type SessionDocument = (typeof SESSION_DOCUMENTS)[number];

/** Not there yet; printed as a draft, since what it tells may still change; or as what holds. */
export type DocumentStanding = 'notYet' | 'draft' | 'final';

interface Terms {
  readonly from: SessionState;
  readonly finalFrom: SessionState;
}

/**
 * Forms to fill in hold once everybody is convened, what the jury decided once it is sealed, and what is shown to others
 * than the jury and the staff once it is published. Candidates are told nothing before that, not even as a draft.
 */
const TERMS: Readonly<Record<SessionDocument, Terms>> = {
  attendanceSheet: { from: 'planned', finalFrom: 'convened' },
  assessorGrids: { from: 'planned', finalFrom: 'convened' },
  deliberationSheets: { from: 'planned', finalFrom: 'sealed' },
  minutes: { from: 'open', finalFrom: 'sealed' },
  rectifications: { from: 'sealed', finalFrom: 'sealed' },
  resultsByName: { from: 'deliberated', finalFrom: 'sealed' },
  resultsByNumber: { from: 'deliberated', finalFrom: 'published' },
  statistics: { from: 'deliberated', finalFrom: 'sealed' },
  statements: { from: 'published', finalFrom: 'published' },
};

export function documentStanding(document: SessionDocument, state: SessionState): DocumentStanding {
  const { from, finalFrom } = TERMS[document];
  if (!hasReached(state, from)) return 'notYet';
  return hasReached(state, finalFrom) ? 'final' : 'draft';
}

/** From which state on there is such a document. */
export function documentFrom(document: SessionDocument): SessionState {
  return TERMS[document].from;
}

function hasReached(state: SessionState, reached: SessionState): boolean {
  return SESSION_STATES.indexOf(state) >= SESSION_STATES.indexOf(reached);
}
