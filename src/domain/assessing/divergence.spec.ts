import fc from 'fast-check';
import type { Found } from './assessor-sheet.js';
import {
  type AssessorSheetState,
  divergenceAt,
  heldFrom,
  recordingFrom,
  type RecordedFound,
  type Settled,
  standingAt,
} from './divergence.js';

const sheet = (memberId: string, found: Found | null, handedIn = true): AssessorSheetState => ({
  ...{ memberId, handedIn, results: found ? { C1: found } : {} },
});
const ACQUIRED: Found = { result: 'acquired', mark: null };
const FAILED: Found = { result: 'notAcquired', mark: null };
const byAssessors = (found: Found): RecordedFound => ({ ...found, byAssessors: true });
const entered = (found: Found): RecordedFound => ({ ...found, byAssessors: false });

describe('Several assessors', () => {
  it('who agree give their result', () => {
    const standing = standingAt([sheet('a', ACQUIRED), sheet('b', ACQUIRED)], 'C1');
    expect(standing.kind).toBe('agreed');
    expect(recordingFrom(standing, null, null)).toEqual(ACQUIRED);
    expect(divergenceAt(standing, null, null)).toBeNull();
  });

  it('are awaited until each has handed in, and a draft counts for nothing', () => {
    const standing = standingAt([sheet('a', ACQUIRED), sheet('b', FAILED, false)], 'C1');
    expect(standing).toMatchObject({ kind: 'awaiting', members: ['b'] });
    expect(recordingFrom(standing, null, null)).toBeNull();
    expect(divergenceAt(standing, null, null)).toBeNull();
  });

  it('who differ are before the president as soon as two do, though a third is awaited', () => {
    const standing = standingAt([sheet('a', ACQUIRED), sheet('b', FAILED), sheet('c', null, false)], 'C1');
    expect(divergenceAt(standing, null, null)?.findings).toHaveLength(2);
    expect(recordingFrom(standing, null, null)).toBeNull();
  });

  it('who come to differ take back what followed from their agreement, and nothing else', () => {
    const standing = standingAt([sheet('a', ACQUIRED), sheet('b', FAILED)], 'C1');
    expect(recordingFrom(standing, null, byAssessors(ACQUIRED))).toBe('clear');
    expect(recordingFrom(standing, null, entered(ACQUIRED))).toBeNull();
  });

  it('who come to other findings than those settled change nothing: it is before the president again', () => {
    const settled = {
      ...ACQUIRED,
      findings: [
        { ...ACQUIRED, memberId: 'a' },
        { ...FAILED, memberId: 'b' },
      ],
    };
    const alone = standingAt([sheet('b', FAILED)], 'C1');
    expect(recordingFrom(alone, settled, byAssessors(ACQUIRED))).toBeNull();
    expect(divergenceAt(alone, settled, byAssessors(ACQUIRED))).toMatchObject({ findings: [{ memberId: 'b' }] });
    const differing = standingAt([sheet('a', FAILED), sheet('b', ACQUIRED)], 'C1');
    expect(recordingFrom(differing, settled, byAssessors(ACQUIRED))).toBeNull();
    expect(divergenceAt(differing, settled, byAssessors(ACQUIRED))).not.toBeNull();
    const asSettled = standingAt([sheet('a', ACQUIRED), sheet('b', ACQUIRED)], 'C1');
    expect(divergenceAt(asSettled, settled, byAssessors(ACQUIRED))).toBeNull();
  });

  it('who have all stepped out leave nothing that followed from what they found', () => {
    const nobody = standingAt([], 'C1');
    expect(recordingFrom(nobody, null, byAssessors(ACQUIRED), true)).toBe('clear');
    expect(recordingFrom(nobody, null, entered(ACQUIRED), true)).toBeNull();
    expect(recordingFrom(nobody, null, byAssessors(ACQUIRED))).toBeNull();
  });

  it('who give two marks differ, though both are acquired', () => {
    const marked = (mark: number): Found => ({ result: 'acquired', mark });
    expect(standingAt([sheet('a', marked(12)), sheet('b', marked(14))], 'C1').kind).toBe('differing');
  });

  it('never overwrite what was entered by itself: the difference is before the president', () => {
    const standing = standingAt([sheet('a', ACQUIRED)], 'C1');
    expect(recordingFrom(standing, null, entered(FAILED))).toBeNull();
    expect(divergenceAt(standing, null, entered(FAILED))).toMatchObject({ entry: FAILED });
    expect(divergenceAt(standing, null, entered(ACQUIRED))).toBeNull();
  });
});

const anyFound: fc.Arbitrary<Found> = fc.oneof(
  fc.constantFrom<Found>(ACQUIRED, FAILED, { result: 'absentJustified', mark: null }),
  fc.integer({ min: 0, max: 40 }).map((half): Found => ({
    ...{ result: half >= 20 ? ('acquired' as const) : ('notAcquired' as const), mark: half / 2 },
  })),
);
const anySheets = fc
  .array(fc.tuple(fc.option(anyFound), fc.boolean()), { maxLength: 5 })
  .map((all) => all.map(([found, handedIn], index) => sheet(`m${index}`, found, handedIn)));
const anyRecorded = fc.option(fc.tuple(anyFound, fc.boolean()).map(([found, by]) => ({ ...found, byAssessors: by })));

function settledOn(sheets: readonly AssessorSheetState[], found: Found): Settled | null {
  const standing = standingAt(sheets, 'C1');
  return 'findings' in standing ? { ...found, findings: standing.findings } : null;
}

describe('Whatever assessors find', () => {
  it('their order counts for nothing', () => {
    const shuffled = anySheets.chain((sheets) =>
      fc.shuffledSubarray(sheets, { minLength: sheets.length }).map((other) => ({ sheets, other })),
    );
    fc.assert(
      fc.property(shuffled, anyRecorded, ({ sheets, other }, recorded) => {
        const [one, two] = [standingAt(sheets, 'C1'), standingAt(other, 'C1')];
        expect(two.kind).toBe(one.kind);
        expect(recordingFrom(two, null, recorded)).toEqual(recordingFrom(one, null, recorded));
        expect(divergenceAt(two, null, recorded)).toEqual(divergenceAt(one, null, recorded));
      }),
    );
  });

  it('what is held unsettled is what every one of them found, and never anything between', () => {
    fc.assert(
      fc.property(anySheets, (sheets) => {
        const held = heldFrom(standingAt(sheets, 'C1'), null);
        const isOfAll = (found: Found) =>
          sheets.length > 0 &&
          sheets.every(
            ({ handedIn, results }) =>
              handedIn && results.C1?.result === found.result && results.C1.mark === found.mark,
          );
        expect(held === null || isOfAll(held)).toBe(true);
        const [first] = sheets;
        const all = first?.handedIn && first.results.C1 && isOfAll(first.results.C1);
        expect(held !== null).toBe(Boolean(all));
      }),
    );
  });

  it('two that differ are before the president, whatever is recorded, until settled on those very findings', () => {
    fc.assert(
      fc.property(anySheets, anyRecorded, anyFound, (sheets, recorded, found) => {
        const standing = standingAt(sheets, 'C1');
        fc.pre(standing.kind === 'differing');
        expect(divergenceAt(standing, null, recorded)).not.toBeNull();
        const settled = settledOn(sheets, found);
        expect(divergenceAt(standing, settled, byAssessors(found))).toBeNull();
        expect(heldFrom(standing, settled)).toEqual(found);
        const changed = [...sheets, sheet('new', { result: 'absentUnjustified', mark: null })];
        expect(divergenceAt(standingAt(changed, 'C1'), settled, recorded)).not.toBeNull();
      }),
    );
  });

  it('what was entered by itself stays as it is, and is never passed over where it differs', () => {
    fc.assert(
      fc.property(anySheets, anyFound, fc.option(anyFound), (sheets, entry, settling) => {
        const standing = standingAt(sheets, 'C1');
        const settled = settling && settledOn(sheets, settling);
        expect(recordingFrom(standing, settled, entered(entry))).toBeNull();
        const held = heldFrom(standing, settled);
        const differs = held !== null && (held.result !== entry.result || held.mark !== entry.mark);
        if (differs) expect(divergenceAt(standing, settled, entered(entry))?.entry).toEqual(entry);
      }),
    );
  });

  it('once what follows is recorded, nothing more follows', () => {
    fc.assert(
      fc.property(anySheets, anyRecorded, fc.option(anyFound), (sheets, recorded, settling) => {
        const standing = standingAt(sheets, 'C1');
        const settled = settling && settledOn(sheets, settling);
        const next = recordingFrom(standing, settled, recorded);
        if (next === null) return;
        expect(recordingFrom(standing, settled, next === 'clear' ? null : byAssessors(next))).toBeNull();
      }),
    );
  });
});
