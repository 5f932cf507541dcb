import type { Reading } from '../database/reading.js';
import type { JournalHead } from '../domain/sealing/journal-chain.js';
import { SealedRecord } from './sealed-record.entity.js';

/** Where the chain of the journal stood each time a session was sealed, in the order in which they were. */
export async function sealedHeads(reading: Reading): Promise<JournalHead[]> {
  const records = await reading.find(SealedRecord, {
    select: { id: true, rank: true, journal: true },
    order: { rank: 'ASC' },
  });
  return records.flatMap(({ journal }) => (journal ? [journal.head] : []));
}
