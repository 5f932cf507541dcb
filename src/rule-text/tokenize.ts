import { cardinalOf, ordinalOf } from './number-words.js';
import type { Span } from './reading.js';

/**
 * `number` is written in digits and may count or name; `name` is a code; `quote` is what stands in quotation marks.
 * `text` is folded: small letters, no accents, no inclusive endings, « des » as « de les », « d’ » as « de ».
 */
export interface Token extends Span {
  readonly kind: 'word' | 'number' | 'ordinal' | 'name' | 'quote' | 'mark';
  readonly text: string;
  /** What a number or ordinal is worth, in digits or in letters. */
  readonly value?: number;
}

const CONTRACTIONS: Readonly<Record<string, readonly string[]>> = {
  des: ['de', 'les'],
  du: ['de', 'le'],
  aux: ['a', 'les'],
  au: ['a', 'le'],
  "d'": ['de'],
  "qu'": ['que'],
};
const SPELLINGS: Readonly<Record<string, string>> = { nº: 'n°', 'n°s': 'n°', nos: 'n°', numero: 'n°', numeros: 'n°' };
const CLOSING: Readonly<Record<string, string>> = { '«': '»', '“': '”', '"': '"' };
const SPACE = /[\s\u2060]/;
const LETTER = /[\p{L}\p{M}\p{N}]/u;

/** The sentence in words, numbers, codes and marks. The codes tell a name such as "A" from a word. */
export function tokenize(sentence: string, codes: readonly string[]): Token[] {
  const longestFirst = [...codes].sort((one, other) => other.length - one.length);
  const tokens: Token[] = [];
  let at = 0;
  while (at < sentence.length) {
    if (SPACE.test(sentence[at]!)) at += 1;
    else {
      const read = readToken(sentence, at, longestFirst);
      tokens.push(...read);
      at = read.at(-1)!.end;
    }
  }
  return joinParts(joinTwentyOne(tokens));
}

function readToken(sentence: string, at: number, codes: readonly string[]): Token[] {
  const code = codes.find((one) => isCodeAt(sentence, at, one));
  if (code !== undefined) return [{ kind: 'name', text: code, at, end: at + code.length }];
  if (LETTER.test(sentence[at]!)) return readWord(sentence, at, endOfWord(sentence, at));
  const closing = sentence.indexOf(CLOSING[sentence[at]!] ?? '\0', at + 1);
  if (closing > at) return [{ kind: 'quote', text: sentence.slice(at + 1, closing).trim(), at, end: closing + 1 }];
  return [{ kind: 'mark', text: /[\p{Pd}•●▪]/u.test(sentence[at]!) ? '-' : sentence[at]!, at, end: at + 1 }];
}

/** A code of digits alone is left to be a number; one of letters alone must be written in the same case. */
function isCodeAt(sentence: string, at: number, code: string): boolean {
  if (!/\p{L}/u.test(code)) return false;
  const written = sentence.slice(at, at + code.length);
  const same = /\d/.test(code) ? written.toUpperCase() === code.toUpperCase() : written === code;
  const after = sentence[at + code.length] ?? ' ';
  return same && !LETTER.test(after) && !/['’]/.test(after);
}

/** After its letters, and what belongs to a word: « dix-sept », « C1.3 », « compétence(s) », « candidat·e·s », « l’ », « n° ». */
function endOfWord(sentence: string, start: number): number {
  const isLetter = (index: number) => index < sentence.length && LETTER.test(sentence[index]!);
  let end = start;
  for (;;) {
    while (isLetter(end)) end += 1;
    if (sentence[end] === '°') return sentence[end + 1] === 's' ? end + 2 : end + 1;
    if (/['’]/.test(sentence[end] ?? '')) return end + 1;
    const ending = /^\((?:e|s|es)\)/i.exec(sentence.slice(end, end + 4))?.[0].length ?? 0;
    if (ending > 0) end += ending;
    else if (isLetter(end + 1) && joinsLetters(sentence, end)) end += 1;
    else return end;
  }
}

/** « C1.3 » and « ci-dessous » are one word; « C21-C25 » and « obligatoires.Les » are two. */
function joinsLetters(sentence: string, at: number): boolean {
  const isAfterDigit = /\d/.test(sentence[at - 1]!);
  return isAfterDigit ? sentence[at] === '.' : /[-\u2010\u2011·]/.test(sentence[at]!);
}

function readWord(sentence: string, at: number, end: number): Token[] {
  const raw = sentence.slice(at, end);
  const text = fold(raw);
  if (/^\d+$/.test(text)) return [{ kind: 'number', text, value: Number(text), at, end }];
  const ordinal = ordinalOf(text);
  if (ordinal !== undefined) return [{ kind: 'ordinal', text, value: ordinal, at, end }];
  if (/\d/.test(text)) return [{ kind: 'name', text: raw, at, end }];
  const value = cardinalOf(text);
  const words = Object.hasOwn(CONTRACTIONS, text) ? CONTRACTIONS[text]! : [SPELLINGS[text] ?? text];
  return words.map((word) => ({ kind: 'word', text: word, ...(value !== undefined && { value }), at, end }));
}

/** Small letters without accents, œ as oe, one kind of apostrophe and hyphen, « (e)s » and « ·e·s » as plain endings. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[\p{M}()·]/gu, '')
    .replace(/œ/g, 'oe')
    .replace(/’/g, "'")
    .replace(/[\u2010\u2011]/g, '-');
}

/** « vingt et une » is one number, as « vingt-et-une » is. */
function joinTwentyOne(tokens: readonly Token[]): Token[] {
  const joined: Token[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const [ten, and, one] = tokens.slice(index, index + 3);
    const text = `${ten!.text}-et-${one?.text ?? ''}`;
    const value = and?.text === 'et' ? cardinalOf(text) : undefined;
    joined.push(value === undefined ? ten! : { kind: 'word', text, value, at: ten!.at, end: one!.end });
    if (value !== undefined) index += 2;
  }
  return joined;
}

/** « E4 partie 2 » and « 4, partie 2 » are each one name. */
function joinParts(tokens: readonly Token[]): Token[] {
  const joined: Token[] = [];
  for (const token of tokens) {
    const comma = joined.at(-2)?.text === ',' ? 1 : 0;
    const [whole, part] = [joined.at(-2 - comma), joined.at(-1)];
    const isPart = token.kind === 'number' && part?.text === 'partie' && /^(name|number)$/.test(whole?.kind ?? '');
    if (!isPart || !whole) joined.push(token);
    else
      joined.splice(-2 - comma, 2 + comma, {
        ...whole,
        kind: 'name',
        text: `${whole.text} partie ${token.text}`,
        end: token.end,
      });
  }
  return joined;
}
