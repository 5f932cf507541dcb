import { In } from 'typeorm';
import { hasRole, type Principal } from '../accounts/principal.js';
import type { Reading } from '../database/reading.js';
import { Candidacy } from '../jury-sessions/candidacy.entity.js';
import { JuryMember } from '../jury-sessions/jury-member.entity.js';
import { presides } from '../jury-sessions/jury-session.policy.js';
import { Recusal } from '../jury-sessions/recusal.entity.js';

/** Where a person is presented to juries that an account presides. */
export interface Presided {
  readonly enrollmentIds: readonly string[];
  readonly sessionIds: readonly string[];
}

const NOWHERE: Presided = { enrollmentIds: [], sessionIds: [] };

/** Nowhere for who is no president, or has stepped out for that person. */
export async function presidedEnrollments(reading: Reading, who: Principal, candidateId: string): Promise<Presided> {
  if (!hasRole(who, 'president')) return NOWHERE;
  const candidacies = await reading.find(Candidacy, { where: { enrollment: { candidateId } } });
  const members = await reading.findBy(JuryMember, {
    sessionId: In(candidacies.map(({ sessionId }) => sessionId)),
    accountId: who.accountId,
  });
  const recusals = await reading.countBy(Recusal, {
    candidacyId: In(candidacies.map(({ id }) => id)),
    memberId: In(members.map(({ id }) => id)),
  });
  if (recusals > 0) return NOWHERE;
  const sessionIds = members.filter((member) => presides(who, [member])).map(({ sessionId }) => sessionId);
  const own = candidacies.filter(({ sessionId }) => sessionIds.includes(sessionId));
  return { sessionIds, enrollmentIds: [...new Set(own.map(({ enrollmentId }) => enrollmentId))] };
}
