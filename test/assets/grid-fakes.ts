/* What stands for the browser and the server where the parts of the grid are tried. */

const { Sync } = (await import(new URL('../../templates/assets/grid/sync.js', import.meta.url).href)) as Record<
  string,
  any
>;

/** Storage that tells which of its items were changed, and how often. */
export class MemoryStorage {
  writes = 0;
  readonly changed = new Set<string>();

  constructor(private readonly items = new Map<string, string>()) {}
  get length(): number {
    return this.items.size;
  }
  key(index: number): string | null {
    return [...this.items.keys()][index] ?? null;
  }
  getItem(name: string): string | null {
    return this.items.get(name) ?? null;
  }
  copy(): MemoryStorage {
    return new MemoryStorage(new Map(this.items));
  }
  setItem(name: string, text: string): void {
    this.writes += 1;
    this.changed.add(name);
    this.items.set(name, text);
  }
  removeItem(name: string): void {
    this.changed.add(name);
    this.items.delete(name);
  }
}

export type Edit = { entry: string; comment: string | null; base: { entry: string; version: number } };
export type Answer = 'recorded' | 'lost' | 'cut' | 'changedByOther';
export const NOTHING = { entry: '', comment: null, version: 0 };
export const edit = (entry: string, base: object = NOTHING): object => ({ entry, comment: null, base });

/** One that records versions as the real one does, and answers as it is told to. */
export class FakeServer {
  readonly cells = new Map<string, { entry: string; version: number }>();
  /** All that it has ever recorded, each as « key entry ». */
  readonly recorded = new Set<string>();
  readonly answers: Answer[] = [];

  private set(key: string, entry: string): void {
    const version = (this.cells.get(key)?.version ?? 0) + 1;
    this.cells.set(key, { entry, version });
    this.recorded.add(`${key} ${entry}`);
  }

  record = (edits: [string, Edit][]): Promise<object> => {
    const answer = this.answers.shift() ?? 'recorded';
    if (answer === 'cut') return Promise.resolve({ kind: 'unreachable' });
    if (answer === 'changedByOther') this.set(edits[0]![0], 'D');
    const stale = edits.filter(([key, { base }]) => (this.cells.get(key)?.version ?? 0) !== base.version);
    if (stale.length > 0) {
      const cells = stale.map(([key]) => [key, { ...(this.cells.get(key) ?? NOTHING) }]);
      return Promise.resolve({ kind: 'stale', cells });
    }
    for (const [key, { entry }] of edits) this.set(key, entry);
    if (answer === 'lost') return Promise.resolve({ kind: 'unreachable' });
    return Promise.resolve({
      kind: 'recorded',
      grid: {},
      versions: edits.map(([key]) => this.cells.get(key)!.version),
    });
  };
}

const told = { changed: () => {}, recorded: () => {}, outdated: () => {} };
const never = (): number => 0;
export const aSync = (edits: object, api: object): any => new Sync({ edits, api, told, later: never });
