import { hasRole, type Principal } from '../accounts/principal.js';
import { deliberationPolicy } from '../deliberations/deliberation.policy.js';
import type { SessionDocument } from '../domain/sessions/session-documents.js';
import { jurySessionPolicy } from '../jury-sessions/jury-session.policy.js';

type Jury = Parameters<typeof jurySessionPolicy.read>[1];
type May = (who: Principal, jury: Jury) => boolean;

const isStaff = (who: Principal): boolean => hasRole(who, 'administrator', 'secretary');

/** What the jury works with is for all of it; lists of everybody are for who keeps the session. */
const READERS: Readonly<Record<SessionDocument, May>> = {
  attendanceSheet: jurySessionPolicy.takeAttendance,
  assessorGrids: jurySessionPolicy.read,
  deliberationSheets: deliberationPolicy.read,
  minutes: deliberationPolicy.readMinutes,
  rectifications: deliberationPolicy.readMinutes,
  resultsByName: jurySessionPolicy.takeAttendance,
  resultsByNumber: jurySessionPolicy.takeAttendance,
  statistics: deliberationPolicy.readMinutes,
  statements: isStaff,
};

/** The subject is the session's jury. */
export const sessionDocumentPolicy = {
  list: jurySessionPolicy.read,
  read: (who: Principal, document: SessionDocument, jury: Jury): boolean => READERS[document](who, jury),
  /** The subject is whose statement it is: they may, and the staff. */
  readStatement: (who: Principal, { accountId }: { readonly accountId: string | null }): boolean =>
    isStaff(who) || (hasRole(who, 'candidate') && accountId === who.accountId),
};
