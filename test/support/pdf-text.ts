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
  for (const { groups = {} } of contentOf(page, objects).matchAll(
    /(?:[-\d.]+ ){5}(?<y>[-\d.]+) cm|\/(?<font>f\d+) \S+ Tf|\((?<glyphs>(?:\\.|[^\\()]|\((?:\\.|[^\\()])*\))*)\)/gs,
  )) {
    if (groups.font) font = groups.font;
    if (groups.y && groups.y !== height) [height, text] = [groups.y, `${text}\n`];
    if (groups.glyphs) text += decode(groups.glyphs, fonts.get(font) ?? new Map());
  }
  return text;
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

/** Two bytes a glyph, in a PDF string with its escapes. */
function decode(escaped: string, map: ReadonlyMap<number, string>): string {
  const named: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
  const raw = escaped.replace(/\\(\d{1,3}|.)/gs, (_, code: string) =>
    /\d/.test(code) ? String.fromCharCode(parseInt(code, 8)) : (named[code] ?? code),
  );
  const glyphs = Array.from(
    { length: raw.length / 2 },
    (_, i) => raw.charCodeAt(2 * i) * 256 + raw.charCodeAt(2 * i + 1),
  );
  return glyphs.map((glyph) => map.get(glyph) ?? '\ufffd').join('');
}
