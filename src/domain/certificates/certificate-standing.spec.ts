import { certificateStateOn } from './certificate-standing.js';

describe('A certificate', () => {
  it.each([
    ['2024-05-02', '2024-05-02', null, 'valid'],
    ['2024-05-03', '2024-05-02', null, 'expired'],
    ['2999-01-01', 'unlimited', null, 'valid'],
    ['2024-05-02', 'unlimited', '2024-05-02', 'revoked'],
    ['2024-05-03', '2024-05-02', '2024-05-01', 'revoked'],
  ])('on %s, valid until %s and revoked on %s, is %s', (day, validUntil, revokedOn, state) => {
    expect(certificateStateOn(day, { validUntil, revokedOn })).toBe(state);
  });
});
