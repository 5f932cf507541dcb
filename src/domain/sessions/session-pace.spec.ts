import { paceOf } from './session-pace.js';

const at = (time: string): string => `2023-06-15T${time}:00.000Z`;
const OPENED = at('07:00');
const paceAt = (now: string, left: number, ...decided: string[]) =>
  paceOf(OPENED, decided.map(at), { now: at(now), left });

describe('The pace of a session', () => {
  it('is the mean time between decisions, from the opening on, and tells when the last would fall', () => {
    expect(paceAt('07:12', 5, '07:12', '07:04', '07:08')).toEqual({
      ...{ elapsedMinutes: 12, minutesEach: 4, expectedEnd: at('07:32') },
    });
  });

  it('is not told before the third decision', () => {
    expect(paceAt('07:10', 5, '07:04', '07:08')).toEqual({ elapsedMinutes: 10, minutesEach: null, expectedEnd: null });
  });

  it('leaves out breaks, and decisions taken before the session was opened', () => {
    expect(paceAt('11:06', 1, '06:50', '07:02', '07:04', '11:00', '11:02').minutesEach).toBe(2);
  });

  it('expects no end when nothing is left', () => {
    expect(paceAt('08:00', 0, '07:04', '07:08', '07:12').expectedEnd).toBeNull();
  });
});
