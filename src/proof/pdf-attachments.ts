import { inflateSync } from 'node:zlib';

/** A file embedded in a PDF. */
export interface PdfAttachment {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** More than any credential takes. */
const LARGEST = 1 << 20;
const NAME = String.raw`\(([A-Za-z0-9._-]+)\)`;
const FILE = new RegExp(String.raw`^<<\s+/Type /Filespec\s+/F ${NAME}[^]*?/EF <<\s+/F (\d+) 0 R`);
const EMBEDDED = /^<<\s+\/Length (\d+)\s+\/Type \/EmbeddedFile/;

/**
 * The files attached to a PDF, in its order, as Typst writes them: a table of objects at its end, objects that are not
 * packed into streams, contents stored or deflated. Of a PDF written in another way, none.
 */
export function attachmentsIn(file: Buffer): PdfAttachment[] {
  const objects = objectsIn(file);
  return [...objects.values()].flatMap(({ head }) => {
    const [, name, number] = FILE.exec(head) ?? [];
    const content = name === undefined ? undefined : objects.get(Number(number));
    const attachment = content && embeddedIn(file, content);
    return name !== undefined && attachment ? [{ name, ...attachment }] : [];
  });
}

/** The dictionary of an object, and where its stream begins where it has one. */
interface PdfObject {
  readonly head: string;
  readonly stream: number;
}

/** By number, from the table that `startxref` leads to (ISO 32000-1, 7.5.4). */
function objectsIn(file: Buffer): Map<number, PdfObject> {
  const end = file.toString('latin1', Math.max(0, file.length - 100));
  const table = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(end)?.[1] ?? NaN);
  const text = Number.isInteger(table) ? file.toString('latin1', table) : '';
  const lines = /^xref\s+0 \d+\s+/.test(text) ? text.match(/\b\d{10} \d{5} [nf]\b/g) : null;
  const objects = new Map<number, PdfObject>();
  (lines ?? []).forEach((line, number) => {
    if (line.endsWith('n')) objects.set(number, objectAt(file, Number(line.slice(0, 10)), number));
  });
  return objects;
}

function objectAt(file: Buffer, offset: number, number: number): PdfObject {
  const begins = `${number} 0 obj\n`;
  const start = offset + begins.length;
  const none = { head: '', stream: -1 };
  if (file.toString('latin1', offset, start) !== begins) return none;
  const [end, stream] = [file.indexOf('endobj', start, 'latin1'), file.indexOf('stream\n', start, 'latin1')];
  if (end === -1) return none;
  const hasStream = stream !== -1 && stream < end;
  return {
    head: file.toString('latin1', start, hasStream ? stream : end),
    stream: hasStream ? stream + 'stream\n'.length : -1,
  };
}

function embeddedIn(file: Buffer, { head, stream }: PdfObject): Omit<PdfAttachment, 'name'> | undefined {
  const length = EMBEDDED.exec(head)?.[1];
  if (length === undefined || stream === -1) return undefined;
  const stored = file.subarray(stream, stream + Number(length));
  const bytes = head.includes('/Filter /FlateDecode') ? inflated(stored) : stored;
  const mediaType = (/\/Subtype \/([^\s/<>()[\]]+)/.exec(head)?.[1] ?? '').replace(
    /#([0-9A-F]{2})/g,
    (_, code: string) => String.fromCharCode(parseInt(code, 16)),
  );
  return bytes && { mediaType, bytes };
}

function inflated(stored: Uint8Array): Uint8Array | undefined {
  try {
    return inflateSync(stored, { maxOutputLength: LARGEST });
  } catch {
    return undefined;
  }
}
