import { SESSION_STATES, type SessionState } from '../domain/sessions/session-life-cycle.js';
import { formatDay } from './french/format.js';
import { SESSION_STATE_LABELS } from './french/labels.js';

/** What the partial `life-cycle` shows. */
export interface LifeCycleView {
  readonly steps: readonly {
    readonly label: string;
    readonly state: 'done' | 'current' | 'next';
    readonly when: string | null;
  }[];
}

/** The steps of a session, past, present and to come, with the day each was reached where it is known. */
export function lifeCycleView(
  current: SessionState,
  reachedOn: Readonly<Partial<Record<SessionState, string>>> = {},
): LifeCycleView {
  const rank = SESSION_STATES.indexOf(current);
  const steps = SESSION_STATES.map((state, index) => {
    const day = reachedOn[state];
    return {
      label: SESSION_STATE_LABELS[state],
      state: index < rank ? ('done' as const) : index === rank ? ('current' as const) : ('next' as const),
      when: day === undefined || index > rank ? null : `le ${formatDay(day)}`,
    };
  });
  return { steps };
}
