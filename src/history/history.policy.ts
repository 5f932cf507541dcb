import { hasRole, type Principal } from '../accounts/principal.js';
import type { JuryMember } from '../jury-sessions/jury-member.entity.js';
import { presides } from '../jury-sessions/jury-session.policy.js';
import type { HistorySubject } from './history-subject.js';

/** Kinds of records that a session's president may follow, for their own session. */
const OF_A_SESSION: readonly HistorySubject[] = ['jury_session', 'jury_member', 'candidacy', 'deliberation'];

/**
 * The history of a person names everybody who dealt with them and holds the jury's comments: members of juries and
 * candidates read none. Accounts are the administrator's.
 */
export const historyPolicy = {
  read: (who: Principal, subject: HistorySubject, jury: readonly JuryMember[]): boolean => {
    if (subject === 'account') return hasRole(who, 'administrator');
    if (hasRole(who, 'administrator', 'secretary')) return true;
    return OF_A_SESSION.includes(subject) && presides(who, jury);
  },
};
