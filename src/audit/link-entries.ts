import type { EntityManager } from 'typeorm';
import { insertMany } from '../database/insert-many.js';
import { readingOf } from '../database/reading.js';
import { Setting } from '../database/setting.entity.js';
import { CHAIN_START, type JournalHead, linkBehind } from '../domain/sealing/journal-chain.js';
import { AuditEntry } from './audit-entry.entity.js';
import { hashOfText } from './hash-of-text.js';
import { JournalLinkRow } from './journal-link.entity.js';

/** Entries chained in one go: a writer waits for no more than that. */
export const LINKS_AT_ONCE = 500;

/** The setting that keeps the head; whoever chains holds its row until their transaction ends. */
export const HEAD_SETTING = 'journal-head';

/**
 * PostgreSQL numbers an entry when it is written and shows it when it is committed, so that an entry may appear below
 * others that are chained already. One is looked for this far below the last.
 */
const NUMBERS_OUT_OF_ORDER = 100_000;

/**
 * Chains the entries that the transaction sees and that are not chained yet, at most so many, in the order of their
 * numbers. Whoever else chains waits, and goes on from there; whoever writes entries does not.
 */
export async function linkEntries(
  manager: EntityManager,
  at: string,
): Promise<{ readonly head: JournalHead; readonly linked: number }> {
  const head = await holdHead(manager);
  const entries = await unchainedEntries(manager);
  const links = linkBehind(head, entries, at, hashOfText);
  const last = links.at(-1);
  if (!last) return { head, linked: 0 };
  await insertMany(manager, JournalLinkRow, links);
  await manager.update(Setting, { id: HEAD_SETTING }, { value: `${last.rank}:${last.hash}` });
  return { head: { rank: last.rank, hash: last.hash }, linked: links.length };
}

/** Chains all that the transaction sees, its own entries too. */
export async function linkAllEntries(manager: EntityManager, at: string): Promise<JournalHead> {
  for (;;) {
    const { head, linked } = await linkEntries(manager, at);
    if (linked < LINKS_AT_ONCE) return head;
  }
}

/** The sequence up to which nobody is waited for any more, given the highest one chained. */
export function passedBy(engine: 'sqlite' | 'postgres', highest: number): number {
  return engine === 'postgres' ? Math.max(0, highest - NUMBERS_OUT_OF_ORDER) : highest;
}

/** Reads a head as `rank:hash`; null where the text is none. */
export function readHead(text: string): JournalHead | null {
  const [, rank, hash] = /^(\d{1,9}):([0-9a-f]{64})$/.exec(text) ?? [];
  return rank === undefined || hash === undefined ? null : { rank: Number(rank), hash };
}

/**
 * The head as it was left, its row held: a second transaction waits here, and on PostgreSQL a serializable one is then
 * run again. It is not taken from the links, so that links taken away from the end are missed.
 */
async function holdHead(manager: EntityManager): Promise<JournalHead> {
  await manager.query(
    `INSERT INTO "setting" ("id", "value") VALUES ('${HEAD_SETTING}', '') ON CONFLICT ("id") DO UPDATE SET "value" = "setting"."value"`,
  );
  const kept = await manager.findOneByOrFail(Setting, { id: HEAD_SETTING });
  return readHead(kept.value) ?? (await lastLink(manager)) ?? CHAIN_START;
}

async function lastLink(manager: EntityManager): Promise<JournalHead | null> {
  const [last] = await manager.find(JournalLinkRow, { order: { rank: 'DESC' }, take: 1 });
  return last ? { rank: last.rank, hash: last.hash } : null;
}

async function unchainedEntries(manager: EntityManager): Promise<AuditEntry[]> {
  const highest = (await manager.maximum(JournalLinkRow, 'sequence')) ?? 0;
  return manager
    .createQueryBuilder(AuditEntry, 'entry')
    .leftJoin(JournalLinkRow, 'link', 'link.sequence = entry.sequence')
    .where('link.rank IS NULL')
    .andWhere('entry.sequence > :passed', { passed: passedBy(readingOf(manager).engine, highest) })
    .orderBy('entry.sequence')
    .limit(LINKS_AT_ONCE)
    .getMany();
}
