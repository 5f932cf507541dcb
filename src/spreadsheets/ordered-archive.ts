import { DomainError } from '../domain/errors.js';
import type { ArchivePart } from './archive-parts.js';
import { inBlocks, inflated, sizeInBlocks } from './inflated.js';
import type { StoredBytes } from './stored-bytes.js';

const LOCAL_HEADER = 0x04034b50;
const LOCAL_LENGTH = 30;
const END_OF_DIRECTORY = 0x06054b50;
const END_LENGTH = 22;
/** Says that sizes come after the part instead of before it. */
const SIZES_AFTER = 8;
/** Where an entry of the directory says what (APPNOTE 4.3.12). */
const [FLAGS, METHOD, PACKED, EXTRA_AND_COMMENT, PLACE] = [8, 10, 20, 30, 42] as const;
const DEFLATED = 8;
/** Stands where a number is too large for its place, and is told elsewhere. */
const TOLD_ELSEWHERE = 0xffffffff;

/** What has to be known before the rows of a sheet can be, in the order in which it is asked for; pictures come last. */
const ORDER = [
  /^\[Content_Types\]\.xml$/,
  /\.rels$/,
  /^xl\/workbook\.xml$/i,
  /^xl\/(?:styles|sharedStrings)\.xml$/i,
  /^xl\/worksheets\/sheet\d+\.xml$/i,
];
const NAMING = 3;

const rankOf = (part: ArchivePart): number => {
  const rank = ORDER.findIndex((name) => name.test(part.name.toString('utf8')));
  return rank < 0 ? ORDER.length : rank;
};

/**
 * The same archive, its parts in the order in which a workbook can be read as a stream, and the size of each before it:
 * programs write them in any order, and many say only after a part how long it was. What is read is written again without
 * compression: the reader asks for a megabyte at once, which is otherwise ten of a sheet. Nothing is kept but what is in
 * hand.
 */
export async function* orderedArchive(bytes: StoredBytes, parts: readonly ArchivePart[]): AsyncGenerator<Uint8Array> {
  if (parts.some(({ packed, at }) => packed === TOLD_ELSEWHERE || at === TOLD_ELSEWHERE)) {
    yield* bytes.portions(0, bytes.size);
    return;
  }
  const directory: Buffer[] = [];
  let at = 0;
  for (const part of parts.toSorted((one, other) => rankOf(one) - rankOf(other))) {
    const isUnpacked = rankOf(part) < ORDER.length && isDeflated(part);
    const entry = entryOf(part, at, isUnpacked);
    const header = headerOf(entry, part.name);
    yield header;
    const start = await contentOf(bytes, part);
    const content = bytes.portions(start, start + part.packed);
    yield* isUnpacked ? inBlocks(inflated(content, part.unpacked)) : content;
    directory.push(entry, part.name);
    at += header.length + entry.readUInt32LE(PACKED);
  }
  yield endOf(directory, parts.length, at);
}

/** What names the sheets of a workbook, as an archive of its own; null where it may stand elsewhere. */
export async function namingArchive(bytes: StoredBytes, parts: readonly ArchivePart[]): Promise<Buffer | null> {
  const naming = parts.filter((part) => rankOf(part) < NAMING);
  if (!naming.some((part) => rankOf(part) === NAMING - 1)) return null;
  const pieces: Uint8Array[] = [];
  for await (const piece of orderedArchive(bytes, naming)) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** Where the bytes of a part begin, behind its own heading. */
async function contentOf(bytes: StoredBytes, { at }: ArchivePart): Promise<number> {
  const header = await bytes.slice(at, at + LOCAL_LENGTH);
  if (header.length < LOCAL_LENGTH || header.readUInt32LE(0) !== LOCAL_HEADER) {
    throw new DomainError('spreadsheetUnreadable', {});
  }
  return at + LOCAL_LENGTH + header.readUInt16LE(26) + header.readUInt16LE(28);
}

/** Compressed in the usual way, and not by a password. */
const isDeflated = ({ entry }: ArchivePart): boolean =>
  entry.readUInt16LE(METHOD) === DEFLATED && (entry[FLAGS]! & 1) === 0;

/** What the directory says of a part, at its new place. */
function entryOf({ entry, unpacked }: ArchivePart, at: number, isUnpacked: boolean): Buffer {
  const copy = Buffer.from(entry);
  copy.writeUInt16LE(entry.readUInt16LE(FLAGS) & ~SIZES_AFTER, FLAGS);
  if (isUnpacked) {
    copy.writeUInt32LE(sizeInBlocks(unpacked), PACKED);
  }
  copy.writeUInt32LE(0, EXTRA_AND_COMMENT);
  copy.writeUInt32LE(at, PLACE);
  return copy;
}

/** The heading of a part: what its entry says, from the version needed to the length of the name. */
function headerOf(entry: Buffer, name: Buffer): Buffer {
  const header = Buffer.alloc(LOCAL_LENGTH);
  header.writeUInt32LE(LOCAL_HEADER, 0);
  entry.copy(header, 4, 6, EXTRA_AND_COMMENT);
  return Buffer.concat([header, name]);
}

function endOf(directory: readonly Buffer[], parts: number, at: number): Buffer {
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(END_LENGTH);
  end.writeUInt32LE(END_OF_DIRECTORY, 0);
  end.writeUInt16LE(parts, 8);
  end.writeUInt16LE(parts, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([listed, end]);
}
