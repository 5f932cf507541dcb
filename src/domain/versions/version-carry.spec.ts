import fc from 'fast-check';
import { aBloc, aCertification } from '../../../test/support/a-certification.js';
import { type BlocAward, isHeldOn, lastDayOfValidity, type LastDay } from '../proposals/bloc-award.js';
import type { Bloc, Certification, ValidityPeriod } from '../certification/certification.js';
import { carryOver, type CarryCase, type NamedAward } from './version-carry.js';

const OLDER = { code: 'RNCP00001', version: 1 };
const DAY = '2023-06-15';

const standing = (...blocs: string[]): NonNullable<Bloc['succeeds']>[number] => ({
  ...{ certification: OLDER.code, version: OLDER.version, blocs, provenance: { assumed: 'for the test' } },
});

/** A second version whose blocs, by code, succeed the older blocs of each list. */
const newer = (succeeds: Record<string, string[][]>, period: ValidityPeriod = { years: 5 }): Certification =>
  aCertification({
    ...{ version: 2, validity: { period, provenance: { assumed: 'for the test' } } },
    blocs: Object.entries(succeeds).map(([code, lists]) =>
      aBloc(code, lists.length > 0 ? { succeeds: lists.map((blocs) => standing(...blocs)) } : {}),
    ),
  });

const award = (blocCode: string, awardedOn: string, validUntil: LastDay = 'unlimited'): NamedAward => ({
  ...{ id: `${blocCode} ${awardedOn}`, blocCode, awardedOn, validUntil },
});

const carried = (version: Certification, awards: readonly NamedAward[], given: Partial<CarryCase> = {}) =>
  carryOver(version, OLDER, { accessRoute: 'FC', day: DAY, awards, awardsThere: [], ...given });

describe('What blocs held stand for in a newer version', () => {
  it('counts from the day the last of them was awarded, with the validity of the newer bloc', () => {
    const awards = [award('BC01', '2021-03-01', '2026-03-01'), award('BC02', '2022-09-30', '2027-09-30')];
    expect(carried(newer({ BC01: [['BC01', 'BC02']] }, { years: 3 }), awards)).toEqual({
      granted: [
        {
          ...{ blocCode: 'BC01', awardedOn: '2022-09-30', validUntil: '2025-09-30' },
          ...{ olderBlocs: ['BC01', 'BC02'], restsOn: ['BC01 2021-03-01', 'BC02 2022-09-30'] },
          formerlyUntil: '2026-03-01',
        },
      ],
      ...{ alreadyHeld: [], lost: [] },
    });
  });

  it('takes nothing over unless it is said, not even for the same code', () => {
    expect(carried(newer({ BC01: [], BC02: [['BC03']] }), [award('BC01', '2022-01-01')])).toEqual({
      ...{ granted: [], alreadyHeld: [] },
      lost: [{ blocCode: 'BC01', heldUntil: 'unlimited', reason: 'noSuccessor' }],
    });
  });

  it('tells which blocs are missing beside one that does not count alone', () => {
    const version = newer({
      BC01: [
        ['BC01', 'BC02', 'BC03'],
        ['BC01', 'BC04'],
      ],
    });
    expect(carried(version, [award('BC01', '2022-01-01')]).lost).toEqual([
      { blocCode: 'BC01', heldUntil: 'unlimited', reason: 'incomplete', missing: ['BC04'] },
    ]);
  });

  it('does not hold again what has ended, or would have ended with the newer validity', () => {
    const version = newer({ BC01: [['BC01']], BC02: [['BC02']] }, { years: 3 });
    const awards = [award('BC01', '2015-01-01', '2020-01-01'), award('BC02', '2020-06-14')];
    expect(carried(version, awards)).toMatchObject({
      granted: [],
      lost: [{ blocCode: 'BC02', reason: 'ended', endedOn: '2023-06-14' }],
    });
    expect(carried(version, [award('BC02', '2020-06-15')]).granted).toMatchObject([{ validUntil: DAY }]);
  });

  it('takes of alternatives the one that counts longest, and of awards the later', () => {
    const version = newer({ BC01: [['BC01'], ['BC02']] });
    const awards = [award('BC01', '2019-05-01'), award('BC01', '2021-05-01'), award('BC02', '2020-01-01')];
    expect(carried(version, awards)).toMatchObject({
      granted: [{ awardedOn: '2021-05-01', restsOn: ['BC01 2021-05-01'] }],
      lost: [],
    });
  });

  it('leaves alone what is held there already for as long', () => {
    const there: BlocAward = { blocCode: 'BC01', awardedOn: '2022-01-01', validUntil: '2027-01-01' };
    const version = newer({ BC01: [['BC01']] });
    const already = carried(version, [award('BC01', '2022-01-01')], { awardsThere: [there] });
    expect(already).toEqual({ granted: [], alreadyHeld: ['BC01'], lost: [] });
    const longer = carried(version, [award('BC01', '2022-01-02')], { awardsThere: [there] });
    expect(longer).toMatchObject({ granted: [{ validUntil: '2027-01-02' }], alreadyHeld: [] });
  });
});

describe('Whatever is held and whatever succeeds it', () => {
  const code = fc.constantFrom('BC01', 'BC02', 'BC03', 'BC04');
  const day = fc.integer({ min: 2015, max: 2023 }).chain((year) => fc.constantFrom(`${year}-02-28`, `${year}-09-15`));
  const period: fc.Arbitrary<ValidityPeriod> = fc.constantFrom<ValidityPeriod[]>(
    'unlimited',
    { years: 1 },
    { years: 3 },
    { years: 8 },
  );
  const lists = fc.array(fc.uniqueArray(code, { minLength: 1, maxLength: 3 }), { maxLength: 3 });
  const versions = fc
    .tuple(fc.dictionary(fc.constantFrom('N1', 'N2', 'N3'), lists, { minKeys: 1 }), period)
    .map(([succeeds, validity]) => newer(succeeds, validity));
  const awards = fc
    .uniqueArray(fc.tuple(code, day, period), { maxLength: 7, selector: ([bloc, from]) => `${bloc} ${from}` })
    .map((all) => all.map(([bloc, from, validity]) => award(bloc, from, lastDayOfValidity(from, validity))));

  it('a newer bloc is held exactly where brute force finds an alternative that is, and as long', () => {
    fc.assert(
      fc.property(versions, awards, (version, held) => {
        const { granted } = carried(version, held);
        expect(Object.fromEntries(granted.map((one) => [one.blocCode, one.validUntil]))).toEqual(
          Object.fromEntries(version.blocs.flatMap((bloc) => bruteForce(version, bloc, held))),
        );
      }),
    );
  });

  it('every bloc held is either counted or lost with its reason, and nothing counts that is not held', () => {
    fc.assert(
      fc.property(versions, awards, (version, held) => {
        const { granted, lost } = carried(version, held);
        const codes = new Set(held.filter((one) => isHeldOn(one, DAY)).map(({ blocCode }) => blocCode));
        for (const one of granted) {
          expect(isHeldOn(one, DAY)).toBe(true);
          expect(one.olderBlocs.every((older) => codes.has(older))).toBe(true);
          const rests = held.filter(({ id }) => one.restsOn.includes(id));
          expect(rests.every((resting) => isHeldOn(resting, DAY) && resting.awardedOn <= one.awardedOn)).toBe(true);
        }
        const lostCodes = lost.map(({ blocCode }) => blocCode);
        for (const one of codes) {
          const used = granted.some(({ olderBlocs }) => olderBlocs.includes(one));
          if (used) expect(lostCodes).not.toContain(one);
        }
        expect(lostCodes.every((one) => codes.has(one))).toBe(true);
      }),
    );
  });

  it('does not depend on the order of the records', () => {
    fc.assert(
      fc.property(versions, awards, (version, held) => {
        expect(carried(version, held.toReversed())).toEqual(carried(version, held));
      }),
    );
  });

  /** Every choice of one award a bloc, of every alternative: the one that lasts longest. */
  function bruteForce({ validity }: Certification, bloc: Bloc, held: readonly NamedAward[]): [string, LastDay][] {
    const ends = (bloc.succeeds ?? []).flatMap(({ blocs }) =>
      choices(blocs.map((one) => held.filter((any) => any.blocCode === one && isHeldOn(any, DAY)))).map((chosen) => {
        const last = chosen.map(({ awardedOn }) => awardedOn).toSorted();
        return lastDayOfValidity(last.at(-1)!, validity.period);
      }),
    );
    const counting = ends.filter((end) => end === 'unlimited' || end >= DAY).toSorted();
    return counting.length === 0 ? [] : [[bloc.code, counting.at(-1)!]];
  }

  function choices<T>(sets: readonly (readonly T[])[]): T[][] {
    return sets.reduce<T[][]>((all, set) => all.flatMap((begun) => set.map((one) => [...begun, one])), [[]]);
  }
});
