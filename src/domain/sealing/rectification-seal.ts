import { canonicalJson } from './canonical-json.js';
import type { JournalHead } from './journal-chain.js';

/** What was signed when a rectification was sealed. */
export interface RectificationSeal {
  readonly format: 'delibloc-rectification-seal/1';
  readonly sessionId: string;
  /** Among those of the session, from 1. */
  readonly number: number;
  /** In the chain of all sealed records, from 1, with the hash of the one before. */
  readonly rank: number;
  readonly previousHash: string | null;
  /** SHA-256 of the record's canonical JSON, in hexadecimal. */
  readonly hash: string;
  /** Where the chain of the whole journal stood. */
  readonly journalHead: JournalHead;
  readonly sealedAt: string;
  readonly sealedBy: string;
}

/** The text that is signed, in UTF-8. */
export function rectificationSealText(statement: RectificationSeal): string {
  return canonicalJson(statement);
}
