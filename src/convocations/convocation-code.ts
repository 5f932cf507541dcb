import { randomInt } from 'node:crypto';
import { hashOfText } from '../audit/hash-of-text.js';

/** Without I, L, O and U, which are read as others. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 16;

/** Eighty bits that can be typed: `K7QF-2M9X-…`. */
export function drawCode(): string {
  const letters = Array.from({ length: LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join('');
  return letters.match(/.{4}/g)!.join('-');
}

/** What is kept of a code, however it was typed. */
export function hashOfCode(typed: string): string {
  const letters = typed
    .toUpperCase()
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
    .replace(/[^0-9A-Z]/g, '');
  return hashOfText(`convocation ${letters}`);
}
