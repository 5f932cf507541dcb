import { canonicalJson } from './canonical-json.js';
import type { JournalEntry, JournalHead } from './journal-chain.js';

/** What was signed when a session was sealed. */
export interface SealStatement {
  readonly format: 'delibloc-seal/1';
  readonly sessionId: string;
  /** In the chain of all sealed sessions, from 1, with the hash of the one before. */
  readonly rank: number;
  readonly previousHash: string | null;
  /** SHA-256 of the snapshot's canonical JSON, in hexadecimal. */
  readonly hash: string;
  readonly journal: {
    /** The session's own entries up to its sealing: how many, and the SHA-256 of their {@link journalText}. */
    readonly entries: number;
    readonly hash: string;
    /** Where the chain of the whole journal stood: how many entries, and the hash of the last link. */
    readonly head: JournalHead;
  };
  readonly sealedAt: string;
  readonly sealedBy: string;
}

/** The text that is signed, in UTF-8. */
export function sealText(statement: SealStatement): string {
  return canonicalJson(statement);
}

/** The entries in their order, one line of canonical JSON each. */
export function journalText(entries: readonly JournalEntry[]): string {
  return entries.map((entry) => `${canonicalJson(entry)}\n`).join('');
}
