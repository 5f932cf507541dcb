import type { Badge } from '../web/badge.js';

/*
 * One way of lists. `x.list.ts` declares what a list has: its columns, what sorts, its own order. From that declaration
 * the input class takes what may be asked for (`SortField`, `ColumnsField` of `list-query.dto.ts`), the service its pages
 * (`readPage` of `read-list.ts`), the page its table (`listView`, partial `list`), and an export its columns
 * (`shownColumns`, each with `heading`, `kind` and the plain `value` of a record); its rows are those pages, one after the
 * other by `next`. Rows chosen over the whole list are read in portions, within one read (`readPortions`). Rows that are
 * worked out in memory are sorted and paged there (`page-rows.ts`).
 */

/** What a column holds, whatever the language: a day is `2023-06-15`, an instant ISO 8601 in UTC. */
export type ColumnKind = 'text' | 'number' | 'day' | 'instant';

export interface ListColumn<Row> {
  /** In addresses; never changed, so that those that were kept go on. */
  readonly key: string;
  /** In French. */
  readonly heading: string;
  /** `text` where it is left out. */
  readonly kind?: ColumnKind;
  /**
   * By what it sorts: a column of text that is never null and has the same order on both engines. `value`, where the rows
   * of the list are held in memory (`page-rows.ts`).
   */
  readonly sort?: string;
  /** Shown only to whom asks for it. */
  readonly hidden?: boolean;
  /** Plain, as an export writes it. */
  readonly value: (row: Row) => string | number | null;
  /** As the page shows it, where that is more than the value in its French form. */
  readonly cell?: (row: Row) => ListCell;
}

/** A cell of the page: `note` stands below in small, `muted` is for what there is not. */
export interface ListCell {
  readonly text?: string;
  readonly href?: string;
  readonly badge?: Badge;
  readonly note?: string | null;
  readonly muted?: boolean;
  readonly download?: boolean;
}

export interface List<Row> {
  /** Of its page. */
  readonly path: string;
  /**
   * What the journal knows it by where it is taken away: a name of its own that never changes, of at most 36 characters,
   * or the id of the record whose list it is.
   */
  readonly subject: string;
  /** What is listed, as a region of the page is named: « Candidat·es ». */
  readonly label: string;
  /** Singular and plural of what is counted: « personne », « personnes ». */
  readonly noun: readonly [string, string];
  /** The first names the record: it is always shown. */
  readonly columns: readonly ListColumn<Row>[];
  /** The sort unless another is asked for: a column's key, behind a minus sign for the last first. */
  readonly order: string;
  /** What sorts rows that are equal by their column, behind a minus sign for the last first; the last is unique. */
  readonly ties: readonly string[];
}

/** What may be asked of any list; `page` and `size` are those of `PageQuery`. */
export interface ListAsked {
  readonly sort?: string;
  readonly columns?: readonly string[];
  /** True for a portion of a list that is read whole: nobody reads how many there are. */
  readonly uncounted?: boolean;
}

export interface OrderTerm {
  readonly expression: string;
  readonly descending: boolean;
}

/** The sorts that may be asked for. */
export function sortsOf(list: Pick<List<never>, 'columns'>): string[] {
  return list.columns.flatMap(({ key, sort }) => (sort === undefined ? [] : [key, `-${key}`]));
}

/** The key of the column that sorts, and whether the last comes first. */
export function sortedBy(list: List<never>, sort = list.order): { readonly key: string; readonly descending: boolean } {
  const descending = sort.startsWith('-');
  return { key: descending ? sort.slice(1) : sort, descending };
}

/** The order asked for, in which no two rows are equal. */
export function orderOf(list: List<never>, sort?: string): OrderTerm[] {
  const { key, descending } = sortedBy(list, sort);
  const expression = list.columns.find((column) => column.key === key)!.sort!;
  const ties = list.ties.map(tieOf).filter((tie) => tie.expression !== expression);
  return [{ expression, descending }, ...ties];
}

const tieOf = (tie: string): OrderTerm =>
  tie.startsWith('-') ? { expression: tie.slice(1), descending: true } : { expression: tie, descending: false };

/** The columns asked for, in their own order; those shown by default where none is asked for. */
export function shownColumns<Row>(list: Pick<List<Row>, 'columns'>, asked: readonly string[] = []): ListColumn<Row>[] {
  const isShown = ({ key, hidden }: ListColumn<Row>) => (asked.length > 0 ? asked.includes(key) : hidden !== true);
  return list.columns.filter((column, index) => index === 0 || isShown(column));
}
