import fc from 'fast-check';
import { type Answer, aSync, edit, type Edit, FakeServer, MemoryStorage, NOTHING } from './grid-fakes.js';

const part = async (name: string): Promise<Record<string, any>> =>
  (await import(new URL(`../../templates/assets/grid/${name}.js`, import.meta.url).href)) as Record<string, any>;
const { KeptEdits, prefixOf } = await part('kept-edits');
const { GridModel } = await part('model');
const { statusOf } = await part('status');

describe('What was entered in the grid', () => {
  it('is kept until it is recorded, for the account that entered it alone', async () => {
    const storage = new MemoryStorage();
    const mine = new KeptEdits(storage, 'me', 'session');
    mine.put('e/E1/C1', edit('A'));
    expect(new KeptEdits(storage, 'me', 'session').all).toEqual([['e/E1/C1', edit('A')]]);
    for (const [account, session] of [
      ['other', 'session'],
      ['me', 'another'],
    ]) {
      expect(new KeptEdits(storage, account, session).size).toBe(0);
    }
    expect(storage.key(0)!.startsWith(prefixOf('me'))).toBe(true);
    await aSync(mine, new FakeServer()).now();
    expect(storage.length).toBe(0);
  });

  it('is kept in one write for all that is entered at once, up to some hundreds of cells', () => {
    const storage = new MemoryStorage();
    const edits = new KeptEdits(storage, 'me', 'session');
    const all = Array.from({ length: 1_000 }, (_, index) => [`e/E1/C${index}`, edit('A')] as const);
    edits.change({ put: all });
    expect(storage.writes).toBeLessThan(10);
    edits.put('e/E1/C3', edit('N'));
    edits.drop('e/E1/C4');
    const expected = new Map<string, object>(all);
    expected.set('e/E1/C3', edit('N'));
    expected.delete('e/E1/C4');
    expect(new Map(new KeptEdits(storage, 'me', 'session').all)).toEqual(expected);
    edits.change({ drop: [...expected.keys()] });
    expect(storage.length).toBe(0);
  });

  it('is whole in the storage after each act, whatever was entered, dropped and opened again before', () => {
    const keys = fc.subarray(['a', 'b', 'c', 'd', 'e']);
    const act = fc.record({ put: keys, drop: keys, entry: fc.constantFrom('A', 'N', 'J'), isReopened: fc.boolean() });
    fc.assert(
      fc.property(fc.array(act), (acts) => {
        const storage = new MemoryStorage();
        let visits = 0;
        const open = (): any =>
          new KeptEdits(storage, 'me', 'session', { own: `visit${String((visits += 1)).padStart(4, '0')}` });
        let edits = open();
        const expected = new Map<string, object>();
        for (const { put, drop, entry, isReopened } of acts) {
          if (isReopened) edits = open();
          for (const key of put) expected.set(key, edit(entry));
          for (const key of drop) expected.delete(key);
          edits.change({ put: put.map((key) => [key, edit(entry)]), drop });
          expect(new Map(new KeptEdits(storage.copy(), 'me', 'session', { own: 'visit9999' }).all)).toEqual(expected);
        }
      }),
    );
  });

  it('is taken over from a tab that was closed, and from versions before, which kept each cell by itself', () => {
    const storage = new MemoryStorage();
    storage.setItem(`${prefixOf('me', 'session')}e/E1/C1`, JSON.stringify(edit('A')));
    storage.setItem(`${prefixOf('me', 'session')}e/E1/C2`, 'not any of ours');
    new KeptEdits(storage, 'me', 'session', { own: 'first' }).put('e/E1/C3', edit('N'));
    const edits = new KeptEdits(storage, 'me', 'session', { own: 'second' });
    expect(edits.keeps).toBe(true);
    expect(new Map(edits.all)).toEqual(
      new Map([
        ['e/E1/C1', edit('A')],
        ['e/E1/C3', edit('N')],
      ]),
    );
    edits.change({ drop: ['e/E1/C1', 'e/E1/C3'] });
    expect(new KeptEdits(storage, 'me', 'session').size).toBe(0);
  });

  it('is not brought back by another tab once the one where it was entered has sent it', () => {
    const storage = new MemoryStorage();
    const first = new KeptEdits(storage, 'me', 'session', { own: 'first' });
    first.change({ put: ['a', 'b'].map((key) => [key, edit('A')]) });
    const second = new KeptEdits(storage, 'me', 'session', { own: 'second' });
    first.change({ drop: ['a', 'b'] });
    second.drop('a');
    expect(storage.length).toBe(0);
    second.put('b', edit('N'));
    expect(new KeptEdits(storage, 'me', 'session', 'third').all).toEqual([['b', edit('N')]]);
  });

  it('stays on the page where the browser keeps nothing, which the page says', () => {
    const full = new MemoryStorage();
    full.setItem = () => {
      throw new Error('QuotaExceededError');
    };
    for (const storage of [full, null]) {
      const edits = new KeptEdits(storage, 'me', 'session');
      edits.put('e/E1/C1', edit('A'));
      expect([edits.size, edits.keeps]).toEqual([1, false]);
      const { words } = statusOf({ state: 'offline', edits: edits.all, savedAt: null, keeps: edits.keeps });
      expect(words).toContain('gardez cette page ouverte');
    }
  });

  it('goes on without the cell that somebody else has changed, which waits for a choice', async () => {
    const server = new FakeServer();
    server.answers.push('changedByOther');
    const edits = new KeptEdits(new MemoryStorage(), 'me', 'session');
    edits.put('a', edit('A'));
    edits.put('b', edit('N'));
    await aSync(edits, server).now();
    expect(server.cells.get('b')?.entry).toBe('N');
    expect(server.cells.get('a')?.entry).toBe('D');
    expect(edits.get('a')).toMatchObject({ entry: 'A', conflict: { entry: 'D' } });
  });

  it('is no conflict with itself where the answer was lost, changed since or not', async () => {
    const server = new FakeServer();
    server.answers.push('lost');
    const edits = new KeptEdits(new MemoryStorage(), 'me', 'session');
    const sync = aSync(edits, server);
    edits.put('a', edit('A'));
    await sync.now();
    expect([sync.state, edits.size]).toEqual(['offline', 1]);
    edits.put('a', { ...edits.get('a'), entry: '' });
    await sync.now();
    expect([sync.state, edits.size, server.cells.get('a')?.entry]).toEqual(['saved', 0, '']);
  });

  it('ends on the server as it was entered, whatever the network does', async () => {
    const typed = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('A', 'N', 'J')), { minLength: 1 });
    const network = fc.array(fc.constantFrom<Answer>('recorded', 'lost', 'cut'), { maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(typed, network, async (entries, answers) => {
        const server = new FakeServer();
        server.answers.push(...answers);
        const storage = new MemoryStorage();
        let edits = new KeptEdits(storage, 'me', 'session');
        for (const [index, [key, entry]] of entries.entries()) {
          const known = edits.get(key) as Edit | undefined;
          const recorded = server.cells.get(key) ?? NOTHING;
          edits.put(key, { ...known, ...edit(entry, known?.base ?? { comment: null, ...recorded }) });
          await aSync(edits, server).now();
          if (index % 3 === 2) edits = new KeptEdits(storage, 'me', 'session');
        }
        server.answers.length = 0;
        await aSync(edits, server).now();
        expect(edits.size).toBe(0);
        expect(new Map([...server.cells].map(([key, { entry }]) => [key, entry]))).toEqual(new Map(entries));
      }),
    );
  });
});

describe('The model of the grid', () => {
  const columns = [
    { assessment: 'E1', competence: 'C1', marked: false },
    { assessment: 'E1', competence: 'C2', marked: false },
  ];
  const row = (id: string, entries: string[], closed: string | null = null, closedCells: object = {}): object => ({
    ...{ candidacyId: id, enrollmentId: id, closed, closedCells, entries },
    ...{
      versions: entries.map((entry) => (entry === '' ? 0 : 1)),
      comments: entries[0] === 'N' ? { 0: 'Hors sujet.' } : {},
    },
  });
  const aModel = () => {
    const edits = new KeptEdits(new MemoryStorage(), 'me', 'session');
    const rows = [row('one', ['N', '']), row('two', ['', ''], 'recused')];
    return { edits, model: new GridModel({ columns, rows }, edits) };
  };

  it('shows what was entered over what is recorded, and enters nothing where one may not', () => {
    const { edits, model } = aModel();
    const done = model.enter([0, 1].flatMap((place) => [0, 1].map((column) => ({ row: place, column, entry: 'A' }))));
    expect(done).toHaveLength(2);
    expect(model.shown(0, 0)).toEqual({ entry: 'A', comment: 'Hors sujet.' });
    expect(model.shown(1, 0)).toEqual({ entry: '', comment: null });
    expect(edits.get('one/E1/C1').base).toEqual({ entry: 'N', comment: 'Hors sujet.', version: 1 });
    expect([model.isIncomplete(0), model.isIncomplete(1)]).toEqual([false, false]);
  });

  it('neither enters nor misses what is withheld until one hands in one’s own sheet', () => {
    const edits = new KeptEdits(new MemoryStorage(), 'me', 'session');
    const model = new GridModel({ columns, rows: [row('one', ['A', ''], null, { 1: 'withheld' })] }, edits);
    expect(model.enter([{ row: 0, column: 1, entry: 'A' }])).toEqual([]);
    expect(model.isIncomplete(0)).toBe(false);
  });

  it('takes the comment away with the result, and brings both back', () => {
    const { model } = aModel();
    const [done] = model.enter([{ row: 0, column: 0, entry: '' }]);
    expect(done.after).toEqual({ entry: '', comment: null });
    model.enter([{ row: 0, column: 0, ...done.before }]);
    expect(model.shown(0, 0)).toEqual({ entry: 'N', comment: 'Hors sujet.' });
  });

  it('tells what others changed, and keeps what was entered over it', () => {
    const { model } = aModel();
    model.enter([{ row: 0, column: 1, entry: 'A' }]);
    expect(model.receive([row('one', ['D', 'N'])])).toEqual({ rows: [0], places: [{ row: 0, column: 0 }] });
    expect(model.shown(0, 1).entry).toBe('A');
  });
});

describe('Where one stands with the grid', () => {
  const waiting = (count: number): [string, object][] =>
    Array.from({ length: count }, (_, index) => [String(index), edit('A')]);
  const words = (state: string, count: number, keeps = true): string =>
    statusOf({ state, edits: waiting(count), savedAt: '2023-06-15T12:32:00Z', keeps }).words.replaceAll('\u00a0', ' ');

  it('is said in words that agree', () => {
    expect(words('saved', 0)).toBe('Enregistré à 14:32');
    expect(words('waiting', 1)).toBe('1 résultat pas encore enregistré');
    expect(words('waiting', 3)).toBe('3 résultats pas encore enregistrés');
    expect(words('offline', 1)).toBe(
      'Hors connexion : 1 résultat pas encore enregistré, gardé sur cet appareil et envoyé dès son retour',
    );
    expect(words('offline', 2)).toContain('gardés sur cet appareil et envoyés dès son retour');
    expect(words('signedOut', 0)).toBe('Votre connexion a pris fin : tout ce qui a été saisi est enregistré.');
  });
});
