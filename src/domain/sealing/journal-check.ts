import {
  CHAIN_START,
  type HashOfText,
  type JournalEntry,
  type JournalHead,
  type JournalLink,
  linkText,
} from './journal-chain.js';

/** What shows that the journal is not as it was written. */
export type JournalFault =
  | { readonly fault: 'entryChanged' | 'entryRemoved'; readonly sequence: number; readonly rank: number }
  /** `rank` is null where the chain has gone past the entry without it. */
  | { readonly fault: 'entryInserted'; readonly sequence: number; readonly rank: number | null }
  | { readonly fault: 'linkBroken'; readonly rank: number }
  | { readonly fault: 'linksMissing'; readonly fromRank: number; readonly toRank: number }
  | { readonly fault: 'headDiffers'; readonly noted: JournalHead; readonly found: JournalHead | null };

/** Where a walk along the chain stands. */
export interface ChainWalk {
  readonly head: JournalHead;
  /** The latest instant of an entry met so far that is as it was chained; null before the first. */
  readonly latestAt: string | null;
}

export const WALK_START: ChainWalk = { head: CHAIN_START, latestAt: null };

/**
 * How long a transaction may take. An entry has the instant at which its transaction began and is chained after it was
 * committed: one that claims to be older by more than this than what was chained before it came in afterwards.
 */
const LONGEST_TRANSACTION_MILLISECONDS = 15 * 60_000;

/** Walks over the next link. `entry` is the one it names, null where there is none. */
export function walkLink(
  { head, latestAt }: ChainWalk,
  link: JournalLink,
  entry: JournalEntry | null,
  hashOf: HashOfText,
): { readonly walk: ChainWalk; readonly faults: readonly JournalFault[] } {
  const { rank, sequence } = link;
  const faults = placeFaults(head, link);
  const next = { rank, hash: link.hash };
  if (!entry) return { walk: { head: next, latestAt }, faults: [...faults, { fault: 'entryRemoved', sequence, rank }] };
  if (hashOf(linkText(link, entry)) !== link.hash)
    return { walk: { head: next, latestAt }, faults: [...faults, { fault: 'entryChanged', sequence, rank }] };
  if (isTooOld(entry, latestAt)) faults.push({ fault: 'entryInserted', sequence, rank });
  return { walk: { head: next, latestAt: laterOf(entry.at, latestAt) }, faults };
}

/**
 * What an entry outside the chain is, once the walk is over: nothing wrong where it only waits to be chained. `passed`
 * is the sequence up to which the chain waits for nobody any more.
 */
export function checkUnchained(walk: ChainWalk, entry: JournalEntry, passed: number): JournalFault | null {
  const { sequence } = entry;
  const inserted = sequence <= passed || isTooOld(entry, walk.latestAt);
  return inserted ? { fault: 'entryInserted', sequence, rank: null } : null;
}

/** Compares a head noted earlier with the hash that the chain has at its rank now, null where it does not go so far. */
export function checkNotedHead(noted: JournalHead, hash: string | null): JournalFault | null {
  if (hash === noted.hash) return null;
  return { fault: 'headDiffers', noted, found: hash === null ? null : { rank: noted.rank, hash } };
}

function placeFaults(head: JournalHead, { rank, previousHash }: JournalLink): JournalFault[] {
  if (rank !== head.rank + 1) return [{ fault: 'linksMissing', fromRank: head.rank + 1, toRank: rank - 1 }];
  return previousHash === head.hash ? [] : [{ fault: 'linkBroken', rank }];
}

function isTooOld({ at }: JournalEntry, latestAt: string | null): boolean {
  return latestAt !== null && Date.parse(latestAt) - Date.parse(at) > LONGEST_TRANSACTION_MILLISECONDS;
}

function laterOf(at: string, latestAt: string | null): string {
  return latestAt !== null && latestAt > at ? latestAt : at;
}
