import { minuteInFrance } from '../config/clock.js';
import { isPlainDay } from '../domain/day.js';

export type ListValue = string | number | null;

/** A column of a list: days are "2023-06-15", instants ISO 8601 in UTC. */
export interface ListFileColumn {
  readonly heading: string;
  /** Text where it is left out. */
  readonly kind?: 'text' | 'number' | 'day' | 'instant';
}

/** A cell, told by what is in it. An instant is the minute that clocks show in France: "2023-06-15T09:00". */
export type ListCell =
  | { readonly kind: 'empty' }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'text' | 'day' | 'minute'; readonly value: string };

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

/** What is not of the kind of its column is text. */
export function listCell(value: ListValue, kind: ListFileColumn['kind'] = 'text'): ListCell {
  if (typeof value === 'number') return Number.isFinite(value) ? { kind: 'number', value } : { kind: 'empty' };
  if (value === null || value === '') return { kind: 'empty' };
  if (kind === 'day' && isPlainDay(value)) return { kind, value };
  if (kind === 'instant' && INSTANT.test(value)) return { kind: 'minute', value: minuteInFrance(value) };
  return { kind: 'text', value };
}

/** What people read in it: « 15/06/2023 », « 15/06/2023 09:00 », « 12,5 ». */
export function writtenCell(cell: ListCell): string {
  if (cell.kind === 'empty') return '';
  if (cell.kind === 'number') return String(cell.value).replace('.', ',');
  if (cell.kind === 'text') return cell.value;
  const [year, month, date] = cell.value.slice(0, 10).split('-');
  return `${date}/${month}/${year}${cell.kind === 'minute' ? ` ${cell.value.slice(11)}` : ''}`;
}
