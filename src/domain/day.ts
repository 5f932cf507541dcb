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

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}
