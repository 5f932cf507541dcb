import { aBloc, aCertification } from '../../../test/support/a-certification.js';
import type { BlocAward } from './bloc-award.js';
import { journeyOn } from './candidate-journey.js';

const certification = aCertification({
  blocs: ['BC01', 'BC02', 'BC03'].map((code) => aBloc(code)),
  validation: {
    rule: { all: ['BC01', { any: ['BC02', 'BC03'] }] },
    provenance: { assumed: 'for the test' },
  },
});
const award = (blocCode: string, awardedOn: string, validUntil: string): BlocAward => ({
  blocCode,
  awardedOn,
  validUntil,
});
const AWARDS = [award('BC01', '2018-06-15', '2023-06-15')];

describe('A candidate holds a bloc', () => {
  it('until its last day, that day included, and then no more', () => {
    const heldOn = (day: string) => journeyOn(certification, AWARDS, null, day).blocs.map(({ held }) => held);
    expect(heldOn('2018-06-14')).toEqual([false, false, false]);
    expect(heldOn('2023-06-15')).toEqual([true, false, false]);
    expect(heldOn('2023-06-16')).toEqual([false, false, false]);
  });

  it('by the award that lasts longest, and sees the last one when it has run out', () => {
    const longer = [award('BC01', '2020-06-15', 'unlimited'), ...AWARDS];
    const awardOn = (awards: readonly BlocAward[], day: string) =>
      journeyOn(certification, awards, null, day).blocs[0]?.award;
    expect(awardOn(longer, '2023-01-01')?.validUntil).toBe('unlimited');
    expect(awardOn(AWARDS, '2024-01-01')).toEqual(AWARDS[0]);
    expect(awardOn(AWARDS, '2018-01-01')).toBeNull();
  });
});

describe('What is left to a candidate', () => {
  it('is one smallest set of blocs that completes the title that day', () => {
    expect(journeyOn(certification, AWARDS, null, '2023-06-15').missingBlocs).toEqual(['BC02']);
    expect(journeyOn(certification, AWARDS, null, '2023-06-16').missingBlocs).toEqual(['BC01', 'BC02']);
    const whole = [...AWARDS, award('BC03', '2022-01-10', '2027-01-10')];
    expect(journeyOn(certification, whole, null, '2023-06-15').missingBlocs).toEqual([]);
  });

  it('is no more than the blocs aimed at, where the title is not', () => {
    expect(journeyOn(certification, AWARDS, ['BC01', 'BC03'], '2023-06-15').missingBlocs).toEqual(['BC03']);
  });
});
