import type { PlainDay } from '../day.js';
import type { CompositionClause } from './jury-clauses.js';

/** Who appointed a member, and when; null as long as nobody has. */
export interface Appointment {
  readonly appointedBy: string | null;
  readonly appointedOn: PlainDay | null;
}

/** Whether the member was appointed by the day of the session, that day included. */
export function isAppointedBy(day: PlainDay, { appointedBy, appointedOn }: Appointment): boolean {
  return appointedBy !== null && appointedOn !== null && appointedOn <= day;
}

/**
 * Whether every member was appointed, and none of them after the session: a jury whose composition nothing proves is
 * what deliberations are annulled for. It warns, whatever the certification; nothing where nobody sits yet.
 */
export function appointmentClauses(members: readonly Appointment[], day: PlainDay): CompositionClause[] {
  if (members.length === 0) return [];
  const found = members.filter((member) => isAppointedBy(day, member)).length;
  const late = members.filter(({ appointedOn }) => appointedOn !== null && appointedOn > day).length;
  const requirement = { kind: 'appointed', members: members.length, late } as const;
  return [{ requirement, met: found === members.length, found, advisory: true }];
}
