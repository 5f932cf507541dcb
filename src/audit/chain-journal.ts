import type { Writing } from '../database/writing.js';
import type { JournalHead } from '../domain/sealing/journal-chain.js';

/**
 * Chains all that is in the journal up to now, what this write has appended included, and gives the head: for what is
 * sealed in the same transaction and shall attest the journal so far. What is appended afterwards is chained later.
 */
export function chainJournal(writing: Writing): Promise<JournalHead> {
  return writing.chainJournal();
}
