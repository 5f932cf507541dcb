import { crc32 } from 'node:zlib';

export interface ZipEntry {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Bytes of the file that belong to one entry, or to the end of the directory (`path` null). */
export interface ZipRegion {
  readonly path: string | null;
  readonly start: number;
  readonly end: number;
}

export interface WrittenZip {
  readonly bytes: Buffer;
  readonly regions: readonly ZipRegion[];
}

export const LOCAL_HEADER = 0x04034b50;
export const LOCAL_HEADER_BYTES = 30;
export const DIRECTORY_ENTRY = 0x02014b50;
const DIRECTORY_END = 0x06054b50;
const VERSION = 20;
/** Names are UTF-8; nothing is compressed or encrypted, and sizes stand before what they measure. */
export const FLAGS = 0x0800;
/** 1 January 1980, midnight: the first there is. */
const DATE = 0x0021;

/**
 * A ZIP of entries stored as they are, written in the one way that docs/session-archive.md describes: the same entries
 * give the same bytes on every machine and at any time, so that every byte of an archive can be checked.
 */
export function writeStoredZip(entries: readonly ZipEntry[]): WrittenZip {
  const local = entries.map((entry) => Buffer.concat([localHeader(entry), entry.bytes]));
  const offsets = startsOf(local, 0);
  const directory = entries.map((entry, index) => directoryEntry(entry, offsets[index]!));
  const start = lengthOf(local);
  const ends = [endOfDirectory(entries.length, lengthOf(directory), start)];
  const paths = [...entries, ...entries, null].map((entry) => entry?.path ?? null);
  const pieces = [...local, ...directory, ...ends];
  const starts = startsOf(pieces, 0);
  const regions = pieces.map((piece, index) => ({
    ...{ path: paths[index]!, start: starts[index]!, end: starts[index]! + piece.length },
  }));
  return { bytes: Buffer.concat(pieces), regions };
}

/** What both headers of an entry say: version, flags, no compression, date, checksum, sizes, length of the name. */
function described({ path, bytes }: ZipEntry): Buffer {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(VERSION, 0);
  fields.writeUInt16LE(FLAGS, 2);
  fields.writeUInt16LE(DATE, 8);
  fields.writeUInt32LE(crc32(bytes), 10);
  fields.writeUInt32LE(bytes.length, 14);
  fields.writeUInt32LE(bytes.length, 18);
  fields.writeUInt16LE(Buffer.byteLength(path), 22);
  return fields;
}

function localHeader(entry: ZipEntry): Buffer {
  return Buffer.concat([uint32(LOCAL_HEADER), described(entry), Buffer.from(entry.path, 'utf8')]);
}

function directoryEntry(entry: ZipEntry, offset: number): Buffer {
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(offset, 10);
  const made = Buffer.alloc(2);
  made.writeUInt16LE(VERSION);
  return Buffer.concat([uint32(DIRECTORY_ENTRY), made, described(entry), rest, Buffer.from(entry.path, 'utf8')]);
}

function endOfDirectory(count: number, size: number, start: number): Buffer {
  const fields = Buffer.alloc(18);
  fields.writeUInt16LE(count, 4);
  fields.writeUInt16LE(count, 6);
  fields.writeUInt32LE(size, 8);
  fields.writeUInt32LE(start, 12);
  return Buffer.concat([uint32(DIRECTORY_END), fields]);
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

function startsOf(pieces: readonly Uint8Array[], from: number): number[] {
  let next = from;
  return pieces.map(({ length }) => (next += length) - length);
}

function lengthOf(pieces: readonly Uint8Array[]): number {
  return pieces.reduce((sum, { length }) => sum + length, 0);
}
