/** How fast a deliberation goes; instants are ISO 8601 in UTC. */
export interface SessionPace {
  readonly elapsedMinutes: number;
  /** Mean minutes a decision has taken; null until there are enough to tell. */
  readonly minutesEach: number | null;
  /** Instant at which the last would be decided at that pace; null where there is no pace, or nothing left. */
  readonly expectedEnd: string | null;
}

const MINUTE = 60_000;
/** Fewer decisions tell nothing of the next ones. */
const FEWEST = 3;
/** Nobody deliberates on one candidate for an hour: longer without a decision is a break. */
const BREAK_MINUTES = 60;

/** From the opening, the instants of the decisions in any order, and how many candidates are left. */
export function paceOf(
  openedAt: string,
  decidedAt: readonly string[],
  { now, left }: { readonly now: string; readonly left: number },
): SessionPace {
  const instants = [openedAt, ...decidedAt.filter((instant) => instant >= openedAt)].sort().map(Date.parse);
  const gaps = instants.slice(1).map((instant, index) => (instant - instants[index]!) / MINUTE);
  const worked = gaps.filter((minutes) => minutes < BREAK_MINUTES);
  const minutesEach = worked.length < FEWEST ? null : worked.reduce((sum, gap) => sum + gap, 0) / worked.length;
  const isUnderWay = minutesEach !== null && left > 0;
  return {
    elapsedMinutes: Math.max(0, (Date.parse(now) - Date.parse(openedAt)) / MINUTE),
    minutesEach,
    expectedEnd: isUnderWay ? new Date(Date.parse(now) + left * minutesEach * MINUTE).toISOString() : null,
  };
}
