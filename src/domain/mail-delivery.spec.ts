import fc from 'fast-check';
import { type AttemptOutcome, fitsHeader, isMailAddress, MOST_ATTEMPTS, stepAfter } from './mail-delivery.js';

const again: AttemptOutcome[] = ['refusedForNow', 'interrupted'];

describe('A mail', () => {
  it('that a server has acknowledged is sent, whatever came before', () => {
    expect(stepAfter('accepted', 7)).toEqual({ state: 'sent' });
  });

  it('that a server refuses for good has failed at once', () => {
    expect(stepAfter('refusedForGood', 1)).toEqual({ state: 'failed' });
  });

  it('whose acknowledgement was lost is never tried again by itself', () => {
    expect(stepAfter('lost', 1)).toEqual({ state: 'uncertain' });
  });

  it.each(again)('that ends %s is tried again after longer and longer waits, and fails in the end', (outcome) => {
    const steps = Array.from({ length: MOST_ATTEMPTS }, (_, index) => stepAfter(outcome, index + 1));
    const waits = steps.slice(0, -1).map((step) => (step.state === 'waiting' ? step.minutes : null));
    expect(waits).toEqual([...waits].sort((one, other) => one! - other!));
    expect(new Set(waits).size).toBe(waits.length);
    expect(steps.at(-1)).toEqual({ state: 'failed' });
    expect(stepAfter(outcome, MOST_ATTEMPTS + 5)).toEqual({ state: 'failed' });
  });

  it.each(['a@b.example', 'zoé.dupont@école.example', "o'neil+jury@b.example"])('may go to %s', (address) =>
    expect(isMailAddress(address)).toBe(true),
  );

  it.each([
    'a@b.example\r\nBcc: c@d.example',
    'a@b.example\nX: y',
    'a@b.example, c@d.example',
    'A <a@b.example>',
    'a b@c.example',
    'a@b@c.example',
    'nobody',
    '',
  ])('may not go to %j', (address) => expect(isMailAddress(address)).toBe(false));

  it('has no header that would end in the middle, whatever is put there', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.constantFrom('\r', '\n', '\r\n', '\0', '\u2028', '\u0085'),
        fc.string(),
        (a, end, b) => {
          expect(fitsHeader(`${a}${end}${b}`)).toBe(false);
        },
      ),
    );
  });
});
