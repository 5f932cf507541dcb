/** Crockford's 32 signs: without I, L, O and U, which are read as others. */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Signs drawn; one more checks them. */
export const DRAWN_SIGNS = 11;

/** How many values a sign has. */
export const SIGN_VALUES = SIGNS.length;

/**
 * « K7QF-2M9X-4TBA »: the signs drawn, each as its rank from 0 to 31, and the one that checks them. One sign misread or
 * two exchanged, wherever they stand, always make another check.
 */
export function verificationCode(drawn: readonly number[]): string {
  const signs = [...drawn, checkOf(drawn)].map((value) => SIGNS[value]).join('');
  return signs.match(/.{4}/g)!.join('-');
}

/** The code as it was typed, scanned or pasted with its address; null where it cannot be one. */
export function readVerificationCode(typed: string): string | null {
  const signs = typed
    .replace(/^.*#/s, '')
    .toUpperCase()
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
    .replace(/[\s\p{P}]/gu, '');
  const values = Array.from(signs, (sign) => SIGNS.indexOf(sign));
  if (values.length !== DRAWN_SIGNS + 1 || values.includes(-1)) return null;
  const drawn = values.slice(0, DRAWN_SIGNS);
  return checkOf(drawn) === values[DRAWN_SIGNS] ? verificationCode(drawn) : null;
}

/** A weighted sum over the field of 32 elements, each place with a weight of its own. */
function checkOf(drawn: readonly number[]): number {
  return drawn.reduce((sum, value, place) => sum ^ times(value, WEIGHTS[place]!), 0);
}

/** Powers of x modulo x⁵ + x² + 1, all different, none the 1 with which the check itself counts. */
const WEIGHTS = Array.from({ length: DRAWN_SIGNS }).reduce<number[]>(
  (powers) => [...powers, times(powers.at(-1) ?? 1, 2)],
  [],
);

function times(one: number, other: number): number {
  let product = 0;
  for (let factor = one, rest = other; rest > 0; rest >>= 1) {
    if (rest & 1) product ^= factor;
    factor <<= 1;
    if (factor & 32) factor ^= 0b100101;
  }
  return product;
}
