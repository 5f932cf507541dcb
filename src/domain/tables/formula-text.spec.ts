import fc from 'fast-check';
import { looksLikeFormula, withApostrophe, withoutApostrophe } from './formula-text.js';

const begun = fc
  .tuple(fc.array(fc.constantFrom("'", ' ', '\t', '\r', '\n', '=', '+', '-', '@', '＝', '\u00a0')), fc.string())
  .map(([signs, rest]) => signs.join('') + rest);

describe('texts that look like formulas', () => {
  it.each(['=1+1', '+33 6', '-5', '@SUM(A1)', '\tx', '\rx', '\nx', '＝1', ' =1', '\u00a0=1'])('finds %j', (text) => {
    expect(looksLikeFormula(text)).toBe(true);
    expect(withApostrophe(text)).toBe(`'${text}`);
  });

  it.each(['', 'Zoé', '’t Hooft', "'t Hooft", 'a=b', '12', '(=1)'])('leaves %j as it is', (text) => {
    expect(withApostrophe(text)).toBe(text);
    expect(withoutApostrophe(text)).toBe(text);
  });

  it('never leaves anything that begins as a formula, and is taken back exactly', () => {
    fc.assert(
      fc.property(begun, (text) => {
        const written = withApostrophe(text);
        expect(looksLikeFormula(written)).toBe(false);
        expect(withoutApostrophe(written)).toBe(text);
      }),
    );
  });

  it('keeps different texts different', () => {
    fc.assert(
      fc.property(begun, begun, (one, other) => {
        fc.pre(one !== other);
        expect(withApostrophe(one)).not.toBe(withApostrophe(other));
      }),
    );
  });
});
