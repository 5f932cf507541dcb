/** A rate from year to year. Years of too few people have a hollow point without a figure. */
export interface EvolutionChart {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** Places down are in ems, places across in hundredths of the width. */
  readonly height: number;
  readonly scale: readonly { readonly label: string; readonly y: number }[];
  readonly lines: readonly { readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number }[];
  readonly points: readonly {
    readonly x: number;
    readonly y: number;
    readonly hollow: boolean;
    readonly label: string;
    readonly labelY: number;
  }[];
  readonly years: readonly { readonly x: number; readonly label: string }[];
  readonly yearsY: number;
}

export interface EvolutionPoint {
  readonly label: string;
  /** From 0 to 100; null where there is none. */
  readonly percent: number | null;
  /** Of too few people to write it. */
  readonly few: boolean;
  /** In words. */
  readonly text: string;
}

const TOP = 2;
const PLOT = 8;
/** Room for the scale on the left. */
const LEFT = 10;

export function evolutionChart(
  { id, title }: { readonly id: string; readonly title: string },
  years: readonly EvolutionPoint[],
): EvolutionChart {
  const step = (100 - LEFT) / Math.max(1, years.length);
  const xOf = (index: number): number => rounded(LEFT + step * (index + 0.5));
  const known = years.flatMap(({ percent, few }, index) =>
    percent === null ? [] : [{ index, few, percent, x: xOf(index), y: yOf(percent) }],
  );
  const followed = known.slice(1).map((to, at) => ({ from: known[at]!, to }));
  return {
    ...{ id, title, description: years.map(({ label, text }) => `${label} : ${text}.`).join(' ') },
    height: TOP + PLOT + 2,
    scale: [100, 50, 0].map((percent) => ({ label: `${percent}\u00a0%`, y: yOf(percent) })),
    lines: followed
      .filter(({ from, to }) => to.index === from.index + 1)
      .map(({ from, to }) => ({ x1: from.x, y1: from.y, x2: to.x, y2: to.y })),
    points: known.map(({ x, y, few, percent }) => ({
      ...{ x, y, hollow: few, label: few ? '' : `${percent}\u00a0%`, labelY: rounded(y - 0.7) },
    })),
    years: years.map(({ label }, index) => ({ label, x: xOf(index) })),
    yearsY: TOP + PLOT + 1.6,
  };
}

const yOf = (percent: number): number => rounded(TOP + PLOT * (1 - percent / 100));
const rounded = (value: number): number => Math.round(value * 100) / 100;
