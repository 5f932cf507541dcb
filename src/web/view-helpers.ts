import type { PlainDay } from '../domain/day.js';
import { formatDay, formatDayRange, formatInstant, formatNumber, formatTime, listOf, plural } from './french/format.js';
import { helpText } from './french/help/help.js';

const NOTHING = '—';

/** What templates may do with a value: give it its French form, or compare it. All else is computed in the page model. */
export const viewHelpers = {
  day: (day: PlainDay | null) => (day === null ? NOTHING : formatDay(day)),
  dayRange: (first: PlainDay, last: PlainDay) => formatDayRange(first, last),
  instant: (instant: Date | string | null) => (instant === null ? NOTHING : formatInstant(instant)),
  time: (instant: Date | string) => formatTime(instant),
  number: (value: number) => formatNumber(value),
  /** {{plural 3 "compétence"}}, {{plural count "œil" "yeux"}}. The last argument is Handlebars' own. */
  plural: (count: number, singular: string, many?: unknown) =>
    plural(count, singular, typeof many === 'string' ? many : undefined),
  join: (items: readonly string[]) => listOf(items),
  /** Question and answer of that name, for the partial `help`. */
  help: (term: string) => helpText(term),
  eq: (left: unknown, right: unknown) => left === right,
  not: (value: unknown) => !value,
  /** As in JavaScript: the last value, or the first that is empty. */
  and: (...values: unknown[]) => values.slice(0, -1).reduce((all, value) => all && value),
  /** As in JavaScript: {{or id name}} is the id where there is one. */
  or: (...values: unknown[]) => values.slice(0, -1).reduce((any, value) => any || value),
};
