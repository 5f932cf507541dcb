import { instantInFrance, minuteOf, timeOf } from './time-of-day.js';

describe('A time of day', () => {
  it('is minutes since midnight and back', () => {
    for (let minute = 0; minute < 1440; minute += 1) expect(minuteOf(timeOf(minute))).toBe(minute);
    expect(timeOf(560)).toBe('09:20');
  });

  it('is an hour or two ahead of UTC in France', () => {
    expect(instantInFrance('2026-12-03', '09:20')).toBe('2026-12-03T08:20:00.000Z');
    expect(instantInFrance('2026-06-15', '09:20')).toBe('2026-06-15T07:20:00.000Z');
  });
});
