import { hasRole, type Principal } from '../accounts/principal.js';

export const certificationPolicy = {
  read: (who: Principal): boolean => hasRole(who, 'administrator', 'secretary', 'president', 'juryMember'),
  /** Trying other rules on what is recorded shows who would fail by them. */
  simulate: (who: Principal): boolean => hasRole(who, 'administrator'),
};
