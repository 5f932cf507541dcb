import { plantRule, type RuleBranch, type RuleNode } from './rule-tree.js';
import type { Rule } from './rule.js';

/** Codes that a word has a bit for. */
export const CODES_PER_WORD = 32;

/**
 * A rule for whole cohorts. Takes one word for each candidate, in which bit n says that the n-th code of the rule is
 * acquired, and gives 1 for each candidate who satisfies it, 0 for the others.
 */
export interface ColumnRule {
  /** Every code of the rule: the order of the bits. */
  readonly codes: readonly string[];
  readonly satisfiedBy: Column;
}

type Column = (words: Int32Array) => Uint8Array;

/** Prepares a rule without faults for cohorts. Throws a RangeError where it has more codes than a word has bits. */
export function compileColumnRule(rule: Rule): ColumnRule {
  const { root, codes } = plantRule(rule);
  if (codes.length > CODES_PER_WORD) throw new RangeError(`a rule of ${codes.length} codes does not fit a word`);
  return { codes, satisfiedBy: columnOf(root) };
}

/** Most branches hold nothing but codes: one look at a word tells. */
function columnOf({ items, mandatory, needed }: RuleBranch): Column {
  const own = bitsOf(items);
  const ownMandatory = bitsOf(mandatory);
  const nested = items
    .filter((item) => typeof item !== 'number')
    .map((item) => ({ column: columnOf(item), isMandatory: mandatory.includes(item) }));
  if (nested.length === 0) return (words) => flatColumn(words, own, ownMandatory, needed);
  return (words) => {
    const counts = Uint8Array.from(words, (word) => countBits(word & own));
    const met = Uint8Array.from(words, (word) => Number((word & ownMandatory) === ownMandatory));
    for (const { column, isMandatory } of nested) {
      column(words).forEach((satisfied, row) => {
        counts[row]! += satisfied;
        if (isMandatory) met[row]! &= satisfied;
      });
    }
    return met.map((isMet, row) => isMet & Number(counts[row]! >= needed));
  };
}

function flatColumn(words: Int32Array, own: number, mandatory: number, needed: number): Uint8Array {
  const met = new Uint8Array(words.length);
  for (let row = 0; row < words.length; row += 1) {
    const word = words[row]!;
    met[row] = (word & mandatory) === mandatory && countBits(word & own) >= needed ? 1 : 0;
  }
  return met;
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
