const DELIMITERS = [';', ',', '\t', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** Lines looked at: titles come first, and may hold commas of their own. */
const LINES = 30;
export const FAR_ENOUGH = 20_000;

/** What parts the fields of a text file: that which parts most lines into the same number of fields. */
export function delimiterOf(text: string): Delimiter {
  const lines = unquoted(text.slice(0, FAR_ENOUGH)).split(/\r\n|\r|\n/, LINES);
  const scored = DELIMITERS.map((delimiter) => ({ delimiter, score: regularity(lines, delimiter) }));
  return scored.reduce((best, one) => (one.score > best.score ? one : best)).delimiter;
}

/** Fields of the lines that agree on their number, the best such number counted. */
function regularity(lines: readonly string[], delimiter: string): number {
  const scores = new Map<number, number>();
  for (const line of lines) {
    const parts = line.split(delimiter).length - 1;
    scores.set(parts, (scores.get(parts) ?? 0) + parts);
  }
  return Math.max(...scores.values());
}

/** Without what stands between quotes. */
function unquoted(text: string): string {
  return text.replace(/"(?:[^"]|"")*"/g, '');
}
