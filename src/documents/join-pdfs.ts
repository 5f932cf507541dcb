import { createHash } from 'node:crypto';

/** Objects that are large and the same in many documents (logos, signatures, colour profiles) are written once. */
const LEAST_SHARED_BYTES = 200;
const REFERENCE = /\b(\d+) 0 R\b/g;
const PAGES = 1;

interface Chunks {
  write(bytes: Uint8Array): void;
}

interface Source {
  readonly bodies: ReadonlyMap<number, Buffer>;
  readonly pages: readonly number[];
}

/**
 * Joins PDFs as the product's compiler writes them (a plain table of objects, no encryption) into one to print, page
 * after page, without what only a reader on screen needs. Writes as it goes: what it keeps grows by a few bytes an object.
 */
export class JoinedPdf {
  private readonly offsets: number[] = [];
  private readonly kids: number[] = [];
  private readonly shared = new Map<string, number>();
  private written = 0;
  private last = PAGES;

  /** `twoSided` adds an empty page after a document with an odd number of them, so that each begins on a recto. */
  constructor(
    private readonly chunks: Chunks,
    private readonly twoSided: boolean,
  ) {
    this.put('%PDF-1.7\n%âãÏÓ\n');
  }

  add(pdf: Uint8Array): void {
    const source = readPdf(Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength));
    const numbers = new Map<number, number>();
    for (const page of source.pages) this.kids.push(this.copyPage(source, page, numbers));
    const last = source.pages.at(-1);
    if (this.twoSided && source.pages.length % 2 === 1 && last !== undefined) {
      const box = /\/MediaBox \[[^\]]*\]/.exec(source.bodies.get(last)!.toString('latin1'))?.[0] ?? '';
      this.kids.push(this.putObject(Buffer.from(`<< /Type /Page /Parent ${PAGES} 0 R ${box} /Resources << >> >>`)));
    }
  }

  /** The number of its pages. */
  end(): number {
    const kids = this.kids.map((kid) => `${kid} 0 R`).join(' ');
    this.putObject(Buffer.from(`<< /Type /Pages /Count ${this.kids.length} /Kids [${kids}] >>`), PAGES);
    const root = this.putObject(Buffer.from(`<< /Type /Catalog /Pages ${PAGES} 0 R /Lang (fr-FR) >>`));
    const start = this.written;
    const size = this.last + 1;
    this.put(`xref\n0 ${size}\n0000000000 65535 f \n`);
    for (let number = 1; number < size; number += 1) {
      this.put(`${String(this.offsets[number]).padStart(10, '0')} 00000 n \n`);
    }
    this.put(`trailer\n<< /Size ${size} /Root ${root} 0 R >>\nstartxref\n${start}\n%%EOF\n`);
    return this.kids.length;
  }

  private copyPage(source: Source, page: number, numbers: Map<number, number>): number {
    const body = source.bodies
      .get(page)!
      .toString('latin1')
      .replace(/\/(StructParents \d+|Tabs \/S|Parent \d+ 0 R|Annots (\[[^\]]*\]|\d+ 0 R))/g, '');
    const place = body.indexOf('<<') + 2;
    const moved = this.withReferences(source, body.slice(place), numbers);
    return this.putObject(Buffer.from(`<< /Parent ${PAGES} 0 R${moved}`, 'latin1'));
  }

  private copy(source: Source, number: number, numbers: Map<number, number>): number {
    const known = numbers.get(number);
    if (known !== undefined) return known;
    const body = source.bodies.get(number);
    if (!body) throw new TypeError(`the PDF has no object ${number}`);
    const stream = body.indexOf('stream\n');
    const head = body.toString('latin1', 0, stream < 0 ? body.length : stream);
    const moved = Buffer.from(this.withReferences(source, head, numbers), 'latin1');
    const whole = stream < 0 ? moved : Buffer.concat([moved, body.subarray(stream)]);
    const copied = whole.length < LEAST_SHARED_BYTES ? this.putObject(whole) : this.putShared(whole);
    numbers.set(number, copied);
    return copied;
  }

  private withReferences(source: Source, text: string, numbers: Map<number, number>): string {
    return text.replace(REFERENCE, (_, number: string) => `${this.copy(source, Number(number), numbers)} 0 R`);
  }

  private putShared(body: Buffer): number {
    const hash = createHash('sha256').update(body).digest('base64');
    const number = this.shared.get(hash) ?? this.putObject(body);
    this.shared.set(hash, number);
    return number;
  }

  private putObject(body: Buffer, number = (this.last += 1)): number {
    this.offsets[number] = this.written;
    this.put(`${number} 0 obj\n`);
    this.put(body);
    this.put('\nendobj\n');
    return number;
  }

  private put(bytes: Buffer | string): void {
    const chunk = typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : bytes;
    this.written += chunk.length;
    this.chunks.write(chunk);
  }
}

/** The objects of a PDF by their number, found by its table, and its pages in their order. */
function readPdf(file: Buffer): Source {
  const end = file.toString('latin1', Math.max(0, file.length - 64));
  const start = Number(/startxref\s+(\d+)/.exec(end)?.[1]);
  const table = file.toString('latin1', start);
  const offsets = [...table.matchAll(/(\d{10}) \d{5} ([nf])/g)].map(([, offset, kind]) =>
    kind === 'n' ? Number(offset) : null,
  );
  const starts = [...offsets.filter((offset) => offset !== null), start].toSorted((one, other) => one - other);
  const bodies = new Map<number, Buffer>();
  offsets.forEach((offset, number) => {
    if (offset === null) return;
    const object = file.subarray(offset, starts[starts.indexOf(offset) + 1]);
    bodies.set(number, object.subarray(object.indexOf('obj\n') + 4, object.lastIndexOf('\nendobj')));
  });
  const root = Number(/\/Root (\d+) 0 R/.exec(table)?.[1]);
  const pages = referenced(bodies.get(root), 'Pages');
  return { bodies, pages: pagesUnder(bodies, pages) };
}

function pagesUnder(bodies: ReadonlyMap<number, Buffer>, number: number): number[] {
  const body = bodies.get(number)?.toString('latin1') ?? '';
  if (!/\/Type \/Pages\b/.test(body)) return [number];
  const kids = /\/Kids \[([^\]]*)\]/.exec(body)?.[1] ?? '';
  return [...kids.matchAll(REFERENCE)].flatMap(([, kid]) => pagesUnder(bodies, Number(kid)));
}

const referenced = (body: Buffer | undefined, key: string): number =>
  Number(new RegExp(`/${key} (\\d+) 0 R`).exec(body?.toString('latin1') ?? '')?.[1]);
