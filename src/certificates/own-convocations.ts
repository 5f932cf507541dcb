import { In } from 'typeorm';
import { Convocation } from '../convocations/convocation.entity.js';
import type { Reading } from '../database/reading.js';
import type { PlainDay } from '../domain/day.js';
import { Candidacy } from '../jury-sessions/candidacy.entity.js';

/** What a candidate was told last of a session to come, and what they answered. */
export type OwnConvocation = Pick<Convocation, 'facts' | 'answer' | 'answeredAt'>;

/** Of sessions of today and later that are not sealed, the next one first. */
export async function ownConvocations(
  reading: Reading,
  candidateId: string,
  today: PlainDay,
): Promise<OwnConvocation[]> {
  const candidacies = await reading.find(Candidacy, {
    where: { enrollment: { candidateId }, session: { state: In(['planned', 'convened', 'open']) } },
  });
  const told = await reading.findBy(Convocation, { subjectId: In(candidacies.map(({ id }) => id)) });
  return told
    .map(({ facts, answer, answeredAt }) => ({ facts, answer, answeredAt }))
    .filter(({ facts }) => facts.day >= today)
    .sort((one, other) => (one.facts.day < other.facts.day ? -1 : 1));
}
