import type { RecordedChange } from './history-changes.js';

/**
 * Columns that a history never shows, whatever the journal holds: secrets, what the product keeps for itself, and whole
 * documents, which have a page of their own; where a convocation went, what it said and why somebody cannot come, which
 * stand on the page of the convocations, for who prepares the session.
 */
const UNSHOWN: ReadonlySet<string> = new Set([
  'id',
  'version',
  'passwordHash',
  'searchName',
  'snapshot',
  'content',
  'value',
  'signature',
  'address',
  'contact',
  'facts',
  'answerReason',
]);

export const isShown = ({ kind, name }: RecordedChange): boolean => kind !== 'column' || !UNSHOWN.has(name);
