import { hasRole, type Principal } from '../accounts/principal.js';

/** The journal tells everything of everybody: it is the administrator's. */
export const journalPolicy = {
  read: (who: Principal): boolean => hasRole(who, 'administrator'),
  check: (who: Principal): boolean => hasRole(who, 'administrator'),
  export: (who: Principal): boolean => hasRole(who, 'administrator'),
};
