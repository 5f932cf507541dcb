import type { Principal } from '../accounts/principal.js';
import { certificationOf } from '../certifications/certifications.service.js';
import type { Reading } from '../database/reading.js';
import { assessmentsPresented } from '../domain/assessing/assessor-sheet.js';
import { NOTHING_WITHHELD, type Withheld } from '../domain/assessing/withheld.js';
import { acceptsEvaluations } from '../domain/sessions/session-life-cycle.js';
import { Candidacy } from '../jury-sessions/candidacy.entity.js';
import type { SessionAndJury } from '../jury-sessions/load-session.js';
import { Recusal } from '../jury-sessions/recusal.entity.js';
import { AssessorSheet } from './assessor-sheet.entity.js';

type Place = Pick<AssessorSheet, 'candidacyId' | 'assessmentCode'>;

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
    .getRawMany<Place>();
  const toHandIn = new Map<string, Set<string>>();
  for (const { candidacyId, assessmentCode } of await presentedAmong(reading, session, open)) {
    toHandIn.set(candidacyId, (toHandIn.get(candidacyId) ?? new Set()).add(assessmentCode));
  }
  return { steppedOut, toHandIn };
}

/** Without assessments that the candidate presents no more: nothing is handed in there. */
async function presentedAmong(
  reading: Reading,
  { certificationId }: SessionAndJury['session'],
  places: readonly Place[],
): Promise<readonly Place[]> {
  if (places.length === 0) return [];
  const { content } = await certificationOf(reading, certificationId);
  const ids = [...new Set(places.map(({ candidacyId }) => candidacyId))];
  const candidacies = await reading.rowsIn(Candidacy, 'id', ids);
  const presented = new Set(
    candidacies.flatMap(({ id, blocs }) => assessmentsPresented(content, blocs).map(({ code }) => `${id} ${code}`)),
  );
  return places.filter(({ candidacyId, assessmentCode }) => presented.has(`${candidacyId} ${assessmentCode}`));
}
