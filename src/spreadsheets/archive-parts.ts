import { DomainError } from '../domain/errors.js';
import type { StoredBytes } from './stored-bytes.js';

/** What the parts of a workbook may come to once unpacked: 100,000 rows of forty columns stay within it. */
export const MOST_UNPACKED = 256 * 1024 * 1024;
const MOST_PARTS = 2_000;
const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const END_LENGTH = 22;
const ENTRY_LENGTH = 46;
const LONGEST_COMMENT = 0xffff;
/** What an empty part takes when it is compressed all the same. */
const EMPTY_COMPRESSED = 2;

/** A part of an archive, as the directory at its end tells it. */
export interface ArchivePart {
  readonly name: Buffer;
  /** Its entry in the directory, without what follows the name. */
  readonly entry: Buffer;
  /** Bytes that it takes in the archive, and once unpacked. */
  readonly packed: number;
  readonly unpacked: number;
  /** Where its own heading stands. */
  readonly at: number;
}

/**
 * The parts of an archive. Refuses, before anything is unpacked, those that come to too much: the reader takes the size
 * that each part declares for its limit, so what is declared is all there can be. Throws `spreadsheetTooLarge`,
 * `spreadsheetUnreadable`.
 */
export async function partsOfArchive(bytes: StoredBytes): Promise<ArchivePart[]> {
  const end = await endOfDirectory(bytes);
  const count = end.readUInt16LE(10);
  if (count > MOST_PARTS) throw new DomainError('spreadsheetTooLarge', { parts: count });
  const directory = await bytes.slice(end.readUInt32LE(16), bytes.size);
  const parts: ArchivePart[] = [];
  let [all, at] = [0, 0];
  for (let number = 0; number < count; number += 1) {
    if (at + ENTRY_LENGTH > directory.length || directory.readUInt32LE(at) !== DIRECTORY_ENTRY) refuse();
    const entry = directory.subarray(at, at + ENTRY_LENGTH);
    const unpacked = unpackedSize(entry);
    all += unpacked;
    if (all > MOST_UNPACKED) throw new DomainError('spreadsheetTooLarge', { most: MOST_UNPACKED });
    const afterName = at + ENTRY_LENGTH + entry.readUInt16LE(28);
    const name = directory.subarray(at + ENTRY_LENGTH, afterName);
    parts.push({ name, entry, packed: entry.readUInt32LE(20), unpacked, at: entry.readUInt32LE(42) });
    at = afterName + entry.readUInt16LE(30) + entry.readUInt16LE(32);
  }
  return parts;
}

/** A part that says nothing of its size could be of any. */
function unpackedSize(entry: Buffer): number {
  const packed = entry.readUInt32LE(20);
  const unpacked = entry.readUInt32LE(24);
  if (unpacked === 0 && packed > EMPTY_COMPRESSED) refuse();
  return unpacked;
}

/** The record at the end, from its first byte. */
async function endOfDirectory(bytes: StoredBytes): Promise<Buffer> {
  const tail = await bytes.slice(Math.max(0, bytes.size - END_LENGTH - LONGEST_COMMENT), bytes.size);
  for (let at = tail.length - END_LENGTH; at >= 0; at -= 1) {
    if (tail.readUInt32LE(at) === END_OF_DIRECTORY) return tail.subarray(at);
  }
  return refuse();
}

function refuse(): never {
  throw new DomainError('spreadsheetUnreadable', {});
}
