import { hasRole, type Principal } from '../accounts/principal.js';
import { jurySessionPolicy } from '../jury-sessions/jury-session.policy.js';

export const statisticsPolicy = {
  /** Who sits on juries reads the figures of the sessions in which they sit, as they read each of these. */
  read: jurySessionPolicy.list,
  readAll: jurySessionPolicy.listAll,
  /** What the certifier owes at renewal tells of people who enrolled, whether or not before a jury. */
  readPromotions: (who: Principal): boolean => hasRole(who, 'administrator', 'secretary'),
};
