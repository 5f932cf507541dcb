import { hasRole, type Principal } from '../accounts/principal.js';
import { jurySessionPolicy, presides } from '../jury-sessions/jury-session.policy.js';

type Jury = Parameters<typeof presides>[1];

/**
 * The subject is the session's jury. Rectifying minutes are the president's, as the first are; an appeal or a judgment
 * may come when the president has long left, and then the administrator rectifies for the certifier, who delivers.
 */
export const rectificationPolicy = {
  read: (who: Principal, jury: Jury): boolean => jurySessionPolicy.read(who, jury),
  rectify: (who: Principal, jury: Jury): boolean => hasRole(who, 'administrator') || presides(who, jury),
};
