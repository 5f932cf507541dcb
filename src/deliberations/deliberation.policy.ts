import type { Principal } from '../accounts/principal.js';
import { jurySessionPolicy, presides } from '../jury-sessions/jury-session.policy.js';

type Jury = Parameters<typeof presides>[1];

/** The subject is the session's jury. Only the president's word is the jury's: nobody decides or seals in their place. */
export const deliberationPolicy = {
  read: (who: Principal, jury: Jury): boolean => jurySessionPolicy.read(who, jury),
  decide: presides,
  deliberate: presides,
  seal: presides,
  readMinutes: (who: Principal, jury: Jury): boolean => jurySessionPolicy.read(who, jury),
};
