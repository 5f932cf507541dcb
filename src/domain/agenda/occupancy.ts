import type { PlainDay } from '../day.js';
import type { Stretch } from './agenda.js';
import type { Minute } from './time-of-day.js';

/** When rooms and people are taken, on top of what is known already: what is tried can be given up. */
export class Occupancy {
  private readonly taken = new Map<string, Stretch[]>();

  constructor(private readonly below: Occupancy | null = null) {}

  take(day: PlainDay, resource: string, { begins, ends }: Stretch): void {
    const key = `${day} ${resource}`;
    const stretches = this.taken.get(key);
    if (stretches) stretches.push({ begins, ends });
    else this.taken.set(key, [{ begins, ends }]);
  }

  /** When any of these is taken on that day, in no order. */
  of(day: PlainDay, resources: readonly string[]): Stretch[] {
    const own = resources.flatMap((resource) => this.taken.get(`${day} ${resource}`) ?? []);
    return this.below ? [...own, ...this.below.of(day, resources)] : own;
  }
}

/** The first minute from which that long is free within these hours; null where there is none. */
export function firstFree(hours: Stretch, taken: readonly Stretch[], minutes: number): Minute | null {
  let begins = hours.begins;
  for (const stretch of taken.toSorted((one, other) => one.begins - other.begins)) {
    if (stretch.begins >= begins + minutes) break;
    begins = Math.max(begins, stretch.ends);
  }
  return begins + minutes <= hours.ends ? begins : null;
}
