import fc from 'fast-check';
import { rate, SMALL_NUMBER } from './rate.js';

describe('A rate', () => {
  it('is told in people where they are few, and as a percentage from ten on', () => {
    expect(rate(2, 3)).toEqual({ part: 2, of: 3, percent: null });
    expect(rate(9, 9)).toEqual({ part: 9, of: 9, percent: null });
    expect(rate(5, 10)).toEqual({ part: 5, of: 10, percent: 50 });
  });

  it('is not there where nothing is decided', () => {
    expect(rate(0, 0)).toBeNull();
  });

  it('never rounds somebody away', () => {
    expect(rate(999, 1000)?.percent).toBe(99);
    expect(rate(1, 1000)?.percent).toBe(1);
  });

  it('is within a point of the truth, and everybody or nobody only where it is so', () => {
    const some = fc
      .integer({ min: SMALL_NUMBER, max: 5_000 })
      .chain((of) => fc.tuple(fc.nat({ max: of }), fc.constant(of)));
    fc.assert(
      fc.property(some, ([part, of]) => {
        const percent = rate(part, of)!.percent!;
        expect(Math.abs(percent - (100 * part) / of)).toBeLessThan(1);
        expect([percent === 0, percent === 100]).toEqual([part === 0, part === of]);
      }),
    );
  });
});
