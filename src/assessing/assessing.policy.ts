import type { Principal } from '../accounts/principal.js';
import type { JuryMember } from '../jury-sessions/jury-member.entity.js';
import { jurySessionPolicy } from '../jury-sessions/jury-session.policy.js';

type Jury = readonly Pick<JuryMember, 'accountId' | 'president'>[];

/** The subject is a session's jury: its members with their accounts. */
export const assessingPolicy = {
  /** Who assesses whom, in which groups, and what is missing: for who prepares the session and who presides over it. */
  prepare: (who: Principal, jury: Jury): boolean => jurySessionPolicy.open(who, jury),
  /** Members write their own sheets, and read no other. */
  assess: (who: Principal, jury: Jury): boolean =>
    jurySessionPolicy.read(who, jury) && jury.some(({ accountId }) => accountId === who.accountId),
  readDivergences: (who: Principal, jury: Jury): boolean => jurySessionPolicy.read(who, jury),
  /** The president, or the secretariat on their word. */
  settle: (who: Principal, jury: Jury): boolean => jurySessionPolicy.open(who, jury),
};
