import type { Attendances, BlocOutcomes, Figures, TitleOutcomes } from './outcomes.js';

/**
 * The least number of people that a line may tell of outside the institution: of fewer, whoever knows one of them would
 * learn what became of the others. The threshold of French official statistics on people.
 */
export const LEAST_PUBLISHED = 5;

/**
 * Rows fit to be published: those of too few people are told together, with the smallest of the others where they would
 * still be too few, or where a total would give the only one away. None where all together are too few.
 */
export function mergeSmall<Row>(
  rows: readonly Row[],
  sizeOf: (row: Row) => number,
  merge: (rows: readonly Row[]) => Row,
): readonly Row[] {
  const isSmall = (row: Row): boolean => sizeOf(row) > 0 && sizeOf(row) < LEAST_PUBLISHED;
  const merged = new Set(rows.filter(isSmall));
  if (merged.size === 0) return rows;
  const others = rows
    .filter((row) => sizeOf(row) > 0 && !isSmall(row))
    .sort((one, other) => sizeOf(one) - sizeOf(other));
  const size = (): number => [...merged].reduce((sum, row) => sum + sizeOf(row), 0);
  while (others.length > 0 && (merged.size < 2 || size() < LEAST_PUBLISHED)) merged.add(others.shift()!);
  if (size() < LEAST_PUBLISHED) return [];
  return [...rows.filter((row) => !merged.has(row)), merge(rows.filter((row) => merged.has(row)))];
}

export function sumOfFigures(all: readonly Figures[]): Figures {
  return {
    attendances: sumOf<Attendances>(all.map(({ attendances }) => attendances)),
    title: sumOf<TitleOutcomes>(all.map(({ title }) => title)),
    blocs: sumOf<BlocOutcomes>(all.map(({ blocs }) => blocs)),
  };
}

/** Each count added up; there is at least one. */
export function sumOf<Counts extends { readonly [Key in keyof Counts]: number }>(all: readonly Counts[]): Counts {
  const keys = Object.keys(all[0]!) as (keyof Counts)[];
  const sums = keys.map((key) => [key, all.reduce((sum, counts) => sum + counts[key], 0)]);
  return Object.fromEntries(sums) as Counts;
}
