import { formatNumber, plural } from '../web/french/format.js';
import { paginationView, type PaginationView } from '../web/pagination.js';
import type { List } from './list.js';
import type { ListQuery } from './list-query.dto.js';
import { type ListPage, MOST_COUNTED } from './read-list.js';
import { withParameters } from './state.js';

/** By the number of the page as far as rows are counted, by where the page ends from there on. */
export function listPagination(
  list: List<never>,
  page: ListPage<unknown>,
  query: ListQuery,
  address: string,
): PaginationView {
  const start = withParameters(address, { page: null, after: null });
  const more = page.next === null ? null : withParameters(address, { page: null, after: page.next });
  if (query.after !== undefined) {
    const shown = `${plural(page.items.length, ...list.noun)} à la suite`;
    return { summary: shown, pages: [], start, ...(more && { more }) };
  }
  const counted = paginationView(page, address, ...list.noun);
  if (!page.atLeast) return counted;
  const isLast = page.page * page.size >= MOST_COUNTED;
  const first = (page.page - 1) * page.size + 1;
  const range = `${formatNumber(first)} à ${formatNumber(first + page.items.length - 1)}`;
  const summary = `${range} sur plus de ${plural(page.total, ...list.noun)}`;
  return { ...counted, summary, ...(isLast && more && { more }) };
}
