import { DIRECTORY_ENTRY, FLAGS, LOCAL_HEADER, LOCAL_HEADER_BYTES, type ZipEntry } from './stored-zip.js';

/** Why reading stopped before the directory: `after` is the last entry read. */
export interface ZipFault {
  readonly at: number;
  readonly after: string | null;
  readonly reason: 'truncated' | 'unreadable' | 'repacked' | 'unsafeName' | 'duplicateName' | 'tooMany';
}

export interface ZipReading {
  readonly entries: readonly ZipEntry[];
  readonly fault: ZipFault | null;
}

const MOST_ENTRIES = 10_000;
/** Letters, digits and a few signs, in folders; no part begins with a dot. */
const SAFE_PATH = /^[A-Za-z0-9_-][A-Za-z0-9._-]*(\/[A-Za-z0-9_-][A-Za-z0-9._-]*)*$/;
const LONGEST_PATH = 200;

/**
 * The entries of a ZIP from its first byte on, up to its directory. Nothing is ever inflated and nothing is written: a
 * compressed entry, a name that leads elsewhere or comes twice, or a header that says more than there is ends the reading.
 */
export function readStoredZip(file: Buffer): ZipReading {
  const entries: ZipEntry[] = [];
  const known = new Set<string>();
  let at = 0;
  const stop = (reason: ZipFault['reason']): ZipReading => ({
    entries,
    fault: { at, after: entries.at(-1)?.path ?? null, reason },
  });
  for (;;) {
    if (at + 4 > file.length) return stop('truncated');
    const mark = file.readUInt32LE(at);
    if (mark === DIRECTORY_ENTRY && entries.length > 0) return { entries, fault: null };
    if (mark !== LOCAL_HEADER) return stop('unreadable');
    const read = readEntry(file, at);
    if (typeof read === 'string') return stop(read);
    if (known.has(read.path)) return stop('duplicateName');
    if (entries.length >= MOST_ENTRIES) return stop('tooMany');
    known.add(read.path);
    entries.push(read);
    at += LOCAL_HEADER_BYTES + Buffer.byteLength(read.path) + read.bytes.length;
  }
}

function readEntry(file: Buffer, at: number): ZipEntry | ZipFault['reason'] {
  if (at + LOCAL_HEADER_BYTES > file.length) return 'truncated';
  const [flags, method] = [file.readUInt16LE(at + 6), file.readUInt16LE(at + 8)];
  const [size, nameLength, extra] = [
    file.readUInt32LE(at + 18),
    file.readUInt16LE(at + 26),
    file.readUInt16LE(at + 28),
  ];
  if (flags !== FLAGS || method !== 0 || extra !== 0) return 'repacked';
  const name = at + LOCAL_HEADER_BYTES;
  if (name + nameLength + size > file.length) return 'truncated';
  const path = file.toString('latin1', name, name + nameLength);
  if (path.length > LONGEST_PATH || !SAFE_PATH.test(path)) return 'unsafeName';
  return { path, bytes: file.subarray(name + nameLength, name + nameLength + size) };
}
