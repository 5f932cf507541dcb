import { hasRole, type Principal } from '../accounts/principal.js';

/**
 * Members of a jury read and record in the sessions they sit in, which only sessions know: not here. Candidates read
 * their own results once they are published.
 */
export const evaluationPolicy = {
  read: (who: Principal): boolean => hasRole(who, 'administrator', 'secretary'),
  record: (who: Principal): boolean => hasRole(who, 'administrator', 'secretary'),
};
