import type { Principal } from '../accounts/principal.js';
import type { Reading } from '../database/reading.js';
import { NOTHING_WITHHELD, type Withheld } from '../domain/assessing/withheld.js';
import { acceptsEvaluations } from '../domain/sessions/session-life-cycle.js';
import type { SessionAndJury } from '../jury-sessions/load-session.js';
import { Recusal } from '../jury-sessions/recusal.entity.js';
import { AssessorSheet } from './assessor-sheet.entity.js';

/** What that person is not told of the candidates of the session; nothing from who does not sit. */
export async function withheldFrom(
  reading: Reading,
  who: Principal,
  { session, members }: SessionAndJury,
): Promise<Withheld> {
  const seat = members.find(({ accountId }) => accountId === who.accountId);
  if (!seat) return NOTHING_WITHHELD;
  const recusals = await reading.findBy(Recusal, { memberId: seat.id });
  const steppedOut = new Set(recusals.map(({ candidacyId }) => candidacyId));
  if (!acceptsEvaluations(session.state)) return { steppedOut, toHandIn: new Map() };
  const open = await reading
    .select(AssessorSheet, 'sheet')
    .select('sheet.candidacyId', 'candidacyId')
    .addSelect('sheet.assessmentCode', 'assessmentCode')
    .where('sheet.sessionId = :sessionId AND sheet.memberId = :memberId AND sheet.handedInAt IS NULL', {
      ...{ sessionId: session.id, memberId: seat.id },
    })
    .getRawMany<Pick<AssessorSheet, 'candidacyId' | 'assessmentCode'>>();
  const toHandIn = new Map<string, Set<string>>();
  for (const { candidacyId, assessmentCode } of open) {
    toHandIn.set(candidacyId, (toHandIn.get(candidacyId) ?? new Set()).add(assessmentCode));
  }
  return { steppedOut, toHandIn };
}
