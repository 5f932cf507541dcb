import { once } from 'node:events';
import { Readable, type Writable } from 'node:stream';
import { finished, pipeline } from 'node:stream/promises';
import yazl from 'yazl';
import { JoinedPdf } from '../documents/join-pdfs.js';
import type { PrintRun } from './print-run.js';

/** Takes documents one after another, as fast as they can be written; holds none of them. */
export interface PrintOutput {
  add(fileName: string, pdf: Uint8Array): Promise<void>;
  end(): Promise<void>;
}

export function outputOf({ format, twoSided }: PrintRun, file: Writable): PrintOutput {
  return format === 'zip' ? new ZipOutput(file) : new PdfOutput(file, twoSided);
}

/** 1 January 1980, the first day there is in a ZIP: the same documents give the same bytes. */
const STAMP = { mtime: new Date(1980, 0, 1), forceDosTimestamp: true, compress: false };

class ZipOutput implements PrintOutput {
  private readonly zip = new yazl.ZipFile();
  private readonly written: Promise<void>;
  private readonly times = new Map<string, number>();

  constructor(file: Writable) {
    this.written = pipeline(this.zip.outputStream, file);
    this.written.catch(() => undefined);
  }

  /** The ZIP keeps its entries to the end, so each is handed over as a stream, which then holds nothing any more. */
  async add(fileName: string, pdf: Uint8Array): Promise<void> {
    const content = new Readable({ read: () => undefined });
    content.push(pdf);
    content.push(null);
    const options = { ...STAMP, size: pdf.byteLength };
    this.zip.addReadStreamLazy(this.unused(fileName), options, (give) => give(null, content));
    await Promise.race([finished(content), this.written]);
  }

  async end(): Promise<void> {
    this.zip.end();
    await this.written;
  }

  /** Namesakes are numbered. */
  private unused(fileName: string): string {
    const times = (this.times.get(fileName) ?? 0) + 1;
    this.times.set(fileName, times);
    return times === 1 ? fileName : fileName.replace(/\.pdf$/, `_${times}.pdf`);
  }
}

class PdfOutput implements PrintOutput {
  private readonly joined: JoinedPdf;
  private readonly written: Promise<void>;

  constructor(
    private readonly file: Writable,
    twoSided: boolean,
  ) {
    this.written = finished(file);
    this.written.catch(() => undefined);
    this.joined = new JoinedPdf(file, twoSided);
  }

  async add(_fileName: string, pdf: Uint8Array): Promise<void> {
    this.joined.add(pdf);
    if (this.file.writableNeedDrain) await Promise.race([once(this.file, 'drain'), this.written]);
  }

  async end(): Promise<void> {
    this.joined.end();
    this.file.end();
    await this.written;
  }
}
