import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

/** One sheet made of the files of a folder; no file of that name exists. */
const STYLESHEET = 'delibloc.css';
const ENCODERS = { br: brotliCompressSync, gzip: gzipSync, identity: (content: Buffer): Buffer => content };

export type Encoding = keyof typeof ENCODERS;
export const ENCODINGS = Object.keys(ENCODERS) as Encoding[];

/** The texts of the folder of assets, by the names they are asked for; each content is compressed once. */
export class AssetFiles {
  private readonly names: ReadonlySet<string>;
  private readonly known = new Map<string, { readonly content: Buffer; readonly encoded: Map<Encoding, Buffer> }>();

  /** `production`: files do not change while it runs. */
  constructor(
    private readonly directory: string,
    private readonly production: boolean,
  ) {
    const files = readdirSync(directory, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const names = files.map((file) => relative(directory, join(file.parentPath, file.name)).replaceAll(sep, '/'));
    this.names = new Set([...names, STYLESHEET]);
  }

  has(name: string): boolean {
    return this.names.has(name);
  }

  content(name: string, encoding: Encoding): Buffer {
    const { content, encoded } = this.current(name);
    const known = encoded.get(encoding) ?? ENCODERS[encoding](content);
    encoded.set(encoding, known);
    return known;
  }

  private current(name: string): { readonly content: Buffer; readonly encoded: Map<Encoding, Buffer> } {
    const known = this.known.get(name);
    if (known && this.production) return known;
    const content = name === STYLESHEET ? this.stylesheet() : readFileSync(join(this.directory, name));
    if (known?.content.equals(content)) return known;
    const read = { content, encoded: new Map<Encoding, Buffer>() };
    this.known.set(name, read);
    return read;
  }

  /** `_layers.css` comes first and sets the precedence of the layers; within a layer, sheets follow by their names. */
  private stylesheet(): Buffer {
    const sheets = [...this.names].filter((name) => name.startsWith('css/')).sort();
    return Buffer.concat(sheets.map((name) => readFileSync(join(this.directory, name))));
  }
}
