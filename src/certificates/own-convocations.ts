import { In } from 'typeorm';
import { Convocation } from '../convocations/convocation.entity.js';
import type { Reading } from '../database/reading.js';
import type { PlainDay } from '../domain/day.js';
import { allowsEdit } from '../domain/sessions/session-edits.js';
import { Candidacy } from '../jury-sessions/candidacy.entity.js';

/** What a candidate was told last of a session to come, and what they answered. */
export type OwnConvocation = Pick<Convocation, 'id' | 'facts' | 'answer' | 'answeredAt'> & {
  /** Until the session opens. */
  readonly answerable: boolean;
};

/** Of sessions of today and later that are not sealed, the next one first. */
export async function ownConvocations(
  reading: Reading,
  candidateId: string,
  today: PlainDay,
): Promise<OwnConvocation[]> {
  const candidacies = await reading.find(Candidacy, {
    relations: { session: true },
    where: { enrollment: { candidateId }, session: { state: In(['planned', 'convened', 'open']) } },
  });
  const told = await reading.findBy(Convocation, { subjectId: In(candidacies.map(({ id }) => id)) });
  return told
    .map(({ id, subjectId, facts, answer, answeredAt }) => {
      const state = candidacies.find((candidacy) => candidacy.id === subjectId)!.session!.state;
      return { id, facts, answer, answeredAt, answerable: allowsEdit(state, 'details') };
    })
    .filter(({ facts }) => facts.day >= today)
    .sort((one, other) => one.facts.day.localeCompare(other.facts.day) || one.id.localeCompare(other.id));
}
