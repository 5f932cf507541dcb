import fc from 'fast-check';
import { CHAIN_START, type JournalEntry, type JournalLink, linkBehind } from './journal-chain.js';
import { checkNotedHead, checkUnchained, type JournalFault, WALK_START, walkLink } from './journal-check.js';

const NOON = '2023-06-15T12:00:00.000Z';

/** Stands for SHA-256: two different texts have different hashes. */
const itself = (text: string): string => text;

function anEntry(sequence: number, changes: Partial<JournalEntry> = {}): JournalEntry {
  return {
    ...{ sequence, at: NOON, accountId: 'account', actorName: 'Camille', action: 'candidate.changed' },
    ...{ subjectType: 'candidate', subjectId: `candidate ${sequence}`, before: { name: 'A' }, after: { name: 'B' } },
    ...changes,
  };
}

const entries = (count: number): JournalEntry[] => Array.from({ length: count }, (_, n) => anEntry(n + 1));
const chainOf = (chained: readonly JournalEntry[]): JournalLink[] => linkBehind(CHAIN_START, chained, NOON, itself);

function faultsIn(links: readonly JournalLink[], found: readonly JournalEntry[]): JournalFault[] {
  let walk = WALK_START;
  const faults: JournalFault[] = [];
  for (const link of links) {
    const entry = found.find(({ sequence }) => sequence === link.sequence) ?? null;
    const step = walkLink(walk, link, entry, itself);
    faults.push(...step.faults);
    walk = step.walk;
  }
  return faults;
}

/** A journal of a few entries and the place of one of them. */
const aPlace = fc.integer({ min: 1, max: 5 }).chain((count) =>
  fc.record({
    count: fc.constant(count),
    at: fc.integer({ min: 0, max: count - 1 }),
  }),
);

describe('The check of the journal', () => {
  it('finds nothing in a journal that is as it was chained, in whatever order the numbers came', () => {
    const any = fc.shuffledSubarray(entries(6));
    fc.assert(fc.property(any, (chained) => expect(faultsIn(chainOf(chained), chained)).toEqual([])));
  });

  it.each<[keyof JournalEntry, Partial<JournalEntry>]>([
    ['at', { at: '2023-06-15T12:00:00.001Z' }],
    ['accountId', { accountId: null }],
    ['actorName', { actorName: 'Dominique' }],
    ['action', { action: 'candidate.registered' }],
    ['subjectType', { subjectType: 'enrollment' }],
    ['subjectId', { subjectId: 'another' }],
    ['before', { before: null }],
    ['after', { after: { name: 'C' } }],
  ])('names the one entry whose %s was changed, wherever it is', (_, changes) => {
    fc.assert(
      fc.property(aPlace, ({ count, at }) => {
        const found = entries(count).map((entry, n) => (n === at ? { ...entry, ...changes } : entry));
        expect(faultsIn(chainOf(entries(count)), found)).toEqual([
          { fault: 'entryChanged', sequence: at + 1, rank: at + 1 },
        ]);
      }),
    );
  });

  it('does not mind the order of the members of what was recorded, which is nobody’s', () => {
    const chained = anEntry(1, { after: { a: 1, b: 2 } });
    expect(faultsIn(chainOf([chained]), [anEntry(1, { after: { b: 2, a: 1 } })])).toEqual([]);
  });

  it('names an entry that was removed', () => {
    fc.assert(
      fc.property(aPlace, ({ count, at }) => {
        const found = entries(count).toSpliced(at, 1);
        expect(faultsIn(chainOf(entries(count)), found)).toEqual([
          { fault: 'entryRemoved', sequence: at + 1, rank: at + 1 },
        ]);
      }),
    );
  });

  it('names the links that were removed with their entries, unless they were the last', () => {
    const links = chainOf(entries(5));
    expect(faultsIn(links.toSpliced(1, 2), entries(5))).toEqual([{ fault: 'linksMissing', fromRank: 2, toRank: 3 }]);
    expect(faultsIn(links.slice(0, 3), entries(3))).toEqual([]);
  });

  it('names the place where a link was made anew for a changed entry', () => {
    const links = chainOf(entries(3));
    const forged = anEntry(2, { actorName: 'Dominique' });
    const [anew] = linkBehind(links[0]!, [forged], NOON, itself);
    const found = [anEntry(1), forged, anEntry(3)];
    expect(faultsIn([links[0]!, anew!, links[2]!], found)).toEqual([{ fault: 'linkBroken', rank: 3 }]);
  });

  it('tells from a noted head that all links were made anew, or that the end was cut off', () => {
    const noted = chainOf(entries(3)).at(-1)!;
    const anew = linkBehind(
      CHAIN_START,
      [anEntry(1, { actorName: 'Dominique' }), anEntry(2), anEntry(3)],
      NOON,
      itself,
    );
    expect(checkNotedHead(noted, noted.hash)).toBeNull();
    expect(checkNotedHead(noted, anew.at(-1)!.hash)).toMatchObject({ fault: 'headDiffers', found: { rank: 3 } });
    expect(checkNotedHead(noted, null)).toMatchObject({ fault: 'headDiffers', found: null });
  });

  it('names a chained entry that claims to be older than what had long been chained', () => {
    const late = (at: string): JournalEntry[] => [anEntry(1), anEntry(2, { at })];
    const claims = (at: string): JournalFault[] => faultsIn(chainOf(late(at)), late(at));
    expect(claims('2023-06-15T11:45:00.000Z')).toEqual([]);
    expect(claims('2023-06-15T11:44:59.999Z')).toEqual([{ fault: 'entryInserted', sequence: 2, rank: 2 }]);
  });

  it('lets an entry outside the chain wait, unless the chain has gone past it or it claims to be too old', () => {
    const walk = { ...WALK_START, latestAt: NOON };
    expect(checkUnchained(walk, anEntry(8), 7)).toBeNull();
    expect(checkUnchained(walk, anEntry(7), 7)).toEqual({ fault: 'entryInserted', sequence: 7, rank: null });
    const old = anEntry(8, { at: '2023-06-15T11:00:00.000Z' });
    expect(checkUnchained(walk, old, 7)).toEqual({ fault: 'entryInserted', sequence: 8, rank: null });
  });
});
