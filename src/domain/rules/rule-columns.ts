import { plantCodes, type RuleBranch, type RuleNode } from './rule-tree.js';
import type { Rule } from './rule.js';

/** Codes that a word has a bit for. */
const CODES_PER_WORD = 32;

/**
 * A rule for whole cohorts. `words` has one word for each candidate, in which bit n says that the n-th code of the rule
 * is acquired; `mark` sets the given bit in the marks of each candidate who satisfies the rule.
 */
export interface ColumnRule {
  /** Every code of the rule: the order of the bits. */
  readonly codes: readonly string[];
  readonly mark: Marking;
}

type Marking = (words: Int32Array, marks: Int32Array, bit: number) => void;

/** Prepares a rule without faults for cohorts. Throws a RangeError where it has more codes than a word has bits. */
export function compileColumnRule(rule: Rule): ColumnRule {
  const { root, codes } = plantCodes(rule);
  if (codes.length > CODES_PER_WORD) throw new RangeError(`a rule of ${codes.length} codes does not fit a word`);
  return { codes, mark: markingOf(root) };
}

/** Most branches hold nothing but codes: one look at a word tells. */
function markingOf({ items, mandatory, needed }: RuleBranch): Marking {
  const own = bitsOf(items);
  const ownMandatory = bitsOf(mandatory);
  const nested = items
    .filter((item) => typeof item !== 'number')
    .map((item) => ({ mark: markingOf(item), isMandatory: mandatory.includes(item) }));
  if (nested.length === 0) return (words, marks, bit) => markFlat(words, marks, bit, own, ownMandatory, needed);
  return (words, marks, bit) => {
    const columns = nested.map(({ mark, isMandatory }) => ({ column: columnOf(mark, words), isMandatory }));
    words.forEach((word, row) => {
      const satisfied = columns.reduce((count, { column }) => count + column[row]!, countBits(word & own));
      const hasMandatory = columns.every(({ column, isMandatory }) => !isMandatory || column[row] === 1);
      const isMet = hasMandatory && (word & ownMandatory) === ownMandatory && satisfied >= needed;
      if (isMet) marks[row]! |= 1 << bit;
    });
  };
}

function columnOf(mark: Marking, words: Int32Array): Int32Array {
  const column = new Int32Array(words.length);
  mark(words, column, 0);
  return column;
}

/** Without a branch in the loop: whether a candidate passes is what a processor cannot guess. */
function markFlat(
  words: Int32Array,
  marks: Int32Array,
  bit: number,
  own: number,
  mandatory: number,
  needed: number,
): void {
  for (let row = 0; row < words.length; row += 1) {
    const word = words[row]!;
    const missing = (word & mandatory) ^ mandatory;
    const short = countBits(word & own) - needed;
    marks[row]! |= (((missing | -missing | short) >>> 31) ^ 1) << bit;
  }
}

/** A bit for each leaf among the nodes. */
function bitsOf(nodes: readonly RuleNode[]): number {
  return nodes.reduce<number>((bits, node) => (typeof node === 'number' ? bits | (1 << node) : bits), 0);
}

/** How many bits of a 32-bit word are set: pairs, then fours, then bytes added up at once. */
function countBits(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
