import { hasRole, type Principal } from '../accounts/principal.js';
import type { JuryMember } from './jury-member.entity.js';

type Jury = readonly Pick<JuryMember, 'accountId' | 'president'>[];

const isStaff = (who: Principal): boolean => hasRole(who, 'administrator', 'secretary');
const isOfJury = (who: Principal): boolean => hasRole(who, 'president', 'juryMember');
const sits = (who: Principal, jury: Jury): boolean =>
  isOfJury(who) && jury.some(({ accountId }) => accountId === who.accountId);

/** Whether this person presides over that jury. */
export const presides = (who: Principal, jury: Jury): boolean =>
  hasRole(who, 'president') && jury.some(({ accountId, president }) => president && accountId === who.accountId);

/** The subject is a session's jury: its members with their accounts. */
export const jurySessionPolicy = {
  /** Jury people are shown only the sessions in which they sit. */
  list: (who: Principal): boolean => isStaff(who) || isOfJury(who),
  listAll: isStaff,
  read: (who: Principal, jury: Jury): boolean => isStaff(who) || sits(who, jury),
  /** Who was appointed, on what paper: for those who prepare the session and who presides over it. */
  readAppointments: (who: Principal, jury: Jury): boolean => isStaff(who) || presides(who, jury),
  /** Plan, appoint, present candidates, convene. */
  prepare: isStaff,
  takeAttendance: (who: Principal, jury: Jury): boolean => isStaff(who) || presides(who, jury),
  /** Members declare their own links; whoever runs the session records those told. */
  recuse: (who: Principal, jury: Jury, memberAccountId: string | null): boolean =>
    isStaff(who) || presides(who, jury) || (sits(who, jury) && memberAccountId === who.accountId),
  /** Not a member alone, not even for themself: it may be the president who had them step out. */
  withdrawRecusal: (who: Principal, jury: Jury): boolean => isStaff(who) || presides(who, jury),
  /** Members say theirs; those who prepare the session record what they said on paper. */
  declareLinks: (who: Principal, jury: Jury, memberAccountId: string | null): boolean =>
    isStaff(who) || (sits(who, jury) && memberAccountId === who.accountId),
  /** What members wrote of links with candidates: for those who prepare the session and who presides over it. */
  readLinks: (who: Principal, jury: Jury): boolean => isStaff(who) || presides(who, jury),
  /** The authority that delivers does where the president has a link themself. */
  answerLinks: (who: Principal, jury: Jury): boolean => hasRole(who, 'administrator') || presides(who, jury),
  open: (who: Principal, jury: Jury): boolean => isStaff(who) || presides(who, jury),
  derogate: (who: Principal, jury: Jury): boolean => hasRole(who, 'administrator') || presides(who, jury),
  reopen: (who: Principal, jury: Jury): boolean => hasRole(who, 'administrator') || presides(who, jury),
};
