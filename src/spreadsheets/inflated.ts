import { pipeline, Readable } from 'node:stream';
import { createInflateRaw } from 'node:zlib';
import { DomainError } from '../domain/errors.js';

/** Unpacks a part as its bytes come. Throws `spreadsheetUnreadable` where it is more than it says to be, or broken. */
export async function* inflated(packed: AsyncIterable<Buffer>, size: number): AsyncGenerator<Buffer> {
  const unpacking = createInflateRaw();
  pipeline(Readable.from(packed, { objectMode: false }), unpacking, () => undefined);
  let unpacked = 0;
  for await (const piece of unpacking as AsyncIterable<Buffer>) {
    unpacked += piece.length;
    if (unpacked > size) throw new DomainError('spreadsheetUnreadable', {});
    yield piece;
  }
}

/** A block that is not compressed holds no more (RFC 1951, 3.2.4). */
const LONGEST_BLOCK = 65_535;
const BLOCK_HEADER = 5;
/** What the reader of workbooks asks for at once: pieces of that length it takes as they are. */
const ASKED_AT_ONCE = 1024 * 1024;

/** How long so many bytes are once {@link inBlocks}. */
export const sizeInBlocks = (size: number): number => size + (Math.ceil(size / LONGEST_BLOCK) + 1) * BLOCK_HEADER;

/** The same bytes as blocks that are not compressed, with an empty last one. */
export const inBlocks = (pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer> => cut(blocksOf(pieces), ASKED_AT_ONCE);

async function* blocksOf(pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  for await (const block of cut(pieces, LONGEST_BLOCK)) {
    yield headerOf(block.length, false);
    yield block;
  }
  yield headerOf(0, true);
}

function headerOf(length: number, isLast: boolean): Buffer {
  const header = Buffer.alloc(BLOCK_HEADER);
  header[0] = isLast ? 1 : 0;
  header.writeUInt16LE(length, 1);
  header.writeUInt16LE(LONGEST_BLOCK - length, 3);
  return header;
}

/** The same bytes in pieces of one length, but for the last. */
async function* cut(pieces: AsyncIterable<Buffer>, length: number): AsyncGenerator<Buffer> {
  let held: Buffer[] = [];
  let lacking = length;
  for await (const piece of pieces) {
    let rest = piece;
    while (rest.length >= lacking) {
      yield Buffer.concat([...held, rest.subarray(0, lacking)]);
      rest = rest.subarray(lacking);
      held = [];
      lacking = length;
    }
    if (rest.length > 0) held.push(rest);
    lacking -= rest.length;
  }
  if (held.length > 0) yield Buffer.concat(held);
}
