import { paceOf } from '../domain/sessions/session-pace.js';
import { plannedPassages } from '../jury-sessions/load-agenda.js';
import { formatHour, formatTime, plural } from '../web/french/format.js';
import { typeset } from '../web/french/typography.js';
import { toDecide } from './case-name.view.js';
import type { SessionCases } from './load-cases.js';

/** « Ouverte depuis 1 h 12 · environ 4 minutes par candidature · fin vers 11 h 40 »; null unless the session is open. */
export function clockText({ loaded, cases }: SessionCases, now: string): string | null {
  const opening = loaded.steps.find(({ state }) => state === 'open');
  if (loaded.session.state !== 'open' || !opening) return null;
  const decided = cases.flatMap(({ decision, standing }) =>
    decision && standing !== 'absent' ? decision.decidedAt : [],
  );
  const pace = paceOf(opening.at, decided, { now, left: toDecide(cases).length });
  const { elapsedMinutes, minutesEach, expectedEnd } = pace;
  const words = [
    `Ouverte depuis ${duration(elapsedMinutes)}`,
    ...(minutesEach === null ? [] : [`environ ${eachText(minutesEach)} par candidature`]),
    ...(expectedEnd === null ? [] : [`fin vers ${formatTime(expectedEnd)}`]),
    ...plannedEnd(loaded, now),
  ];
  return typeset(words.join(' · '));
}

/** « dernier passage à 17 h », where the agenda has one still to come. */
function plannedEnd({ agenda }: SessionCases['loaded'], now: string): string[] {
  const last = plannedPassages(agenda).at(-1);
  return last && last.at > now ? [`dernier passage à ${formatHour(last.from)}`] : [];
}

function eachText(minutes: number): string {
  return minutes < 1 ? 'une minute' : plural(Math.round(minutes), 'minute');
}

/** « 12 min », « 1 h 12 », « 2 jours ». */
function duration(minutes: number): string {
  const whole = Math.floor(minutes);
  const hours = Math.floor(whole / 60);
  if (hours >= 24) return plural(Math.floor(hours / 24), 'jour');
  return hours === 0 ? `${whole} min` : `${hours} h ${String(whole % 60).padStart(2, '0')}`;
}
