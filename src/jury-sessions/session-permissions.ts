import type { Principal } from '../accounts/principal.js';
import { candidatePolicy } from '../candidates/candidate.policy.js';
import { allowsEdit } from '../domain/sessions/session-edits.js';
import { jurySessionPolicy } from './jury-session.policy.js';
import type { SessionAndJury } from './load-session.js';

/** What this person may do with the session as it stands: what a page offers, and services check again. */
export function permissionsOf(who: Principal, { session: { state }, members }: SessionAndJury) {
  const prepares = jurySessionPolicy.prepare(who);
  return {
    changes: prepares && allowsEdit(state, 'details'),
    removes: prepares && allowsEdit(state, 'deletion'),
    appoints: prepares && allowsEdit(state, 'members'),
    readsAppointments: jurySessionPolicy.readAppointments(who, members),
    presents: prepares && allowsEdit(state, 'presentation'),
    reads: candidatePolicy.read(who),
    /** What staff and the president may read of the journal. */
    readsHistory: jurySessionPolicy.open(who, members),
    withdraws: prepares && allowsEdit(state, 'withdrawal'),
    takesAttendance: jurySessionPolicy.takeAttendance(who, members) && allowsEdit(state, 'attendance'),
    recuses: allowsEdit(state, 'recusals') && jurySessionPolicy.read(who, members),
    withdrawsRecusals: allowsEdit(state, 'recusals') && jurySessionPolicy.withdrawRecusal(who, members),
    readsLinks: jurySessionPolicy.readLinks(who, members),
    answersLinks: jurySessionPolicy.answerLinks(who, members) && allowsEdit(state, 'links'),
    derogates: jurySessionPolicy.derogate(who, members) && allowsEdit(state, 'derogation'),
    reopens: jurySessionPolicy.reopen(who, members) && state === 'deliberated',
  };
}

export type Permissions = ReturnType<typeof permissionsOf>;
