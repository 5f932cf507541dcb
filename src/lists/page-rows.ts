import { windowOf } from '../http/page-query.dto.js';
import { type List, type ListAsked, sortedBy } from './list.js';
import type { ListQuery } from './list-query.dto.js';
import type { ListPage } from './read-list.js';

type Value = string | number | null;

/** The page asked for of rows that are held already. Rows that are equal by their column keep the order they came in. */
export function pageOfRows<Row>(
  list: List<Row>,
  rows: readonly Row[],
  query: Pick<ListQuery, 'page' | 'size'> & ListAsked,
): ListPage<Row> {
  const { skip, take } = windowOf(query);
  const items = sortRows(list, rows, query.sort).slice(skip, skip + take);
  return { items, page: query.page, size: query.size, total: rows.length, atLeast: false, next: null };
}

/** By the plain values of the column asked for: texts as French sorts them, numbers in them by their size. */
export function sortRows<Row>(list: List<Row>, rows: readonly Row[], sort?: string): Row[] {
  const { key, descending } = sortedBy(list, sort);
  const { value } = list.columns.find((column) => column.key === key)!;
  const sign = descending ? -1 : 1;
  return rows.toSorted((one, other) => sign * compare(value(one), value(other)));
}

const FRENCH = new Intl.Collator('fr', { numeric: true });

/** Null before all: there is nothing. */
function compare(one: Value, other: Value): number {
  if (one === null || other === null) return Number(one !== null) - Number(other !== null);
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  return FRENCH.compare(String(one), String(other));
}
