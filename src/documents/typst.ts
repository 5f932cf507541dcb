import { fileURLToPath } from 'node:url';
import { NodeCompiler, NodeError, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import type { PlainDay } from '../domain/day.js';
import { DocumentError } from './document-error.js';

/** Found from the file, not the working directory: as far from `src/documents` as from `dist/documents`. */
export const TEMPLATES = fileURLToPath(new URL('../../templates/documents/', import.meta.url));

/**
 * Renderings after which the compiler lets go of what it remembers of a document. Documents themselves are let go of
 * between turns of the event loop: who prints hundreds should yield now and then.
 */
const REMEMBERED_RENDERINGS = 5;

export interface PageToPrint {
  /** File in `templates/documents`: "parchemin.typ". */
  readonly template: string;
  /** What the template reads as `data.json`: text in it is data and never becomes markup. */
  readonly data: object;
  /** The date in the file's properties, so that the same data always give the same bytes. */
  readonly day: PlainDay;
  /** Further files the template reads, by their path beside it. */
  readonly files?: readonly FileBesideTemplate[];
}

/** Exists for the compiler only: "own/logo.svg". */
export interface FileBesideTemplate {
  readonly path: string;
  readonly bytes: Uint8Array;
}

let compiler: NodeCompiler | undefined;

/** A tagged PDF/A-3a; throws `DocumentError` `unprintableText` where the font lacks a character. */
export function printArchive(page: PageToPrint): Uint8Array {
  return withDocument(page, (document) => {
    try {
      return toPdf(document, page.day, 'a-3a');
    } catch (error) {
      throw new DocumentError('unprintableText', page.template, diagnosticOf(error));
    }
  });
}

/** A PDF/A-3a, or a plain tagged PDF with a box in place of each character the font lacks. */
export function printAnyText(page: PageToPrint): Uint8Array {
  return withDocument(page, (document) => {
    try {
      return toPdf(document, page.day, 'a-3a');
    } catch {
      return toPdf(document, page.day, '1.7');
    }
  });
}

/** How a page comes out. */
export interface InspectedPage {
  readonly pages: number;
  /** To what part of its usual size the text had to shrink, where the template says so. */
  readonly scale: number | null;
}

/** Throws as {@link printArchive} does. */
export function inspectPage(page: PageToPrint): InspectedPage {
  printArchive(page);
  return withDocument(page, (document) => {
    const scales = compiler?.query(document, { selector: '<scale>', field: 'value' }) as readonly number[];
    return { pages: document.numOfPages, scale: scales[0] ?? null };
  });
}

function withDocument<T>(page: PageToPrint, print: (document: NodeTypstDocument) => T): T {
  compiler ??= NodeCompiler.create({ workspace: TEMPLATES });
  try {
    layOut(compiler, page);
    const compiled = compiler.compile({ mainFilePath: TEMPLATES + page.template });
    const document = compiled.result;
    if (!document) throw new DocumentError('templateFailed', page.template, diagnosticOf(compiled.takeDiagnostics()));
    return print(document);
  } finally {
    compiler.evictCache(REMEMBERED_RENDERINGS);
  }
}

/**
 * Puts the data and the files of a page where its template reads them. As files, not as `sys.inputs`: with other inputs
 * the compiler forgets all it knows of the templates themselves.
 */
function layOut(compiler: NodeCompiler, { data, files = [] }: PageToPrint): void {
  const all = [{ path: 'data.json', bytes: Buffer.from(JSON.stringify(data)) }, ...files];
  for (const path of laidOut.keys()) {
    if (all.some((file) => file.path === path)) continue;
    compiler.unmapShadow(TEMPLATES + path);
    laidOut.delete(path);
  }
  for (const { path, bytes } of all) {
    if (laidOut.get(path)?.equals(bytes)) continue;
    const content = Buffer.from(bytes);
    compiler.mapShadow(TEMPLATES + path, content);
    laidOut.set(path, content);
  }
}

const laidOut = new Map<string, Buffer>();

function toPdf(document: NodeTypstDocument, day: PlainDay, pdfStandard: string): Uint8Array {
  if (!compiler) throw new TypeError('a document is compiled before it is printed');
  return compiler.pdf(document, { pdfStandard, creationTimestamp: Date.parse(day) / 1000 });
}

/** The compiler's errors carry their text in `message`, in `code` or in diagnostics, according to where they arose. */
function diagnosticOf(error: unknown): string {
  if (error instanceof Error && error.message !== '') return error.message;
  return JSON.stringify(error instanceof NodeError ? error.shortDiagnostics : error);
}
