import { hasRole, type Principal } from '../accounts/principal.js';
import type { Candidate } from '../candidates/candidate.entity.js';
import { presides } from '../jury-sessions/jury-session.policy.js';

const isStaff = (who: Principal): boolean => hasRole(who, 'administrator', 'secretary');

export const certificatePolicy = {
  /** Candidates are shown only their own. */
  list: (who: Principal): boolean => isStaff(who) || hasRole(who, 'candidate'),
  listAll: isStaff,
  /** The subject is whose certificate it is; there is none before publication. */
  read: (who: Principal, holder: Pick<Candidate, 'accountId'>): boolean =>
    isStaff(who) || (hasRole(who, 'candidate') && holder.accountId === who.accountId),
  /** The subject is the session's jury. */
  publish: (who: Principal, jury: Parameters<typeof presides>[1]): boolean => isStaff(who) || presides(who, jury),
  /** What a session gives and is not issued yet; the subject is its jury. */
  issue: (who: Principal, jury: Parameters<typeof presides>[1]): boolean => isStaff(who) || presides(who, jury),
  /** For somebody whose identity has changed. */
  reissue: isStaff,
  /** In the name of the authority that delivers. */
  revoke: (who: Principal): boolean => hasRole(who, 'administrator'),
  /** Its holder alone shows one to others. */
  share: (who: Principal, holder: Pick<Candidate, 'accountId'>): boolean =>
    hasRole(who, 'candidate') && holder.accountId === who.accountId,
  /** A space of one's own. */
  ownSpace: (who: Principal): boolean => hasRole(who, 'candidate'),
};
