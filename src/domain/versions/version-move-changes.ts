import type { MovePlan } from './version-move.js';

const BETWEEN = ' | ';

/** What differs between a plan as it was seen and as it is: each a fact in writing, as "grants BC01 from … until …". */
export interface PlanChanges {
  readonly gone: readonly string[];
  readonly come: readonly string[];
}

/** A plan as a line of facts: two plans are the same where their lines are. `facts` are others it depends on. */
export function writtenPlan(plan: MovePlan, facts: readonly string[]): string {
  const { granted, alreadyHeld, lost, stops, optionBloc, targetBlocs } = plan;
  return [
    ...facts,
    ...granted.map((one) => `grants ${one.blocCode} from ${one.awardedOn} until ${one.validUntil}`),
    ...alreadyHeld.map((code) => `holds ${code}`),
    ...lost.map(({ blocCode, reason }) => `loses ${blocCode} ${reason}`),
    ...(optionBloc === null ? [] : [`option ${optionBloc}`]),
    ...(targetBlocs === null ? [] : [`aims at ${targetBlocs.join(' ')}`]),
    ...stops.map(({ code }) => `stopped by ${code}`),
  ].join(BETWEEN);
}

/** What has changed since a plan was seen; null where nothing has. */
export function changesOf(seen: string, current: string): PlanChanges | null {
  if (seen === current) return null;
  const [before, after] = [seen.split(BETWEEN), current.split(BETWEEN)];
  const gone = before.filter((fact) => !after.includes(fact));
  return { gone, come: after.filter((fact) => !before.includes(fact)) };
}
