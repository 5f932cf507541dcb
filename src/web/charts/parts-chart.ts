/** A bar for each thing, made of parts of a whole; told in words too, and in the table beside it. */
export interface PartsChart {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** In ems. */
  readonly height: number;
  readonly key: readonly { readonly tone: number; readonly label: string }[];
  readonly rows: readonly {
    readonly label: string;
    readonly value: string;
    readonly labelY: number;
    readonly barY: number;
    /** In hundredths of the width. */
    readonly parts: readonly { readonly tone: number; readonly x: number; readonly width: number }[];
  }[];
}

export interface PartsChartRow {
  readonly label: string;
  /** What is written at its end. */
  readonly value: string;
  /** One for each word of the key. */
  readonly parts: readonly number[];
}

/** Of a line: its name, its bar, and what sets it apart from the next, in ems. */
const LINE = { label: 1, bar: 1.4, height: 3 } as const;
/** A longer name would run into what is written at the end of the line on a phone. */
const LABEL_MOST = 26;

export function partsChart(
  { id, title }: { readonly id: string; readonly title: string },
  key: readonly string[],
  rows: readonly PartsChartRow[],
): PartsChart {
  return {
    ...{ id, title, description: rows.map((row) => described(row, key)).join(' ') },
    height: rows.length * LINE.height,
    key: key.map((label, index) => ({ tone: index + 1, label })),
    rows: rows.map(({ label, value, parts }, index) => ({
      ...{ label: shortened(label), value, parts: partsOf(parts) },
      labelY: index * LINE.height + LINE.label,
      barY: index * LINE.height + LINE.bar,
    })),
  };
}

function described({ label, parts }: PartsChartRow, key: readonly string[]): string {
  return `${label} : ${key.map((word, index) => `${word} ${parts[index] ?? 0}`).join(', ')}.`;
}

export function shortened(label: string): string {
  const letters = Array.from(label);
  return letters.length <= LABEL_MOST
    ? label
    : `${letters
        .slice(0, LABEL_MOST - 1)
        .join('')
        .trimEnd()}…`;
}

/** Parts of a whole of 100, from left to right; those of nothing are not drawn. */
export function partsOf(parts: readonly number[]): PartsChart['rows'][number]['parts'] {
  const whole = parts.reduce((sum, part) => sum + part, 0);
  if (whole === 0) return [];
  let before = 0;
  return parts.flatMap((part, index) => {
    const [x, width] = [hundredths(before, whole), hundredths(part, whole)];
    before += part;
    return part === 0 ? [] : [{ tone: index + 1, x, width }];
  });
}

const hundredths = (part: number, whole: number): number => Math.round((10_000 * part) / whole) / 100;
