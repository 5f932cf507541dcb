import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { type PageOf, windowOf } from '../http/page-query.dto.js';
import { leaveAfter, type Place, readPlace, writtenPlace } from './cursor.js';
import { type List, type ListAsked, orderOf, type OrderTerm } from './list.js';
import type { ListQuery } from './list-query.dto.js';

/** So many rows are counted, and reached by the number of their page; what comes then is reached by `after`. */
export const MOST_COUNTED = 10_000;
const MOST_OF_A_PORTION = 500;

/** A page of a list. */
export interface ListPage<T> extends PageOf<T> {
  /** True where there are more than `total`: counting them all would cost more than anyone gains. */
  readonly atLeast: boolean;
  /** To be asked for as `after`; null at the end. */
  readonly next: string | null;
}

/**
 * The page asked for of what the builder leaves. The builder may join what a row has one of, and must not be sorted or
 * limited. Throws `malformedRequest` for an `after` of another order.
 */
export async function readPage<T extends ObjectLiteral>(
  builder: SelectQueryBuilder<T>,
  list: List<never>,
  query: ListQuery & ListAsked,
): Promise<ListPage<T>> {
  const order = orderOf(list, query.sort);
  const after = query.after === undefined ? null : readPlace(query.after, order);
  const { skip, take } = after ? { skip: 0, take: query.size } : windowOf(query);
  const { rows, last } = await readPortion(builder, order, { after, skip, take: take + 1 });
  const items = rows.slice(0, take);
  const isEnd = rows.length <= take;
  const next = isEnd || last === null ? null : writtenPlace(last);
  const part = { items, page: query.page, size: query.size, next };
  if (query.uncounted) return { ...part, total: skip + items.length, atLeast: after !== null || !isEnd };
  const known = isEnd && after === null && (items.length > 0 || skip === 0) ? skip + items.length : null;
  return { ...part, ...told(known ?? (await countUpTo(builder, MOST_COUNTED + 1))) };
}

/** Fewer than that many are counted exactly. */
function told(counted: number): { total: number; atLeast: boolean } {
  return { total: Math.min(counted, MOST_COUNTED), atLeast: counted > MOST_COUNTED };
}

/**
 * All that the builder leaves, in portions of at most 500, each found by where the one before ended: no row is read twice,
 * and no more than a portion is held.
 */
export async function* readPortions<T extends ObjectLiteral>(
  builder: SelectQueryBuilder<T>,
  list: List<never>,
  sort?: string,
): AsyncGenerator<readonly T[]> {
  const order = orderOf(list, sort);
  for (let after: Place | null = null; ;) {
    const portion: Portion<T> = await readPortion(builder, order, { after, skip: 0, take: MOST_OF_A_PORTION + 1 });
    if (portion.rows.length > 0) yield portion.rows.slice(0, MOST_OF_A_PORTION);
    if (portion.rows.length <= MOST_OF_A_PORTION) return;
    after = portion.last;
  }
}

interface Portion<T> {
  readonly rows: readonly T[];
  /** Where the last but one row stands: the one after it tells that there is more. */
  readonly last: Place | null;
}

async function readPortion<T extends ObjectLiteral>(
  builder: SelectQueryBuilder<T>,
  order: readonly OrderTerm[],
  { after, skip, take }: { readonly after: Place | null; readonly skip: number; readonly take: number },
): Promise<Portion<T>> {
  const select = builder.clone();
  order.forEach(({ expression, descending }, index) => {
    // In brackets, so that TypeORM does not take it for the entity's own column under another name.
    select.addSelect(`(${expression})`, `place${index}`).addOrderBy(expression, descending ? 'DESC' : 'ASC');
  });
  if (after) leaveAfter(select, order, after);
  const { entities, raw } = await select.offset(skip).limit(take).getRawAndEntities<Record<string, string>>();
  const lastRow = raw.at(-2);
  return { rows: entities, last: lastRow ? order.map((_, index) => String(lastRow[`place${index}`])) : null };
}

/** How many the builder leaves, as far as that number. */
async function countUpTo<T extends ObjectLiteral>(builder: SelectQueryBuilder<T>, most: number): Promise<number> {
  const some = builder.clone().select('1', 'one').limit(most);
  const { total } = (await some
    .createQueryBuilder()
    .select('COUNT(*)', 'total')
    .from(`(${some.getQuery()})`, 'some')
    .setParameters(some.getParameters())
    .getRawOne<{ total: number | string }>())!;
  return Number(total);
}
