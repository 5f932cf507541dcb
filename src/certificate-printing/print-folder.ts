import { createReadStream, createWriteStream, type ReadStream, type WriteStream } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PrintRun } from './print-run.js';

const RUN = /^([0-9a-f-]{36})\.json$/;

/**
 * Where print runs are kept until they are fetched: for each a description and, once whole, its file. Readable by the
 * server's own account only: they are people's certificates.
 */
export class PrintFolder {
  constructor(private readonly path: string) {}

  async write(run: PrintRun): Promise<void> {
    await mkdir(this.path, { recursive: true, mode: 0o700 });
    const description = this.at(`${run.id}.json`);
    await writeFile(`${description}.part`, JSON.stringify(run), { mode: 0o600 });
    await rename(`${description}.part`, description);
  }

  /** All runs, in no order. */
  async all(): Promise<PrintRun[]> {
    const names = await readdir(this.path).catch(() => [] as string[]);
    const ids = names.flatMap((name) => RUN.exec(name)?.[1] ?? []);
    return (await Promise.all(ids.map((id) => this.find(id)))).filter((run) => run !== null);
  }

  async find(id: string): Promise<PrintRun | null> {
    try {
      return JSON.parse(await readFile(this.at(`${id}.json`), 'utf8')) as PrintRun;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
      throw error;
    }
  }

  /** Where the file of a run is written until it is whole. */
  begin({ id }: PrintRun): WriteStream {
    return createWriteStream(this.at(`${id}.file.part`), { mode: 0o600 });
  }

  async finish({ id }: PrintRun): Promise<void> {
    await rename(this.at(`${id}.file.part`), this.at(`${id}.file`));
  }

  async open({ id }: PrintRun): Promise<{ stream: ReadStream; length: number }> {
    const file = this.at(`${id}.file`);
    return { length: (await stat(file)).size, stream: createReadStream(file) };
  }

  async remove({ id }: PrintRun): Promise<void> {
    for (const end of ['json', 'file', 'file.part']) await rm(this.at(`${id}.${end}`), { force: true });
  }

  private at(name: string): string {
    return join(this.path, name);
  }
}
