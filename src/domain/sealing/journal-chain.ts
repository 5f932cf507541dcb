import { canonicalJson } from './canonical-json.js';

/** One act in the journal, as it was appended. */
export interface JournalEntry {
  readonly sequence: number;
  readonly at: string;
  readonly accountId: string | null;
  readonly actorName: string;
  readonly action: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly before: Record<string, unknown> | null;
  readonly after: Record<string, unknown> | null;
}

/** How far the chain goes: whoever noted it elsewhere can tell later whether the journal is still the same. */
export interface JournalHead {
  readonly rank: number;
  readonly hash: string;
}

/** One entry's place in the chain: its hash covers the entry, the place and the hash of the link before. */
export interface JournalLink extends JournalHead {
  readonly sequence: number;
  readonly linkedAt: string;
  readonly previousHash: string;
}

/** SHA-256 of a text in UTF-8, in hexadecimal. */
export type HashOfText = (text: string) => string;

/** The head of an empty chain, and what the first link follows. */
export const CHAIN_START: JournalHead = { rank: 0, hash: '0'.repeat(64) };

/** What is hashed: canonical JSON (RFC 8785) of the entry and its place, the members named one by one. */
export function linkText(place: Omit<JournalLink, 'hash' | 'sequence'>, entry: JournalEntry): string {
  const { rank, linkedAt, previousHash } = place;
  const { sequence, at, accountId, actorName, action, subjectType, subjectId, before, after } = entry;
  const acted = { sequence, at, accountId, actorName, action, subjectType, subjectId, before, after };
  return canonicalJson({ entry: acted, linkedAt, previousHash, rank });
}

/** The links of these entries, in this order, behind that head. */
export function linkBehind(
  head: JournalHead,
  entries: readonly JournalEntry[],
  linkedAt: string,
  hashOf: HashOfText,
): JournalLink[] {
  const links: JournalLink[] = [];
  let last = head;
  for (const entry of entries) {
    const place = { rank: last.rank + 1, linkedAt, previousHash: last.hash };
    const link = { ...place, sequence: entry.sequence, hash: hashOf(linkText(place, entry)) };
    links.push(link);
    last = link;
  }
  return links;
}
