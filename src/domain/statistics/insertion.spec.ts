import fc from 'fast-check';
import { insertionFault, type InsertionFigures, insertionRates, surveyableFrom } from './insertion.js';

const figures = (parts: Partial<InsertionFigures> = {}): InsertionFigures => ({
  ...{ surveyed: 40, respondents: 30, neutralised: 5, employed: 20, inTargetJob: 15 },
  ...parts,
});

describe('A survey among holders', () => {
  it('tells both rates of respondents without those who are neutralised', () => {
    expect(insertionRates(figures())).toEqual({
      response: { part: 30, of: 40, percent: 75 },
      overall: { part: 20, of: 25, percent: 80 },
      inTargetJob: { part: 15, of: 25, percent: 60 },
    });
  });

  it('tells no rate where nobody was asked, nobody answered, or all who did are neutralised', () => {
    const nobody = { surveyed: 0, respondents: 0, neutralised: 0, employed: 0, inTargetJob: 0 };
    expect(insertionRates(nobody)).toEqual({ response: null, overall: null, inTargetJob: null });
    const studying = { ...nobody, surveyed: 12, respondents: 3, neutralised: 3 };
    expect(insertionRates(studying)).toMatchObject({ response: { percent: 25 }, overall: null, inTargetJob: null });
  });

  it.each([
    ['moreAnswersThanAsked', { surveyed: 29 }],
    ['moreToldThanAnswered', { neutralised: 11 }],
    ['moreInTargetJobThanEmployed', { inTargetJob: 21 }],
    [null, {}],
    [null, { respondents: 40, neutralised: 20, inTargetJob: 20 }],
  ] as const)('is %s with %j', (fault, parts) => {
    expect(insertionFault(figures(parts))).toBe(fault);
  });

  it('whose figures agree never tells more than everybody', () => {
    const count = fc.nat({ max: 60 });
    const record = { surveyed: count, respondents: count, neutralised: count, employed: count, inTargetJob: count };
    fc.assert(
      fc.property(fc.record(record), (told) => {
        fc.pre(insertionFault(told) === null);
        const { response, overall, inTargetJob } = insertionRates(told);
        for (const one of [response, overall, inTargetJob]) expect(one === null || one.part <= one.of).toBe(true);
      }),
    );
  });

  it('can begin once the first of the year have had their certification for so long', () => {
    expect([surveyableFrom(2023, 6), surveyableFrom(2023, 24)]).toEqual(['2023-07-01', '2025-01-01']);
  });
});
