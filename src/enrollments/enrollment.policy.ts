import { hasRole, type Principal } from '../accounts/principal.js';

/** Jury people read enrollments within their sessions, candidates their own once published: not here. */
export const enrollmentPolicy = {
  read: (who: Principal): boolean => hasRole(who, 'administrator', 'secretary'),
  enroll: (who: Principal): boolean => hasRole(who, 'administrator', 'secretary'),
  change: (who: Principal): boolean => hasRole(who, 'administrator', 'secretary'),
};

export const blocAwardPolicy = {
  read: (who: Principal): boolean => hasRole(who, 'administrator', 'secretary'),
  record: (who: Principal): boolean => hasRole(who, 'administrator', 'secretary'),
  remove: (who: Principal): boolean => hasRole(who, 'administrator', 'secretary'),
};
