import { aBloc, aCertification } from '../../../test/support/a-certification.js';
import type { BlocAward } from '../proposals/bloc-award.js';
import type { Certification } from '../certification/certification.js';
import { compileRemainingWay, lostAfter, type WayCase, type WayStage } from './remaining-way.js';

const assumed = { assumed: 'for the test' };
const FOUR = ['BC01', 'BC02', 'BC03', 'BC04'];

/** Four blocs, all of them required, of a certification without registration; BC01 asks for 3 of 5 with C21 and C25. */
const four = aCertification({
  registrations: [],
  blocs: FOUR.map((code) =>
    code === 'BC01'
      ? aBloc('BC01', {
          codes: ['C21', 'C22', 'C23', 'C24', 'C25'],
          validation: {
            rule: { atLeast: 3, of: ['C21', 'C22', 'C23', 'C24', 'C25'], including: ['C21', 'C25'] },
            provenance: assumed,
          },
        })
      : aBloc(code),
  ),
});

/** Three mandatory blocs, of three competences, and one of three options, of which the second asks for one more. */
const withOption = aCertification({
  registrations: [],
  blocs: [
    ...['BC01', 'BC02', 'BC03'].map((code) => aBloc(code)),
    aBloc('BC04', { option: 'A' }),
    aBloc('BC05', { option: 'C', codes: ['C1', 'C2', 'C3', 'C4'] }),
    aBloc('BC06', { option: 'B' }),
  ],
  validation: { rule: { all: ['BC01', 'BC02', 'BC03', { any: ['BC04', 'BC05', 'BC06'] }] }, provenance: assumed },
});

const TODAY = '2026-11-21';
const held = (blocCode: string, validUntil: BlocAward['validUntil'] = 'unlimited', awardedOn = '2022-06-15') => ({
  ...{ blocCode, awardedOn, validUntil },
});

function plan(certification: Certification, { acquired = [], ...parts }: Partial<WayCase> & { acquired?: string[] }) {
  const statusOf = (code: string) => (acquired.includes(code) ? 'acquired' : 'open');
  return compileRemainingWay(certification)({ today: TODAY, awards: [], statusOf, ...parts });
}

const wayOf = (stage: WayStage | undefined) => (stage && 'way' in stage ? stage.way : undefined);
const daysOf = (stages: readonly WayStage[]) => stages.map(({ from, until }) => [from, until]);

describe('What is left to a candidate', () => {
  it('is every bloc required when none is held, with the fewest competences in each', () => {
    const stages = plan(four, {});
    expect(daysOf(stages)).toEqual([[TODAY, 'unlimited']]);
    expect(wayOf(stages[0])).toMatchObject({ blocs: { all: FOUR }, blocCount: 4, competenceCount: 12, reliesOn: [] });
  });

  it('is, in a bloc, the mandatory competences missing and so many of the others', () => {
    const awards = ['BC02', 'BC03', 'BC04'].map((code) => held(code));
    const toObtain = (acquired: string[]) => wayOf(plan(four, { awards, acquired })[0])?.toObtain;
    const others = { any: ['C22', 'C23', 'C24'] };
    expect(toObtain([])).toEqual([{ blocCode: 'BC01', missingCount: 3, missing: { all: ['C21', 'C25', others] } }]);
    expect(toObtain(['C22', 'C25'])).toEqual([{ blocCode: 'BC01', missingCount: 1, missing: 'C21' }]);
    expect(toObtain(['C21', 'C22', 'C25'])).toEqual([{ blocCode: 'BC01', missingCount: 0, missing: null }]);
  });

  it('is nothing once the blocs held suffice, for as long as they do', () => {
    const stages = plan(four, { awards: [held('BC01', '2027-06-15'), ...FOUR.slice(1).map((code) => held(code))] });
    expect(stages.map((stage) => wayOf(stage)?.blocs)).toEqual([null, 'BC01']);
    expect(daysOf(stages)).toEqual([
      [TODAY, '2027-06-15'],
      ['2027-06-16', 'unlimited'],
    ]);
  });

  it('is a choice between options equally near, the others being alternatives', () => {
    const awards = ['BC01', 'BC02', 'BC03'].map((code) => held(code));
    const way = wayOf(plan(withOption, { awards })[0]);
    expect(way).toMatchObject({ blocs: { any: ['BC04', 'BC06'] }, blocCount: 1, competenceCount: 3 });
    expect(way?.alternatives).toMatchObject([{ blocCode: 'BC05', missingCount: 4 }]);
  });

  it('goes by the option enrolled for, unless another is held already', () => {
    const way = (awards: BlocAward[]) => wayOf(plan(withOption, { awards, optionBloc: 'BC05' })[0]);
    expect(way(['BC01', 'BC02'].map((code) => held(code)))?.blocs).toEqual({ all: ['BC03', 'BC05'] });
    expect(way(['BC01', 'BC02', 'BC06'].map((code) => held(code)))?.blocs).toBe('BC03');
  });

  it('does not count results a second time once a bloc has been awarded for them', () => {
    const results = { acquired: ['BC02.C1', 'BC02.C2', 'BC02.C3'], awards: [held('BC02', '2026-11-20')] };
    const missingIn = (stages: readonly WayStage[]) =>
      wayOf(stages[0])?.toObtain.find(({ blocCode }) => blocCode === 'BC02')?.missingCount;
    expect(missingIn(plan(four, results))).toBe(0);
    expect(missingIn(plan(four, { ...results, spentBlocs: ['BC02'] }))).toBe(3);
  });
});

describe('By when it is to be done', () => {
  it('is the last day of the first bloc to be lost, after which it is to be passed again', () => {
    const stages = plan(four, { awards: [held('BC02', '2027-06-15'), held('BC03', '2029-01-10')] });
    expect(daysOf(stages)).toEqual([
      [TODAY, '2027-06-15'],
      ['2027-06-16', '2029-01-10'],
      ['2029-01-11', 'unlimited'],
    ]);
    expect(stages.map((stage) => wayOf(stage)?.blocs)).toEqual([
      { all: ['BC01', 'BC04'] },
      { all: ['BC01', 'BC02', 'BC04'] },
      { all: FOUR },
    ]);
    expect(stages.map(lostAfter)).toEqual([['BC02'], ['BC03'], []]);
  });

  it('includes the last day, and 28 February where a validity begun on the 29th ends in a common year', () => {
    const awards = [held('BC02', '2027-02-28', '2024-02-29')];
    expect(daysOf(plan(four, { awards }))[1]).toEqual(['2027-03-01', 'unlimited']);
    expect(wayOf(plan(four, { awards, today: '2027-02-28' })[0])?.blocCount).toBe(3);
    expect(wayOf(plan(four, { awards, today: '2027-03-01' })[0])?.blocCount).toBe(4);
  });

  it('does not depend on a bloc that the way can do without', () => {
    const awards = [held('BC04', '2027-06-15'), held('BC05', '2028-06-15')];
    const stages = plan(withOption, { awards });
    expect(daysOf(stages)[0]).toEqual([TODAY, '2028-06-15']);
    expect(lostAfter(stages[0]!)).toEqual(['BC05']);
  });

  it('takes the award that lasts longest, and none that is yet to come', () => {
    const awards = [held('BC02', '2027-06-15'), held('BC02', '2028-06-15'), held('BC03', 'unlimited', '2026-11-22')];
    const stages = plan(four, { awards });
    expect(daysOf(stages)[0]).toEqual([TODAY, '2028-06-15']);
    expect(wayOf(stages[0])?.blocs).toEqual({ all: ['BC01', 'BC03', 'BC04'] });
  });
});

describe('The registration', () => {
  const registered = { ...four, registrations: [{ from: '2020-01-01', until: '2027-12-31' }] };
  const limited = {
    ...four,
    registrations: [{ from: '2020-01-01', until: '2027-12-31', deliveryDeadline: '2029-12-31' }],
  };

  it('is no deadline to who enrolled before its end, unless a delivery deadline is stated', () => {
    expect(daysOf(plan(registered, { enrolledOn: '2027-12-31' }))).toEqual([[TODAY, 'unlimited']]);
    expect(plan(limited, { enrolledOn: '2027-12-31' })).toMatchObject([
      { from: TODAY, until: '2029-12-31' },
      { from: '2030-01-01', until: 'unlimited', refused: 'deliveryDeadlinePassed' },
    ]);
  });

  it('is one to who is not enrolled by its end', () => {
    expect(plan(limited, {})).toMatchObject([
      { from: TODAY, until: '2027-12-31' },
      { from: '2028-01-01', until: 'unlimited', refused: 'registrationEnded' },
    ]);
  });

  it('may open the way again', () => {
    const again = { ...four, registrations: [...limited.registrations, { from: '2031-03-01', until: '2035-12-31' }] };
    expect(plan(again, { enrolledOn: '2026-09-01', today: '2030-01-01', awards: [held('BC01')] })).toMatchObject([
      { from: '2030-01-01', until: '2031-02-28', refused: 'deliveryDeadlinePassed' },
      { from: '2031-03-01', until: 'unlimited', way: { blocCount: 3 } },
    ]);
  });
});
