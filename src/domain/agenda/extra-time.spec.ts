import { EXTRA_TIMES, withExtraTime } from './extra-time.js';

describe('Extra time', () => {
  it.each([
    [null, 20, 20],
    ['quarter', 20, 25],
    ['third', 45, 60],
    ['third', 20, 27],
    ['half', 15, 23],
    ['double', 20, 40],
  ] as const)('%s of %i minutes makes %i', (extraTime, minutes, total) => {
    expect(withExtraTime(minutes, extraTime)).toBe(total);
  });

  it('is never cut by rounding', () => {
    const shares = { quarter: 1.25, third: 4 / 3, half: 1.5, double: 2 };
    for (const extraTime of EXTRA_TIMES) {
      for (let minutes = 1; minutes <= 480; minutes += 1) {
        const total = withExtraTime(minutes, extraTime);
        expect(total + 1e-9).toBeGreaterThanOrEqual(minutes * shares[extraTime]);
        expect(total).toBeLessThan(minutes * shares[extraTime] + 1);
      }
    }
  });
});
