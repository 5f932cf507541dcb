import { hasRole, type Principal } from '../accounts/principal.js';

/** Jury people and candidates read identities only within a session, or their own results: not here. */
export const candidatePolicy = {
  read: (who: Principal): boolean => hasRole(who, 'administrator', 'secretary'),
  register: (who: Principal): boolean => hasRole(who, 'administrator', 'secretary'),
  change: (who: Principal): boolean => hasRole(who, 'administrator', 'secretary'),
  linkAccount: (who: Principal): boolean => hasRole(who, 'administrator', 'secretary'),
};
