import { inflateSync } from 'node:zlib';

export interface PdfReading {
  readonly pages: number;
  /** What a reader would copy from the file: runs on one line joined, lines apart. */
  readonly text: string;
}

/** Reads back the PDFs the product writes (glyph ids with a ToUnicode map, no object streams), not any PDF. */
export function readPdf(bytes: Uint8Array): PdfReading {
  const objects = readObjects(Buffer.from(bytes).toString('latin1'));
  const pages = [...objects.values()].filter((body) => /\/Type \/Page\b/.test(body));
  return { pages: pages.length, text: pages.map((page) => pageText(page, objects)).join('\n') };
}

type PdfObjects = ReadonlyMap<string, string>;

function readObjects(file: string): PdfObjects {
  return new Map(
    [...file.matchAll(/(?<=\n)(\d+) 0 obj\n(.*?)\nendobj/gs)].map((match) => [match[1] ?? '', match[2] ?? '']),
  );
}

function pageText(page: string, objects: PdfObjects): string {
  const fonts = new Map(
    [...page.matchAll(/\/(f\d+) (\d+) 0 R/g)].map((match) => [match[1] ?? '', toUnicode(match[2] ?? '', objects)]),
  );
  let [font, height, text] = ['', '', ''];
  for (const { y, font: chosen, glyphs } of operations(contentOf(page, objects))) {
    if (chosen) font = chosen;
    if (y && y !== height) [height, text] = [y, `${text}\n`];
    if (glyphs) text += decode(glyphs, fonts.get(font) ?? new Map());
  }
  return text;
}

interface Operation {
  readonly y?: string;
  readonly font?: string;
  /** Two bytes a glyph. */
  readonly glyphs?: string;
}

/** What moves the pen, chooses a font or shows glyphs, in the order of the content stream. */
function* operations(content: string): Generator<Operation> {
  const next = /(?:[-\d.]+ ){5}(?<y>[-\d.]+) cm|\/(?<font>f\d+) \S+ Tf|<(?<hex>\w+)>|\(/g;
  for (let match = next.exec(content); match; match = next.exec(content)) {
    if (match.groups?.y || match.groups?.font) yield match.groups;
    else if (match.groups?.hex) yield { glyphs: Buffer.from(match.groups.hex, 'hex').toString('latin1') };
    else {
      const begin = next.lastIndex;
      next.lastIndex = endOfString(content, begin);
      yield { glyphs: unescape(content.slice(begin, next.lastIndex - 1)) };
    }
  }
}

/** Where a string ends that has just been opened: parentheses that match stand in it as they are, at any depth (ISO 32000, 7.3.4.2). */
function endOfString(content: string, begin: number): number {
  let [at, depth] = [begin, 1];
  for (; depth > 0 && at < content.length; at += 1) {
    if (content[at] === '\\') at += 1;
    else if (content[at] === '(') depth += 1;
    else if (content[at] === ')') depth -= 1;
  }
  return at;
}

function contentOf(page: string, objects: PdfObjects): string {
  return inflated(/\/Contents (\d+) 0 R/.exec(page)?.[1] ?? '', objects);
}

function toUnicode(fontId: string, objects: PdfObjects): ReadonlyMap<number, string> {
  const map = inflated(/\/ToUnicode (\d+) 0 R/.exec(objects.get(fontId) ?? '')?.[1] ?? '', objects);
  return new Map(
    [...map.matchAll(/<(\w{4})> <(\w+)>/g)]
      .filter((match) => match[0] !== '<0000> <FFFF>')
      .map((match) => [
        parseInt(match[1] ?? '', 16),
        Buffer.from(match[2] ?? '', 'hex')
          .swap16()
          .toString('utf16le'),
      ]),
  );
}

function inflated(id: string, objects: PdfObjects): string {
  const body = objects.get(id) ?? '';
  const stream = body.slice(body.indexOf('stream\n') + 7, body.lastIndexOf('\nendstream'));
  const data = Buffer.from(stream, 'latin1');
  return (body.includes('/FlateDecode') ? inflateSync(data) : data).toString('latin1');
}

/** The bytes of a PDF string from its escapes (ISO 32000, 7.3.4.2). */
function unescape(escaped: string): string {
  const named: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
  return escaped.replace(/\\(\d{1,3}|.)/gs, (_, code: string) =>
    /\d/.test(code) ? String.fromCharCode(parseInt(code, 8)) : (named[code] ?? code),
  );
}

function decode(glyphs: string, map: ReadonlyMap<number, string>): string {
  return Array.from(
    { length: glyphs.length / 2 },
    (_, i) => map.get(glyphs.charCodeAt(2 * i) * 256 + glyphs.charCodeAt(2 * i + 1)) ?? '\ufffd',
  ).join('');
}
