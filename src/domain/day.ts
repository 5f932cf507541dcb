/** A calendar day, ISO 8601: "2023-06-15". Years 0001 to 9999, so that the order of texts is the order of days. */
export type PlainDay = string;

const PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;
const LAST_WRITABLE_DAY: PlainDay = '9999-12-31';

/** Whether the text is a day of the calendar: "2023-02-29" is not. */
export function isPlainDay(text: unknown): text is PlainDay {
  const parts = typeof text === 'string' ? PATTERN.exec(text) : null;
  if (!parts) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/**
 * The day of the same number so many years later; 29 February becomes 28 where that year has no 29th
 * (code de procédure civile, art. 641). 9999-12-31 where it would fall after it.
 */
export function addYears(day: PlainDay, years: number): PlainDay {
  const year = Number(day.slice(0, 4)) + years;
  if (year > 9999) return LAST_WRITABLE_DAY;
  const written = String(year).padStart(4, '0');
  return day.endsWith('-02-29') && !isLeapYear(year) ? `${written}-02-28` : `${written}${day.slice(4)}`;
}

/** The day of the same number so many months later; the last of that month where it has none of that number. */
export function addMonths(day: PlainDay, months: number): PlainDay {
  const count = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  const [year, month] = [Math.floor(count / 12), (count % 12) + 1];
  if (year > 9999) return LAST_WRITABLE_DAY;
  const date = Math.min(Number(day.slice(8)), daysInMonth(year, month));
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(date, 2)}`;
}

/** How many days later the second is; negative where it comes first. */
export function daysFrom(first: PlainDay, second: PlainDay): number {
  return Math.round((Date.parse(`${second}T00:00:00Z`) - Date.parse(`${first}T00:00:00Z`)) / MILLISECONDS_A_DAY);
}

const MILLISECONDS_A_DAY = 86_400_000;

const padded = (value: number, digits: number): string => String(value).padStart(digits, '0');

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}
