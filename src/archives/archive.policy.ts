import type { Principal } from '../accounts/principal.js';
import { jurySessionPolicy, presides } from '../jury-sessions/jury-session.policy.js';

type Jury = Parameters<typeof presides>[1];

/** The archive holds every candidate's file and the journal: for those who keep the session, not for all who sat. */
export const archivePolicy = {
  download: (who: Principal, jury: Jury): boolean => jurySessionPolicy.prepare(who) || presides(who, jury),
};
