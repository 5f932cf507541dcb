import type { CertificationVersion } from '../certifications/certification-version.entity.js';
import type { Reading } from '../database/reading.js';
import type { BlocAward } from '../domain/proposals/bloc-award.js';
import type { PlainDay } from '../domain/day.js';
import { compileRemainingWay, type WayStage } from '../domain/plans/remaining-way.js';
import { type MovePlan, planMove } from '../domain/versions/version-move.js';
import { writtenPlan } from '../domain/versions/version-move-changes.js';
import { type RemainingPlan, remainingPlan } from '../evaluations/remaining-plan.js';
import { resultsOf } from '../evaluations/results.js';
import { type LoadedMoveCase, loadMoveCases } from './load-move-cases.js';
import type { CandidateToMove } from './version-move.dto.js';

/** What moving one candidate would do, with what is left to them before and after. */
export interface PlannedMove extends LoadedMoveCase {
  readonly plan: MovePlan;
  /** Null where the title is not aimed at. */
  readonly before: RemainingPlan | null;
  readonly after: readonly WayStage[] | null;
  /** The plan in writing: sent back with the act, it tells what has changed since. */
  readonly seen: string;
}

/** The plans of those asked for, in their order. Throws what {@link loadMoveCases} throws. */
export async function planMoves(
  reading: Reading,
  newer: CertificationVersion,
  asked: readonly CandidateToMove[],
  today: PlainDay,
): Promise<PlannedMove[]> {
  const cases = await loadMoveCases(reading, newer, asked, today);
  const results = await resultsOf(
    reading,
    cases.map(({ enrollment }) => enrollment.id),
  );
  const wayThere = compileRemainingWay(newer.content);
  return cases.map((loaded) => {
    const { enrollment, given, awards } = loaded;
    const plan = planMove(newer.content, enrollment.certification.content, given);
    const held: BlocAward[] = [...given.awardsThere, ...plan.granted];
    return {
      ...{ ...loaded, plan },
      before: remainingPlan(enrollment, results.get(enrollment.id) ?? [], awards, today),
      after: plan.targetBlocs === null ? wayThere(whereThey(held, plan, today)) : null,
      seen: writtenPlan(plan, [`version ${enrollment.version}`, `rules ${newer.digest.slice(0, 12)}`]),
    };
  });
}

/** Evaluations stay with the older enrollment: in the newer version none is recorded yet. */
const whereThey = (awards: readonly BlocAward[], { optionBloc }: MovePlan, today: PlainDay) => ({
  ...{ today, enrolledOn: today, optionBloc, awards, statusOf: () => 'open' as const },
});
