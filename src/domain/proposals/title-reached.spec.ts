import { titleReachedOn } from './title-reached.js';

const TITLE = {
  validation: { rule: { all: ['BC01', { any: ['BC02', 'BC03'] }] }, provenance: { assumed: 'for the test' } },
};
const award = (blocCode: string, awardedOn: string, validUntil: string) => ({ blocCode, awardedOn, validUntil });

describe('The blocs of a title are together', () => {
  const first = award('BC01', '2019-06-15', '2024-06-15');

  it('from the first day on which those held suffice, the last day of each included', () => {
    const awards = [first, award('BC03', '2024-06-15', '2029-06-15'), award('BC02', '2025-01-10', '2030-01-10')];
    expect(titleReachedOn(TITLE, awards, '2026-01-01')).toBe('2024-06-15');
    expect(titleReachedOn(TITLE, awards, '2024-06-14')).toBeNull();
  });

  it('not by a bloc that was lost before the other was acquired', () => {
    const awards = [first, award('BC03', '2024-06-16', '2029-06-16')];
    expect(titleReachedOn(TITLE, awards, '2026-01-01')).toBeNull();
    const again = [...awards, award('BC01', '2025-06-10', '2030-06-10')];
    expect(titleReachedOn(TITLE, again, '2026-01-01')).toBe('2025-06-10');
  });
});
