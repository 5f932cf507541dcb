import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import type { PlannedCell } from './plan-portion.js';

/** Results recorded by one statement. */
const CELLS_AT_ONCE = 200;

/** Writes results to be recorded, one a line, and names them all by their digest. */
export class StagedCells {
  private readonly hash = createHash('sha256');

  private constructor(private readonly file: FileHandle) {}

  static async begin(path: string): Promise<StagedCells> {
    return new StagedCells(await open(path, 'w', 0o600));
  }

  async add(cells: readonly PlannedCell[]): Promise<void> {
    const text = cells.map((planned) => `${JSON.stringify(planned)}\n`).join('');
    this.hash.update(text);
    await this.file.write(text);
  }

  /** The digest of all that was written. */
  async end(): Promise<string> {
    await this.file.close();
    return this.hash.digest('base64url');
  }
}

/** Reads them again, in portions. */
export async function* stagedIn(path: string): AsyncGenerator<PlannedCell[]> {
  let cells: PlannedCell[] = [];
  for await (const line of createInterface({ input: createReadStream(path, 'utf8'), crlfDelay: Infinity })) {
    cells.push(JSON.parse(line) as PlannedCell);
    if (cells.length < CELLS_AT_ONCE) continue;
    yield cells;
    cells = [];
  }
  if (cells.length > 0) yield cells;
}
