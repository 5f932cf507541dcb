import { In } from 'typeorm';
import type { Reading } from '../database/reading.js';
import { loadDecisions } from '../deliberations/load-decisions.js';
import type { PlainDay } from '../domain/day.js';
import type { RecordedDecision } from '../domain/decisions/recorded-decision.js';
import { rectifiedDecision } from '../domain/sealing/rectification.js';
import type { Enrollment } from '../enrollments/enrollment.entity.js';
import { Candidacy } from '../jury-sessions/candidacy.entity.js';
import type { JurySession } from '../jury-sessions/jury-session.entity.js';
import { ownRectifications, type OwnRectification } from './own-rectifications.js';

type PresentedTo = Candidacy & { readonly session: JurySession };

/** A result that is published: what the candidate presented, and what holds of it, if they were there. */
export interface PublishedResult {
  readonly candidacy: PresentedTo;
  readonly decision: RecordedDecision | null;
  /** What changed since, the oldest first. */
  readonly rectifications: readonly OwnRectification[];
}

/** Those of some enrollments, the latest session first. */
export async function resultsOf(
  reading: Reading,
  enrollments: readonly Pick<Enrollment, 'id'>[],
): Promise<PublishedResult[]> {
  const candidacies = (await reading.find(Candidacy, {
    where: { enrollmentId: In(enrollments.map(({ id }) => id)), session: { state: 'published' } },
    relations: { session: true },
    order: { session: { day: 'DESC' }, id: 'ASC' },
  })) as PresentedTo[];
  const present = candidacies.filter(({ attendance }) => attendance === 'present');
  const decisions = await loadDecisions(
    reading,
    present.map(({ id }) => id),
  );
  const rectifications = await ownRectifications(reading, candidacies);
  return candidacies.map((candidacy) => {
    const own = rectifications.get(candidacy.id) ?? [];
    const decided = decisions.get(candidacy.id)?.decision ?? null;
    const decision = own.reduce((was, { change, reason }) => rectifiedDecision(was, change, reason), decided);
    return { candidacy, decision, rectifications: own };
  });
}

/** The first decision that awards it. */
export function titleAwardedIn(results: readonly PublishedResult[]): PlainDay | null {
  const awarding = results.findLast(({ decision }) => decision?.title?.outcome === 'full');
  return awarding?.candidacy.session.day ?? null;
}

/** Day on which each enrollment was awarded its title, by its id, whatever has become of its document. */
export async function titlesAwarded(
  reading: Reading,
  enrollments: readonly Pick<Enrollment, 'id'>[],
): Promise<Map<string, PlainDay>> {
  const results = await resultsOf(reading, enrollments);
  return new Map(
    enrollments.flatMap(({ id }) => {
      const day = titleAwardedIn(results.filter(({ candidacy }) => candidacy.enrollmentId === id));
      return day === null ? [] : [[id, day] as const];
    }),
  );
}
