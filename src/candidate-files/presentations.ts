import { In } from 'typeorm';
import { ownRectifications } from '../certificates/own-rectifications.js';
import { Convocation } from '../convocations/convocation.entity.js';
import type { Reading } from '../database/reading.js';
import { loadDecisions } from '../deliberations/load-decisions.js';
import type { RecordedDecision } from '../domain/decisions/recorded-decision.js';
import { rectifiedDecision } from '../domain/sealing/rectification.js';
import type { SessionState } from '../domain/sessions/session-life-cycle.js';
import { Candidacy } from '../jury-sessions/candidacy.entity.js';
import type { JurySession } from '../jury-sessions/jury-session.entity.js';

type PresentedTo = Candidacy & { readonly session: JurySession };

/** An enrollment before a jury: what is presented, and what holds of it once that is sealed. */
export interface Presentation {
  readonly candidacy: PresentedTo;
  /** Null before the session is sealed, and where the person was absent. */
  readonly decision: RecordedDecision | null;
  /** Whether minutes have rectified what was decided. */
  readonly rectified: boolean;
  /** Null where the person has not been convened to it, or not by Délibloc. */
  readonly convocation: Convocation | null;
}

/** From these on, what was decided changes no more but by minutes that rectify it. */
const DECIDED: readonly SessionState[] = ['sealed', 'published'];

export const isDecided = ({ candidacy: { session } }: Presentation): boolean => DECIDED.includes(session.state);

/** Those of some enrollments, the latest session first; as many queries whatever their number. */
export async function presentationsOf(reading: Reading, enrollmentIds: readonly string[]): Promise<Presentation[]> {
  const candidacies = (await reading.find(Candidacy, {
    where: { enrollmentId: In([...enrollmentIds]) },
    relations: { session: true },
    order: { session: { day: 'DESC' }, id: 'ASC' },
  })) as PresentedTo[];
  const ids = candidacies.map(({ id }) => id);
  const convocations = new Map(
    (await reading.findBy(Convocation, { subjectId: In(ids) })).map((one) => [one.subjectId, one]),
  );
  const decided = candidacies.filter(
    ({ attendance, session }) => attendance === 'present' && DECIDED.includes(session.state),
  );
  const decisions = await loadDecisions(
    reading,
    decided.map(({ id }) => id),
  );
  const rectifications = await ownRectifications(reading, candidacies);
  return candidacies.map((candidacy) => {
    const own = rectifications.get(candidacy.id) ?? [];
    const first = decisions.get(candidacy.id)?.decision ?? null;
    return {
      candidacy,
      decision: own.reduce((was, { change, reason }) => rectifiedDecision(was, change, reason), first),
      rectified: own.length > 0,
      convocation: convocations.get(candidacy.id) ?? null,
    };
  });
}
