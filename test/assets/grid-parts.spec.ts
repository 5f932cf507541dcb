import fc from 'fast-check';

const part = async (name: string): Promise<Record<string, any>> =>
  (await import(new URL(`../../templates/assets/grid/${name}.js`, import.meta.url).href)) as Record<string, any>;
const { readEntry, sentOf, entryOf } = await part('entries');
const { rowsOf, textOf, planPaste, isPlain } = await part('clipboard');
const { commandOf } = await part('keys');
const { History } = await part('history');
const { Later } = await part('later');
const { Marks } = await part('marks');
const { at, moved, rectangle, advanced, nextPlace, placesIn } = await part('selection');

const key = (name: string, held: object = {}): object => ({ key: name, ...held });

describe('What is read of a cell of the grid', () => {
  it.each([
    ['A', ['a', ' A ', 'acquis', 'Acquise', 'OUI', '1']],
    ['N', ['n', 'non acquis', 'Non\u00a0Acquise', 'non', '0']],
    ['J', ['j', 'Absence justifiée', 'ABSENT JUSTIFIE', 'absent·e justifié·e']],
    ['I', ['i', 'absence injustifiée', 'absent non justifié']],
    ['D', ['d', 'Dispensé', 'dispense']],
    ['', ['', '  ', '·', '-']],
  ])('is %s, however it is written', (entry, texts) => {
    for (const text of texts) expect([text, readEntry(text, false)]).toEqual([text, { entry }]);
  });

  it.each([
    ['12,5', ['12,5', '12.50', ' 12,5/20', '012,5 / 20']],
    ['20', ['20', '20,00']],
    ['0', ['0', '0,0']],
    ['J', ['j', 'absence justifiée', 'Abs. just.', 'absent excusé']],
  ])('is the mark %s, however it is written', (entry, texts) => {
    for (const text of texts) expect([text, readEntry(text, true)]).toEqual([text, { entry }]);
  });

  it.each([
    ['peut-être', false, 'letter'],
    ['12', false, 'letter'],
    ['A', true, 'mark'],
    ['-1', true, 'mark'],
    ['20,5', true, 'range'],
    ['12,345', true, 'decimals'],
  ])('is refused where it is %s', (text, marked, fault) => {
    expect(readEntry(text, marked)).toEqual({ fault });
  });

  it('is what the server says of what was sent', () => {
    for (const entry of ['', 'A', 'N', 'J', 'I', 'D']) expect(entryOf(sentOf(entry))).toBe(entry);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2_000 }), (hundredths) => {
        const { entry } = readEntry(String(hundredths / 100), true);
        expect(entryOf({ result: 'acquired', mark: hundredths / 100 })).toBe(entry);
        expect(sentOf(entry)).toEqual({ mark: entry });
      }),
    );
  });
});

describe('A block of the clipboard', () => {
  it('is read as Excel writes it, quotes and line breaks within values too', () => {
    expect(rowsOf('A\tN\r\nJ\t\r\n')).toEqual([
      ['A', 'N'],
      ['J', ''],
    ]);
    expect(rowsOf('"un ""mot""\nsur deux lignes"\tA')).toEqual([['un "mot"\nsur deux lignes', 'A']]);
    expect(rowsOf('A')).toEqual([['A']]);
    expect(rowsOf('\r\nA')).toEqual([[''], ['A']]);
  });

  it('comes back as it went', () => {
    const entry = fc.constantFrom('A', 'N', '12,5', 'J');
    const block = fc.array(fc.array(entry, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 20 });
    fc.assert(fc.property(block, (rows) => expect(rowsOf(textOf(rows))).toEqual(rows)));
  });

  const grid = {
    ...{ rows: 3, columns: [{ marked: false }, { marked: false }, { marked: true }] },
    isOpen: (row: number) => row !== 2,
    shown: (row: number, column: number) => (row === 0 && column === 0 ? 'A' : ''),
  };
  const plan = (text: string, place = { top: 0, left: 0, bottom: 0, right: 0 }) => planPaste(rowsOf(text), place, grid);

  it('changes what differs, and is plain where all was understood', () => {
    const found = plan('A\tN\t12,5\r\nD\toui\tj');
    expect(isPlain(found)).toBe(true);
    expect(found.changes.map(({ entry }: { entry: string }) => entry)).toEqual(['N', '12,5', 'D', 'A', 'J']);
  });

  it.each([
    ['does not understand', 'A\t?\tA', { unread: 2 }],
    ['would erase', '\tN', { erased: 1 }],
    ['would write where nothing can be', 'A\r\nA\r\nA', { closed: 1 }],
    ['has no place for', 'A\tN\t12\tA', { outside: 1 }],
  ])('says what it %s, which is not plain', (_, text, expected) => {
    const found = plan(text);
    const { unread, erased, closed, outside } = found;
    expect(isPlain(found)).toBe(false);
    expect({ unread: unread.length, erased, closed, outside }).toMatchObject(expected);
  });

  it('of one value fills all that is selected', () => {
    const { changes, closed } = plan('N', { top: 0, left: 0, bottom: 2, right: 1 });
    expect([changes.length, closed]).toEqual([4, 2]);
  });
});

describe('A key in the grid', () => {
  it('is a result in either case, in a column that takes it', () => {
    expect(commandOf(key('a'), false)).toEqual({ type: 'enter', entry: 'A' });
    expect(commandOf(key('N'), false)).toEqual({ type: 'enter', entry: 'N' });
    expect(commandOf(key('a'), true)).toEqual({ type: 'enter', entry: 'A' });
    expect(commandOf(key('j'), true)).toEqual({ type: 'enter', entry: 'J' });
    expect(commandOf(key('1'), true)).toEqual({ type: 'edit', text: '1' });
    expect(commandOf(key('1'), false)).toBeNull();
  });

  it('is left to the browser where it is none of the grid', () => {
    for (const name of ['Tab', 'F5', 'x', 'é']) expect(commandOf(key(name), false)).toBeNull();
    expect(commandOf(key('a', { altKey: true }), false)).toBeNull();
    for (const name of ['c', 'v', 'x', 'f', 'p', 's', 't', 'w']) {
      expect(commandOf(key(name, { ctrlKey: true }), false)).toBeNull();
    }
  });
});

describe('A selection of the grid', () => {
  const size = { rows: 5, columns: 4 };
  const places = fc.record({ row: fc.nat(4), column: fc.nat(3) });
  const steps = fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: -9, max: 9 }));

  it('never leaves the grid, and keeps its anchor where it is extended', () => {
    fc.assert(
      fc.property(places, fc.array(fc.tuple(steps, fc.boolean())), ({ row, column }, moves) => {
        let selection = at(row, column);
        for (const [by, extend] of moves) {
          const next = moved(selection, by, size, extend);
          expect(next.anchor).toEqual(extend ? selection.anchor : next.head);
          selection = next;
        }
        const { top, bottom, left, right } = rectangle(selection);
        expect(top >= 0 && bottom < 5 && left >= 0 && right < 4).toBe(true);
        expect(placesIn(rectangle(selection))).toHaveLength((bottom - top + 1) * (right - left + 1));
      }),
    );
  });

  it('goes on to the next cell that is open after an entry, from row to row, and stays at the end', () => {
    const isOpen = (row: number, column: number): boolean => row !== 1 && column < 3;
    expect(advanced(at(0, 0), 'right', size, isOpen).head).toEqual({ row: 0, column: 1 });
    expect(advanced(at(0, 2), 'right', size, isOpen).head).toEqual({ row: 2, column: 0 });
    expect(advanced(at(0, 2), 'down', size, isOpen).head).toEqual({ row: 2, column: 2 });
    expect(advanced(at(4, 2), 'right', size, isOpen).head).toEqual({ row: 4, column: 2 });
    expect(advanced(at(0, 0), 'stay', size, isOpen).head).toEqual({ row: 0, column: 0 });
  });

  it('finds the next place that matches, beginning again at the first', () => {
    const isIt = (row: number, column: number): boolean => row === 1 && column === 1;
    expect(nextPlace(at(3, 0), size, isIt).head).toEqual({ row: 1, column: 1 });
    expect(nextPlace(at(1, 1), size, isIt).head).toEqual({ row: 1, column: 1 });
    expect(nextPlace(at(0, 0), size, () => false)).toBeNull();
  });
});

describe('The history of the grid', () => {
  it('undoes and does again whatever was done, in reverse', () => {
    const acts = fc.array(
      fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('A', 'N', '')), { minLength: 1 }),
    );
    fc.assert(
      fc.property(acts, (all) => {
        const history = new History();
        const cells = new Map<string, string>();
        const states = [new Map(cells)];
        for (const act of all) {
          const changes = [...new Map(act)].map(([name, entry]) => ({
            key: name,
            before: cells.get(name),
            after: entry,
          }));
          for (const { key: name, after } of changes) cells.set(name, after);
          history.push(changes);
          states.push(new Map(cells));
        }
        const apply = ({ changes }: { changes: { key: string; to?: string }[] }): void => {
          for (const { key: name, to } of changes)
            if (to === undefined) cells.delete(name);
            else cells.set(name, to);
        };
        for (const state of states.slice(0, -1).reverse()) {
          apply(history.undo(() => true));
          expect(cells).toEqual(state);
        }
        expect(history.canUndo).toBe(false);
        for (const state of states.slice(1)) {
          apply(history.redo(() => true));
          expect(cells).toEqual(state);
        }
      }),
    );
  });

  it('leaves alone what somebody else has changed since, and counts it', () => {
    const history = new History();
    history.push([
      { key: 'a', before: '', after: 'A' },
      { key: 'b', before: '', after: 'N' },
    ]);
    const undone = history.undo((name: string) => name === 'a');
    expect(undone).toEqual({ changes: [{ key: 'a', from: 'A', to: '' }], skipped: 1 });
  });
});

describe('What of the grid is out of sight', () => {
  it('is done soon after, some rows at a time, each once', () => {
    const done: number[] = [];
    const waiting: (() => void)[] = [];
    const later = new Later(
      (row: number) => done.push(row),
      (next: () => void) => waiting.push(next),
    );
    for (const row of [...Array(100).keys(), 7, 8]) later.add(row);
    expect([done, waiting.length]).toEqual([[], 1]);
    later.now(99);
    later.now(99);
    expect(done).toEqual([99]);
    let pieces = 0;
    for (let next = waiting.shift(); next; next = waiting.shift(), pieces += 1) next();
    expect(pieces).toBeGreaterThan(1);
    expect(done.toSorted((one, other) => one - other)).toEqual([...Array(100).keys()]);
    later.add(3);
    later.all();
    expect(done).toHaveLength(101);
    later.add(4);
    later.clear();
    for (let next = waiting.shift(); next; next = waiting.shift()) next();
    expect(done).toHaveLength(101);
  });

  it('is marked as selected in the end like what is in sight, whatever was selected before', () => {
    const rows = fc.uniqueArray(fc.nat(3));
    const selection = fc
      .record({ rows, left: fc.nat(4), right: fc.nat(4), seen: rows })
      .filter(({ left, right }) => left <= right);
    fc.assert(
      fc.property(fc.array(selection, { minLength: 1 }), (selections) => {
        const marks = new Marks();
        const grid = Array.from({ length: 4 }, () => Array.from({ length: 6 }, () => new FakeCell()));
        let late: number[] = [];
        for (const { rows: wanted, left, right, seen } of selections) {
          late.push(...(marks.want(wanted, { left, right }) as number[]));
          for (const row of late.filter((one) => seen.includes(one))) marks.apply(row, grid[row]);
          late = late.filter((one) => !seen.includes(one));
        }
        for (const row of late) marks.apply(row, grid[row]);
        const { rows: wanted, left, right } = selections.at(-1)!;
        const expected = grid.map((cells, row) =>
          cells.map((_, place) => wanted.includes(row) && place - 1 >= left && place - 1 <= right),
        );
        expect(grid.map((cells) => cells.map(({ isSelected }) => isSelected))).toEqual(expected);
      }),
    );
  });
});

class FakeCell {
  isSelected = false;
  setAttribute(): void {
    this.isSelected = true;
  }
  removeAttribute(): void {
    this.isSelected = false;
  }
}
