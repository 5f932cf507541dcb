import fc from 'fast-check';
import { DRAWN_SIGNS, readVerificationCode, SIGN_VALUES, verificationCode } from './verification-code.js';

const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const drawn = fc.array(fc.nat(SIGN_VALUES - 1), { minLength: DRAWN_SIGNS, maxLength: DRAWN_SIGNS });
const code = drawn.map(verificationCode);
const signsOf = (text: string): string[] => Array.from(text.replaceAll('-', ''));

describe('A verification code', () => {
  it('is three groups of four signs, none of which is read as another', () => {
    fc.assert(
      fc.property(code, (text) => {
        expect(text).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/);
      }),
    );
  });

  it('is read back, in whatever capitals, groups and signs that look alike, and with its address', () => {
    fc.assert(
      fc.property(code, (text) => {
        const typed = [
          text,
          text.toLowerCase(),
          text.replaceAll('-', ''),
          ` ${text.replaceAll('-', ' – ')}\n`,
          text.replaceAll('0', 'O').replaceAll('1', 'l'),
          text.replaceAll('0', 'o').replaceAll('1', 'I'),
          `https://delibloc.example/verifier#${text}`,
        ];
        expect(typed.map(readVerificationCode)).toEqual(typed.map(() => text));
      }),
    );
  });

  it('is told from every code with one sign misread', () => {
    const text = verificationCode([7, 0, 31, 4, 4, 12, 29, 1, 18, 9, 22]);
    const signs = signsOf(text);
    for (const place of signs.keys()) {
      const others = Array.from(SIGNS).filter((sign) => sign !== signs[place]);
      for (const other of others) expect(readVerificationCode(signs.with(place, other).join(''))).toBeNull();
    }
  });

  it('is told from every code with two signs exchanged', () => {
    fc.assert(
      fc.property(code, fc.nat(DRAWN_SIGNS), fc.nat(DRAWN_SIGNS), (text, one, other) => {
        const signs = signsOf(text);
        fc.pre(signs[one] !== signs[other]);
        const exchanged = signs.with(one, signs[other]!).with(other, signs[one]!);
        expect(readVerificationCode(exchanged.join(''))).toBeNull();
      }),
    );
  });

  it('is nothing else', () => {
    const text = verificationCode([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    for (const other of ['', '#', text.slice(1), `${text}0`, `${text.slice(0, -1)}é`, `${text.slice(0, -1)}U`]) {
      expect(readVerificationCode(other)).toBeNull();
    }
  });
});
