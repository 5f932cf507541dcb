import type { RecordedChange } from './history-changes.js';

/**
 * Columns that a history never shows, whatever the journal holds: secrets, what the product keeps for itself, and whole
 * documents, which have a page of their own.
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
]);

export const isShown = ({ kind, name }: RecordedChange): boolean => kind !== 'column' || !UNSHOWN.has(name);
