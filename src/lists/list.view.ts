import { formatDay, formatInstant, formatNumber, plural } from '../web/french/format.js';
import type { PaginationView } from '../web/pagination.js';
import { type List, type ListAsked, type ListCell, type ListColumn, shownColumns, sortedBy } from './list.js';
import { listPagination } from './list-pagination.view.js';
import type { ListQuery } from './list-query.dto.js';
import type { ListPage } from './read-list.js';
import { keptFields, withParameters } from './state.js';

const SIZES = [25, 50, 100, 200];
const COLUMNS_PLACE = 'colonnes';

/** A link in the heading of a list: an export, say. `href` is made of the list's own address. */
export interface ListAction {
  readonly label: string;
  readonly href: string;
  readonly icon?: string;
}

/** What is done to rows that are chosen: leads to a page that says what will happen to whom. */
export interface BulkAct {
  readonly label: string;
  /** Where the choice is posted; the state of the list goes with it. */
  readonly path: string;
  readonly danger?: boolean;
}

export interface ListShown<Row> {
  readonly page: ListPage<Row>;
  readonly query: ListQuery & ListAsked;
  /** The address asked for, with its query. */
  readonly address: string;
  readonly actions?: readonly ListAction[];
  readonly acts?: readonly BulkAct[];
  /** Id of a row that may be chosen; null for one that may not. */
  readonly idOf?: (row: Row) => string | null;
}

/** What the partial `list` draws. */
export function listView<Row>(list: List<Row>, shown: ListShown<Row>) {
  const { page, query, address, actions = [] } = shown;
  const columns = shownColumns(list, query.columns);
  return {
    ...{ label: list.label, count: countOf(list, page), actions },
    /** False where there is nothing to list, and the page says what to do; true beyond the last page. */
    any: page.items.length > 0 || page.total > 0,
    headings: columns.map((column) => headingOf(list, column, query.sort, address)),
    rows: page.items.map((row) => rowView(columns, row, shown)),
    chooser: chooserOf(list, columns, query, address),
    kept: keptFields(address, ['sort', 'columns', 'size']),
    bulk: bulkOf(list, shown),
    pagination: listPagination(list, page, query, address) satisfies PaginationView,
  };
}

/** « 812 personnes », « plus de 10 000 personnes ». */
export function countOf(list: List<never>, { total, atLeast }: ListPage<unknown>): string {
  return `${atLeast ? 'plus de ' : ''}${plural(total, ...list.noun)}`;
}

function headingOf<Row>(list: List<Row>, column: ListColumn<Row>, sort: string | undefined, address: string) {
  const { key, heading, kind } = column;
  const sorted = sortedBy(list, sort);
  const isSorted = sorted.key === key;
  const next = isSorted && !sorted.descending ? `-${key}` : key;
  return {
    ...{ label: heading, number: kind === 'number' },
    href: column.sort === undefined ? null : withParameters(address, { sort: next, page: null, after: null }),
    sorted: isSorted ? (sorted.descending ? 'descending' : 'ascending') : null,
  };
}

function rowView<Row>(columns: readonly ListColumn<Row>[], row: Row, { idOf }: ListShown<Row>) {
  const [first] = columns;
  const id = idOf?.(row) ?? null;
  return {
    choice: id === null ? null : { id, label: String(first!.value(row)) },
    cells: columns.map((column, index) => ({
      ...{ isName: index === 0, label: column.heading, number: column.kind === 'number' },
      nowrap: column.kind === 'day' || column.kind === 'instant',
      ...(column.cell?.(row) ?? plainCell(column, row)),
    })),
  };
}

function plainCell<Row>({ kind, value }: ListColumn<Row>, row: Row): ListCell {
  const held = value(row);
  if (held === null || held === '') return { text: '—', muted: true };
  if (typeof held === 'number') return { text: formatNumber(held) };
  if (kind === 'day') return { text: formatDay(held) };
  return { text: kind === 'instant' ? formatInstant(held) : held };
}

/** Columns and rows a page: a form of its own that keeps the rest of the state. */
function chooserOf<Row>(list: List<Row>, shown: readonly ListColumn<Row>[], { size }: ListQuery, address: string) {
  const [always, ...others] = list.columns;
  return {
    ...{ id: COLUMNS_PLACE, path: list.path, always: { key: always!.key, heading: always!.heading } },
    kept: keptFields(address, null, ['columns', 'size', 'page', 'after']),
    columns: others.map((column) => ({
      ...{ key: column.key, heading: column.heading, checked: shown.includes(column) },
    })),
    sizes: [...new Set([...SIZES, size])]
      .toSorted((one, other) => one - other)
      .map((value) => ({ value: String(value), label: formatNumber(value), selected: value === size })),
  };
}

function bulkOf<Row>(list: List<Row>, { page, address, acts = [] }: ListShown<Row>) {
  if (acts.length === 0 || page.items.length === 0) return null;
  const scopes = [
    { value: 'ticked', label: 'les lignes cochées', selected: true },
    { value: 'page', label: `toute cette page (${plural(page.items.length, ...list.noun)})`, selected: false },
    { value: 'all', label: `tous les résultats (${countOf(list, page)})`, selected: false },
  ];
  return {
    scopes: page.items.length === page.total && !page.atLeast ? [scopes[0], scopes[2]] : scopes,
    acts: acts.map(({ label, path, danger = false }) => ({
      ...{ label, danger, href: withParameters(address, {}, path) },
    })),
  };
}
