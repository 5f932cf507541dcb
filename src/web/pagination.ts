import type { PageOf } from '../http/page-query.dto.js';
import { formatNumber, plural } from './french/format.js';

/** What the partial `pagination` shows. */
export interface PaginationView {
  readonly summary: string;
  readonly pages: readonly { readonly label: string; readonly href?: string; readonly current?: boolean }[];
  /** Where a list goes on beyond its numbered pages, and the way back to its beginning. */
  readonly more?: string;
  readonly start?: string;
}

const NEIGHBOURS = 2;

/**
 * Links to the pages of a list that keep its filters. `address` is the one asked for, with its query and
 * the place in the page; `singular` names what is listed: « candidat ».
 */
export function paginationView(
  list: PageOf<unknown>,
  address: string,
  singular: string,
  many?: string,
): PaginationView {
  const last = Math.max(1, Math.ceil(list.total / list.size));
  return {
    summary: summaryOf(list, plural(list.total, singular, many)),
    pages: last === 1 ? [] : shownPages(list.page, last).map((page) => linkTo(page, list.page, address)),
  };
}

function summaryOf({ page, size, total }: PageOf<unknown>, counted: string): string {
  if (total <= size) return counted;
  const first = (page - 1) * size + 1;
  return `${formatNumber(first)} à ${formatNumber(Math.min(page * size, total))} sur ${counted}`;
}

/** First, last and neighbours of the current page; null where pages are left out. */
function shownPages(current: number, last: number): (number | null)[] {
  const near = (page: number) => page === 1 || page === last || Math.abs(page - current) <= NEIGHBOURS;
  const window = Array.from({ length: 2 * NEIGHBOURS + 1 }, (_, index) => current - NEIGHBOURS + index);
  const shown = [...new Set([1, ...window, last])].filter((page) => page >= 1 && page <= last && near(page));
  return shown.flatMap((page, index) => (index > 0 && page - (shown[index - 1] ?? 0) > 1 ? [null, page] : [page]));
}

function linkTo(page: number | null, current: number, address: string): PaginationView['pages'][number] {
  if (page === null) return { label: '…' };
  if (page === current) return { label: String(page), current: true };
  const [asked = '', place] = address.split('#');
  const [path = '', query = ''] = asked.split('?');
  const parameters = new URLSearchParams(query);
  parameters.set('page', String(page));
  return { label: String(page), href: `${path}?${parameters.toString()}${place ? `#${place}` : ''}` };
}
