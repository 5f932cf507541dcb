import { DomainError } from '../domain/errors.js';

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

/**
 * Refuses, before anything is unpacked, an archive whose parts come to too much: the reader takes the size that each
 * part declares for its limit, so what is declared is all there can be. Throws `spreadsheetTooLarge`,
 * `spreadsheetUnreadable`.
 */
export function checkArchive(content: Buffer): void {
  const end = endOfDirectory(content);
  const parts = content.readUInt16LE(end + 10);
  if (parts > MOST_PARTS) throw new DomainError('spreadsheetTooLarge', { parts });
  let unpacked = 0;
  let at = content.readUInt32LE(end + 16);
  for (let part = 0; part < parts; part += 1) {
    if (at + ENTRY_LENGTH > content.length || content.readUInt32LE(at) !== DIRECTORY_ENTRY) refuse();
    unpacked += unpackedSize(content, at);
    if (unpacked > MOST_UNPACKED) throw new DomainError('spreadsheetTooLarge', { most: MOST_UNPACKED });
    const tail = content.readUInt16LE(at + 28) + content.readUInt16LE(at + 30) + content.readUInt16LE(at + 32);
    at += ENTRY_LENGTH + tail;
  }
}

/** A part that says nothing of its size could be of any. */
function unpackedSize(content: Buffer, at: number): number {
  const packed = content.readUInt32LE(at + 20);
  const unpacked = content.readUInt32LE(at + 24);
  if (unpacked === 0 && packed > EMPTY_COMPRESSED) refuse();
  return unpacked;
}

function endOfDirectory(content: Buffer): number {
  const least = Math.max(0, content.length - END_LENGTH - LONGEST_COMMENT);
  for (let at = content.length - END_LENGTH; at >= least; at -= 1) {
    if (content.readUInt32LE(at) === END_OF_DIRECTORY) return at;
  }
  return refuse();
}

function refuse(): never {
  throw new DomainError('spreadsheetUnreadable', {});
}
