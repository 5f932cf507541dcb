import { JOURNAL_FIELDS } from './journal-fields.js';
import { journalValue } from './journal-values.js';
import type { Facts } from './message.js';

/** Their pages show both versions beside each other. */
const SHOWN_BY_THEIR_PAGE = new Set(['assessor_sheet', 'candidate', 'deliberation', 'evaluation', 'group_sheet']);
/** Ids of other records say nothing to people. */
const ID = /^[\da-f]{8}-[\da-f]{4}-/;

/** What is recorded now where a form says otherwise, and what to do with one's own entry; the end of a refusal. */
export function changedMeanwhile({ subject, yours, current }: Facts): string {
  const { version, ...typed } = (yours ?? {}) as Record<string, unknown>;
  const recorded = (current ?? {}) as Record<string, unknown>;
  if (Object.keys(typed).length === 0) return 'Relisez cette page, puis recommencez.';
  const isShown = SHOWN_BY_THEIR_PAGE.has(String(subject));
  const others = isShown ? [] : Object.keys(typed).flatMap((column) => nowIn(column, typed, recorded));
  const now = others.length === 0 ? '' : `Y figure maintenant : ${others.join(', ')}. `;
  return `${now}Vérifiez votre saisie, puis envoyez-la de nouveau.`;
}

function nowIn(column: string, typed: Record<string, unknown>, recorded: Record<string, unknown>): string[] {
  const label = JOURNAL_FIELDS[column];
  const value = recorded[column];
  if (label === undefined || !(column in recorded) || isSame(value, typed[column])) return [];
  return isTold(value) ? [`${label} « ${journalValue(column, value)} »`] : [];
}

function isTold(value: unknown): boolean {
  if (typeof value === 'string') return !ID.test(value);
  return value === null || typeof value === 'number' || typeof value === 'boolean';
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one ?? null) === JSON.stringify(other ?? null);
