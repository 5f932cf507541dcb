import type { Reading } from '../database/reading.js';
import { RectificationRecord } from '../jury-sessions/rectification.entity.js';
import { SealedRecord } from './sealed-record.entity.js';

type Link = Pick<SealedRecord, 'rank' | 'hash'>;

/** The last of the sealed records: sessions and rectifications form one chain. Null before the first. */
export async function lastInChain(reading: Reading): Promise<Link | null> {
  const [session] = await reading.find(SealedRecord, {
    select: { id: true, rank: true, hash: true },
    order: { rank: 'DESC' },
    take: 1,
  });
  const [rectification] = await reading.find(RectificationRecord, {
    select: { id: true, rank: true, hash: true },
    order: { rank: 'DESC' },
    take: 1,
  });
  const last = [session, rectification].flatMap((one) => one ?? []).toSorted((one, other) => other.rank - one.rank);
  return last[0] ?? null;
}

/** The hash of the sealed record at that rank, session or rectification, and whether it is signed; null where none is. */
export async function linkAt(reading: Reading, rank: number): Promise<{ hash: string; signed: boolean } | null> {
  const select = { id: true, hash: true, keyId: true } as const;
  const found =
    (await reading.findOne(SealedRecord, { select, where: { rank } })) ??
    (await reading.findOne(RectificationRecord, { select, where: { rank } }));
  return found && { hash: found.hash, signed: found.keyId !== null };
}
