import type { Reading } from '../database/reading.js';
import type { JournalHead } from '../domain/sealing/journal-chain.js';
import { RectificationRecord } from '../jury-sessions/rectification.entity.js';
import { SealedRecord } from './sealed-record.entity.js';

/** Where the chain of the journal stood each time a session was sealed or rectified, in the order in which they were. */
export async function sealedHeads(reading: Reading): Promise<JournalHead[]> {
  const sessions = await reading.find(SealedRecord, { select: { id: true, rank: true, journal: true } });
  const rectifications = await reading.find(RectificationRecord, {
    select: { id: true, rank: true, journalHead: true },
  });
  const kept = [
    ...sessions.flatMap(({ rank, journal }) => (journal ? [{ rank, head: journal.head }] : [])),
    ...rectifications.map(({ rank, journalHead: head }) => ({ rank, head })),
  ];
  return kept.toSorted((one, other) => one.rank - other.rank).map(({ head }) => head);
}
