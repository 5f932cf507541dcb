import { formatNumber } from '../web/french/format.js';

/** A count, or what stands in its place; a rate is written in words, and exported as a percentage. */
export interface FigureCell {
  readonly text: string;
  /** For spreadsheets: a number, or nothing where there is none to tell. */
  readonly value: number | string | null;
}

export interface FigureRow {
  readonly name: string;
  readonly href: string | null;
  /** In bold: holds the rows that follow. */
  readonly total: boolean;
  readonly cells: readonly FigureCell[];
}

/** A table of figures: shown on a page, and written into a spreadsheet, from the same cells. */
export interface FigureTable {
  readonly key: string;
  readonly title: string;
  readonly rowHeading: string;
  readonly columns: readonly string[];
  readonly rows: readonly FigureRow[];
}

export const countCell = (value: number): FigureCell => ({ text: formatNumber(value), value });

/** What the template prints. */
export function tableView({ key, title, rowHeading, columns, rows }: FigureTable, most = Infinity) {
  return {
    ...{ key, title, rowHeading, columns },
    rows: rows.slice(0, most).map(({ name, href, total, cells }) => ({
      ...{ name, href, total, cells: cells.map(({ text }) => text) },
    })),
    left: Math.max(0, rows.length - most),
  };
}
