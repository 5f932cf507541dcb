import { hasRole, type Principal } from '../accounts/principal.js';

const isStaff = (who: Principal): boolean => hasRole(who, 'administrator', 'secretary');

/** What convocations say of people, and what these answer, is for whoever prepares the session. */
export const convocationPolicy = {
  read: isStaff,
  send: isStaff,
  /** Each their own. */
  answerOwn: (who: Principal): boolean => hasRole(who, 'candidate'),
};
