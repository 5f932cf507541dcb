import type { Database } from '../database/database.js';
import type { Reading } from '../database/reading.js';
import { Setting } from '../database/setting.entity.js';
import { CHAIN_START, type JournalEntry, type JournalHead, type JournalLink } from '../domain/sealing/journal-chain.js';
import {
  type ChainWalk,
  checkNotedHead,
  checkUnchained,
  type JournalFault,
  WALK_START,
  walkLink,
} from '../domain/sealing/journal-check.js';
import { AuditEntry } from './audit-entry.entity.js';
import { hashOfText } from './hash-of-text.js';
import { JournalLinkRow } from './journal-link.entity.js';
import { HEAD_SETTING, passedBy, readHead } from './link-entries.js';

/** Links held in memory at once. */
const LINKS_READ_AT_ONCE = 2_000;

/** Of a sequence: somebody may have written one below zero. */
const LOWEST_NUMBER = -(2 ** 31);

/** What a check of the journal has counted. Faults are told one by one as they are found: there may be any number. */
export interface JournalVerification {
  readonly chained: number;
  /** Appended since the chain was last carried on. */
  readonly waiting: number;
  readonly faults: number;
  readonly head: JournalHead;
  /** Instant of the last entry in the chain; null where there is none. */
  readonly until: string | null;
}

export interface WatchVerification {
  fault(fault: JournalFault): void;
  /** After each portion: how many links are checked. */
  progress?(checked: number): void;
}

/**
 * Walks the whole journal as it is at one moment, in bounded memory, and compares it with the heads noted earlier and
 * with the one it keeps itself.
 */
export function verifyJournal(
  database: Database,
  noted: readonly JournalHead[],
  watch: WatchVerification,
): Promise<JournalVerification> {
  return database.read(async (reading) => {
    let faults = 0;
    const tell = (fault: JournalFault | null): void => {
      if (!fault) return;
      faults += 1;
      watch.fault(fault);
    };
    const walk = await walkChain(reading, tell, watch);
    const waiting = await checkWaiting(reading, walk, tell);
    const kept = readHead((await reading.findOneBy(Setting, { id: HEAD_SETTING }))?.value ?? '');
    for (const head of [...(kept ? [kept] : []), ...noted]) tell(await checkHead(reading, head));
    return { chained: walk.checked, waiting, faults, head: walk.head, until: walk.latestAt };
  });
}

type Tell = (fault: JournalFault | null) => void;

async function walkChain(
  reading: Reading,
  tell: Tell,
  watch: WatchVerification,
): Promise<ChainWalk & { checked: number }> {
  let walk: ChainWalk = WALK_START;
  let checked = 0;
  for await (const [link, entry] of chainedEntries(reading)) {
    const step = walkLink(walk, link, entry, hashOfText);
    walk = step.walk;
    step.faults.forEach(tell);
    checked += 1;
    if (checked % LINKS_READ_AT_ONCE === 0) watch.progress?.(checked);
  }
  return { ...walk, checked };
}

/** Every link behind that rank, in the order of the chain, with the entry it names, null where that has gone. */
export async function* chainedEntries(
  reading: Reading,
  behind = 0,
): AsyncGenerator<[JournalLink, JournalEntry | null]> {
  for (let rank = behind; ;) {
    const links = await reading
      .select(JournalLinkRow, 'link')
      .where('link.rank > :rank', { rank })
      .orderBy('link.rank')
      .limit(LINKS_READ_AT_ONCE)
      .getMany();
    const last = links.at(-1);
    if (!last) return;
    const entries = await entriesOf(reading, links);
    for (const link of links) yield [link, entries.get(link.sequence) ?? null];
    rank = last.rank;
  }
}

async function entriesOf(reading: Reading, links: readonly JournalLink[]): Promise<Map<number, JournalEntry>> {
  const entries = await reading
    .select(AuditEntry, 'entry')
    .where('entry.sequence IN (:...sequences)', { sequences: links.map(({ sequence }) => sequence) })
    .getMany();
  return new Map(entries.map((entry) => [entry.sequence, entry]));
}

/** Looks at the entries outside the chain; counts those that only wait. */
async function checkWaiting(reading: Reading, walk: ChainWalk, tell: Tell): Promise<number> {
  const [last] = await reading.find(JournalLinkRow, { order: { sequence: 'DESC' }, take: 1 });
  const passed = passedBy(reading.engine, last?.sequence ?? 0);
  let waiting = 0;
  for await (const entry of unchainedEntries(reading)) {
    const fault = checkUnchained(walk, entry, passed);
    tell(fault);
    if (!fault) waiting += 1;
  }
  return waiting;
}

async function* unchainedEntries(reading: Reading): AsyncGenerator<JournalEntry> {
  for (let sequence = LOWEST_NUMBER; ;) {
    const entries = await reading
      .select(AuditEntry, 'entry')
      .leftJoin(JournalLinkRow, 'link', 'link.sequence = entry.sequence')
      .where('link.rank IS NULL')
      .andWhere('entry.sequence > :sequence', { sequence })
      .orderBy('entry.sequence')
      .limit(LINKS_READ_AT_ONCE)
      .getMany();
    const last = entries.at(-1);
    if (!last) return;
    yield* entries;
    sequence = last.sequence;
  }
}

async function checkHead(reading: Reading, head: JournalHead): Promise<JournalFault | null> {
  if (head.rank === CHAIN_START.rank) return checkNotedHead(head, CHAIN_START.hash);
  const link = await reading.findOneBy(JournalLinkRow, { rank: head.rank });
  return checkNotedHead(head, link?.hash ?? null);
}
