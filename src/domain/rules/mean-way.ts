import { gainOf, isOwed, type Mean, sumOf, type Term } from './mean.js';

/** The ways of reaching a mean by as few marks as can be, raised or given. */
export interface MeanWay {
  readonly count: number;
  /** Each mark that one of these ways raises, in the order of the mean. */
  readonly marks: readonly MarkToRaise[];
  /** The least mark that suffices where all of them have it; null where there is a choice among them, or none. */
  readonly together: number | null;
}

export interface MarkToRaise {
  readonly code: string;
  /** Whether every one of these ways raises it. */
  readonly sure: boolean;
  /** The least mark that can do, the others of its way being 20. */
  readonly atLeast: number;
}

/** Marks owed are raised in any case; of the others, as few as can be, each gaining its distance to 20. */
export function leastMeanWay({ terms, threshold }: Mean): MeanWay {
  const owed = terms.filter(isOwed);
  const others = terms.filter((term) => !isOwed(term)).sort((one, other) => gainOf(other) - gainOf(one));
  const short = threshold - sumOf(terms, 0) - total(owed.map(gainOf));
  const further = countToGain(short, others);
  const marks = terms.flatMap((term): MarkToRaise[] => {
    const isSure = isOwed(term);
    const rest = others.filter((one) => one !== term).map(gainOf);
    const without = short - total(rest.slice(0, isSure ? further : further - 1));
    if (!isSure && (further === 0 || without > gainOf(term))) return [];
    const sure = isSure || total(rest.slice(0, further)) < short;
    return [{ code: term.code, sure, atLeast: leastMark(term, without, isSure) }];
  });
  const count = owed.length + further;
  const raised = terms.filter(({ code }) => marks.some((one) => one.code === code));
  return {
    count,
    marks,
    together: count > 0 && marks.length === count ? leastTogether(raised, terms, threshold) : null,
  };
}

/** All of them where even they would not do: a mean of more than 20. */
function countToGain(short: number, others: readonly Term[]): number {
  let count = 0;
  for (let left = short; left > 0 && count < others.length; count += 1) left -= gainOf(others[count]!);
  return count;
}

/** `without` is what the others of the way leave short; of a mark owed, its own gain up to 20 is already taken off. */
function leastMark(term: Term, without: number, isOwedMark: boolean): number {
  const needed = isOwedMark ? without + gainOf(term) : without;
  const mark = Math.ceil((term.mark ?? 0) + needed / term.coefficient);
  return Math.max(mark, term.floor, 0) / 100;
}

function leastTogether(raised: readonly Term[], terms: readonly Term[], threshold: number): number {
  const kept = sumOf(
    terms.filter((term) => !raised.includes(term)),
    0,
  );
  const coefficients = total(raised.map(({ coefficient }) => coefficient));
  const equal = Math.ceil((threshold - kept) / coefficients);
  return Math.max(equal, ...raised.map(({ floor }) => floor), 0) / 100;
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
