import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bytesOnDisk, type StoredBytes } from './stored-bytes.js';

/** A file somebody has sent, of which they see first what it would change. */
export interface Upload {
  readonly id: string;
  /** What it is for: "grid", "candidates". */
  readonly purpose: string;
  /** The record it is for, where there is one: the session of a grid. */
  readonly subjectId: string | null;
  readonly accountId: string;
  readonly fileName: string;
  readonly size: number;
  readonly sentAt: string;
}

const UPLOAD = /^([0-9a-f-]{36})\.json$/;

/** Where files sent wait until they are taken over. Readable by the server's own account only: they name people. */
export class UploadFolder {
  constructor(private readonly path: string) {}

  /** The description comes last: a file without one was never wholly sent. */
  async write(upload: Upload, content: Buffer): Promise<void> {
    await mkdir(this.path, { recursive: true, mode: 0o700 });
    await writeFile(this.at(`${upload.id}.file`), content, { mode: 0o600 });
    const description = this.at(`${upload.id}.json`);
    await writeFile(`${description}.part`, JSON.stringify(upload), { mode: 0o600 });
    await rename(`${description}.part`, description);
  }

  /** In no order. */
  async all(): Promise<Upload[]> {
    const names = await readdir(this.path).catch(() => [] as string[]);
    const ids = names.flatMap((name) => UPLOAD.exec(name)?.[1] ?? []);
    return (await Promise.all(ids.map((id) => this.find(id)))).filter((upload) => upload !== null);
  }

  async find(id: string): Promise<Upload | null> {
    const description = await this.read(`${id}.json`);
    return description && (JSON.parse(description.toString('utf8')) as Upload);
  }

  /** Null where it has gone. */
  content({ id }: Upload): Promise<Buffer | null> {
    return this.read(`${id}.file`);
  }

  /** The same, read as it is needed. */
  stored({ id }: Upload): Promise<StoredBytes | null> {
    return bytesOnDisk(this.at(`${id}.file`));
  }

  async remove({ id }: Upload): Promise<void> {
    for (const end of ['json', 'json.part', 'file', 'staged', 'note'])
      await rm(this.at(`${id}.${end}`), { force: true });
  }

  /** What was found out about a file, kept beside it. */
  async writeNote({ id }: Upload, note: object): Promise<void> {
    await writeFile(this.at(`${id}.note.part`), JSON.stringify(note), { mode: 0o600 });
    await rename(this.at(`${id}.note.part`), this.at(`${id}.note`));
  }

  async note<T>({ id }: Upload): Promise<T | null> {
    const note = await this.read(`${id}.note`);
    return note && (JSON.parse(note.toString('utf8')) as T);
  }

  async forgetNote({ id }: Upload): Promise<void> {
    await rm(this.at(`${id}.note`), { force: true });
  }

  /** Where what is made of a file is kept. It goes with the file. */
  pathBeside({ id }: Upload, name: 'staged'): string {
    return this.at(`${id}.${name}`);
  }

  private async read(name: string): Promise<Buffer | null> {
    try {
      return await readFile(this.at(name));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
      throw error;
    }
  }

  private at(name: string): string {
    return join(this.path, name);
  }
}
