import fc from 'fast-check';
import { EVALUATION_RESULTS } from '../rules/evaluation.js';
import type { GridFileColumn } from './grid-columns.js';
import { mergeGrid } from './merge-grid.js';
import { isSameEntry } from './read-entry.js';
import { readGridSheet, type ReadCell } from './read-grid.js';
import { readState, type SeenEntry, writeState } from './seen-state.js';
import type { TableCell } from './table.js';

const COLUMN: GridFileColumn = { bloc: 'B1', assessment: 'E1', competence: 'C1', marked: false, names: ['Rédiger'] };
const ROW = {
  ...{ enrollmentId: 'e1', firstNames: 'Lina', birthName: 'Arnaud', usedName: null, birthDay: '1999-02-03' },
  blocs: ['B1'],
};
const AGAIN = { ...COLUMN, assessment: 'E2', competence: 'C1' };

const result = fc.option(fc.constantFrom(...EVALUATION_RESULTS), { nil: null });
const recorded = fc
  .record({ result, mark: fc.constant(null), version: fc.integer({ min: 1, max: 3 }) })
  .map((one): SeenEntry => (one.result === null ? { ...one, version: 0 } : one));

describe('what a file would change', () => {
  const cellOf = (entry: ReadCell['entry'], seen: SeenEntry | null): ReadCell => ({
    ...{ sheet: 'B1', address: 'C3', row: ROW, column: COLUMN, written: '', entry, seen },
  });

  it('is nothing that was not touched, no conflict unless somebody else was there, and never lost otherwise', () => {
    fc.assert(
      fc.property(result, fc.option(recorded, { nil: null }), recorded, fc.boolean(), (found, seen, now, closed) => {
        const entry = { result: found, mark: null };
        const plan = mergeGrid([cellOf(entry, seen)], [], () => ({ ...now, closed }));
        const touched = !isSameEntry(entry, now) && !(seen && isSameEntry(entry, seen));
        const told = plan.changes.length + plan.conflicts.length + plan.faults.length;
        expect(told).toBe(touched ? 1 : 0);
        if (!touched) return;
        expect(plan.faults).toHaveLength(closed ? 1 : 0);
        expect(plan.conflicts).toHaveLength(!closed && seen && seen.version !== now.version ? 1 : 0);
      }),
    );
  });

  it('is refused where the file says two things of the same cell, and counts once where it says it twice', () => {
    const acquired = cellOf({ result: 'acquired', mark: null }, null);
    const failed = { ...cellOf({ result: 'notAcquired', mark: null }, null), address: 'C9' };
    const nothing = () => ({ result: null, mark: null, version: 0, closed: false });
    expect(mergeGrid([acquired, acquired], [], nothing).changes).toHaveLength(1);
    expect(mergeGrid([acquired, failed], [], nothing)).toMatchObject({
      changes: [],
      faults: [{ code: 'saidTwice', address: 'C9', facts: { address: 'C3' } }],
    });
  });
});

describe('the state that goes with a row', () => {
  it('is read as it was written', () => {
    const cell = fc.tuple(fc.string({ minLength: 1 }), recorded);
    fc.assert(
      fc.property(fc.array(cell), (cells) => {
        const state = new Map(cells.filter(([, { version }]) => version > 0));
        expect(readState(writeState(state))).toEqual(state);
      }),
    );
  });

  it.each(['{', '[]', 'null', '{"a":1}', '{"a":[0,"acquired"]}', '{"a":[1,"perhaps"]}', '{"a":[1.5,null]}'])(
    'is not read from %s',
    (text) => {
      expect(readState(text)).toBeUndefined();
    },
  );
});

describe('a sheet of a grid', () => {
  const read = (columns: readonly GridFileColumn[], ...rows: TableCell[][]) =>
    readGridSheet({ columns, rows: [ROW] }, { name: 'S', rows: rows.map((cells, at) => ({ number: at + 1, cells })) });

  it.each(['C1', 'c1 (E1) * Rédiger', 'E1 / C1', 'Compétence C1', 'RÉDIGER', 'C1 : tout autre chose'])(
    'has a column called %s',
    (heading) => {
      expect(read([COLUMN], ['Nom', 'Prénom', heading], ['arnaud', 'LINA', 'A'])!.cells).toHaveLength(1);
    },
  );

  it('asks which assessment is meant where a competence has several', () => {
    const found = read([COLUMN, AGAIN], ['Candidat', 'C1', 'C1 (E2)'], ['Lina Arnaud', 'A', 'N'])!;
    expect(found.faults).toMatchObject([{ code: 'severalAssessments', address: 'B1' }]);
    expect(found.cells).toMatchObject([{ address: 'C2', column: { assessment: 'E2' } }]);
  });

  it('says nothing without a candidate or without a competence', () => {
    expect(read([COLUMN], ['C1', 'C2'], ['A', 'A'])).toBeNull();
    expect(read([COLUMN], ['Candidat'], ['Lina Arnaud'])).toBeNull();
  });
});
