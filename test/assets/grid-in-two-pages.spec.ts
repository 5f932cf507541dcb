import fc from 'fast-check';
import { aSync, edit, type Edit, FakeServer, MemoryStorage, NOTHING } from './grid-fakes.js';

const { KeptEdits } = (await import(
  new URL('../../templates/assets/grid/kept-edits.js', import.meta.url).href
)) as Record<string, any>;

type Kept = { all: [string, Edit & { conflict?: object }][]; size: number } & Record<string, any>;

describe('What was entered in one of two pages open on the same session, by bloc and by assessment,', () => {
  let storage: MemoryStorage;
  let server: FakeServer;
  let instant = 0;
  const now = (): number => (instant += 1);
  const open = (): Kept => new KeptEdits(storage, 'me', 'session', { now }) as Kept;
  /** The browser tells each page what the other has changed. */
  const hear = (page: Kept): void => {
    for (const item of storage.changed) page.heard(item);
  };

  beforeEach(() => {
    storage = new MemoryStorage();
    server = new FakeServer();
  });

  it('is sent by the first that reaches the server, and forgotten by the other', async () => {
    const first = open();
    first.change({ put: ['a', 'b'].map((key) => [key, edit('A')]) });
    const second = open();
    await aSync(second, server).now();
    hear(first);
    expect([first.size, second.size]).toEqual([0, 0]);
    await aSync(first, server).now();
    expect([...server.cells.values()].map(({ version }) => version)).toEqual([1, 1]);
    expect(open().size).toBe(0);
  });

  it('is forgotten there while it is on its way, whatever is answered', async () => {
    for (const answer of ['recorded', 'cut', 'changedByOther'] as const) {
      const first = open();
      first.put(answer, edit('A'));
      const second = open();
      server.answers.push(answer);
      const sync = aSync(first, server);
      const sent = sync.now();
      second.drop(answer);
      hear(first);
      await sent;
      expect([answer, first.size, sync.state]).toEqual([answer, 0, answer === 'cut' ? 'offline' : 'saved']);
    }
  });

  it('stays where it was typed over since, when the other settles what it had found', async () => {
    const first = open();
    first.put('a', edit('A'));
    const second = open();
    first.put('a', edit('N'));
    await aSync(second, server).now();
    hear(first);
    expect(first.get('a').entry).toBe('N');
    expect(open().get('a').entry).toBe('N');
  });

  it('goes with the page where it was typed over, and is not sent by the other', () => {
    const first = open();
    first.put('a', edit('A'));
    const second = open();
    second.put('a', edit('N'));
    hear(first);
    expect([first.size, second.get('a').entry, open().get('a').entry]).toEqual([0, 'N', 'N']);
  });

  it('is what was typed later, of a cell that two closed pages have left, whichever was opened first', () => {
    const visit = (own: string): Kept => new KeptEdits(storage, 'me', 'session', { own, now }) as Kept;
    for (const [first, then] of [
      ['1', '2'],
      ['2', '1'],
    ] as const) {
      storage = new MemoryStorage();
      const [one, other] = [visit(first), visit(then)];
      one.put('a', edit('A'));
      other.put('a', edit('N'));
      expect([then, visit('3').all.map(([, { entry }]) => entry)]).toEqual([then, ['N']]);
      expect(visit('4').size).toBe(1);
    }
  });

  it('is recorded as it was typed last, or to be chosen from, in whatever order pages send and hear: never lost', async () => {
    const page = fc.integer({ min: 0, max: 1 });
    const act = fc.oneof(
      fc.record({
        does: fc.constant('type'),
        page,
        key: fc.constantFrom('a', 'b'),
        entry: fc.constantFrom('A', 'N', 'J'),
      }),
      fc.record({ does: fc.constantFrom('send', 'hear', 'openAgain'), page }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 30 }), async (acts) => {
        storage = new MemoryStorage();
        server = new FakeServer();
        const pages = [open(), open()];
        const last = new Map<string, string>();
        for (const { does, page: index, ...typed } of acts) {
          const one = pages[index]!;
          if ('key' in typed) {
            const { key, entry } = typed;
            const known = one.get(key) as Edit | undefined;
            const recorded = { comment: null, ...(server.cells.get(key) ?? NOTHING) };
            // What is shown already is no entry (`GridModel.enter`).
            if ((known ?? recorded).entry === entry) continue;
            const base = known?.base ?? recorded;
            last.set(key, entry);
            one.put(key, { ...known, ...edit(entry, base) });
          }
          if (does === 'send') await aSync(one, server).now();
          if (does === 'hear') hear(one);
          if (does === 'openAgain') pages[index] = open();
        }
        for (const one of [...pages, ...pages]) {
          hear(one);
          await aSync(one, server).now();
        }
        const left = [...pages, open()].flatMap(({ all }) => all);
        for (const [key, entry] of last) {
          const isAsked = left.some(([asked, found]) => asked === key && found.entry === entry);
          expect([key, isAsked || server.recorded.has(`${key} ${entry}`)]).toEqual([key, true]);
        }
      }),
    );
  });
});
