import { canonicalJson } from './canonical-json.js';

/** An entry of the journal as it is written down for the proof: who did what to which record, and when. */
export interface JournalRecord {
  readonly sequence: number;
  /** Instant, ISO 8601 in UTC. */
  readonly at: string;
  readonly accountId: string | null;
  readonly actorName: string;
  readonly action: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly before: Readonly<Record<string, unknown>> | null;
  readonly after: Readonly<Record<string, unknown>> | null;
}

/** Where the chain of the whole journal stood: how many entries were chained, and the hash of the last. */
export interface JournalHead {
  readonly rank: number;
  readonly hash: string;
}

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
    readonly head: JournalHead | null;
  };
  readonly sealedAt: string;
  readonly sealedBy: string;
}

/** The text that is signed, in UTF-8. */
export function sealText(statement: SealStatement): string {
  return canonicalJson(statement);
}

/** The entries in their order, one line of canonical JSON each. */
export function journalText(entries: readonly JournalRecord[]): string {
  return entries.map((entry) => `${canonicalJson(entry)}\n`).join('');
}
