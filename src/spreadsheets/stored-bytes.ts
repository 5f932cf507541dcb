import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';

/** The bytes of a file, read as they are needed. */
export interface StoredBytes {
  readonly size: number;
  /** Those from one place up to another, or to the end where it comes first. */
  slice(from: number, to: number): Promise<Buffer>;
  /** The same in portions, none of them empty. */
  portions(from: number, to: number): AsyncIterable<Buffer>;
}

const PORTION = 64 * 1024;

/** Bytes that are in memory already; `portion` is how many are handed on at once. */
export function bytesInHand(content: Buffer, portion: number = PORTION): StoredBytes {
  return {
    size: content.byteLength,
    slice: (from, to) => Promise.resolve(content.subarray(from, to)),
    async *portions(from, to) {
      const end = Math.min(to, content.byteLength);
      for (let at = from; at < end; at += portion) {
        yield content.subarray(at, Math.min(end, at + portion));
        await new Promise((resolve) => setImmediate(resolve));
      }
    },
  };
}

/** Bytes of a file that nobody changes; none of them stays in memory. Null where it has gone. */
export async function bytesOnDisk(path: string): Promise<StoredBytes | null> {
  const found = await stat(path).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  });
  if (!found) return null;
  return {
    size: found.size,
    slice: (from, to) => sliceOf(path, from, Math.min(to, found.size)),
    portions: (from, to) =>
      from < Math.min(to, found.size)
        ? createReadStream(path, { start: from, end: to - 1, highWaterMark: PORTION })
        : bytesInHand(Buffer.alloc(0)).portions(0, 0),
  };
}

async function sliceOf(path: string, from: number, to: number): Promise<Buffer> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(Math.max(0, to - from)), { position: from });
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
