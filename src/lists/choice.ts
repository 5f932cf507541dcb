import { ArrayMaxSize, ArrayUnique, IsIn, IsOptional, IsUUID } from 'class-validator';
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { DomainError } from '../domain/errors.js';
import { ListField } from '../http/fields.js';
import type { List, ListAsked } from './list.js';
import type { ListQuery } from './list-query.dto.js';
import { readPage, readPortions } from './read-list.js';

const SCOPES = ['ticked', 'page', 'all'] as const;

/** One act is about so many rows at most. */
export const MOST_CHOSEN = 5_000;

/** What the form around a list sends: the rows ticked, or that all of the page or of the list are meant. */
export class ChosenRows {
  @IsOptional()
  @IsIn(SCOPES)
  scope?: (typeof SCOPES)[number];

  @IsOptional()
  @ListField()
  @ArrayMaxSize(MOST_CHOSEN)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  ids?: string[];
}

/** Rows of a list that may be chosen, by their ids. */
export interface Choosable<T extends ObjectLiteral> {
  readonly builder: SelectQueryBuilder<T>;
  readonly list: List<never>;
  readonly query: ListQuery & ListAsked;
  /** Null for a row that may not be chosen. */
  readonly idOf: (row: T) => string | null;
}

/** Ids of the rows chosen. Throws `nothingChosen`, `tooManyChosen`. */
export async function chosenIds<T extends ObjectLiteral>(
  { scope = 'ticked', ids: ticked = [] }: ChosenRows,
  rows: Choosable<T>,
): Promise<string[]> {
  const ids = scope === 'ticked' ? ticked : scope === 'page' ? await idsOfPage(rows) : await idsOfAll(rows);
  if (ids.length === 0) throw new DomainError('nothingChosen', {});
  return ids;
}

async function idsOfPage<T extends ObjectLiteral>({ builder, list, query, idOf }: Choosable<T>): Promise<string[]> {
  const { items } = await readPage(builder, list, query);
  return items.flatMap((row) => idOf(row) ?? []);
}

async function idsOfAll<T extends ObjectLiteral>({ builder, list, query, idOf }: Choosable<T>): Promise<string[]> {
  const ids: string[] = [];
  for await (const portion of readPortions(builder, list, query.sort)) {
    ids.push(...portion.flatMap((row) => idOf(row) ?? []));
    if (ids.length > MOST_CHOSEN) throw new DomainError('tooManyChosen', { most: MOST_CHOSEN });
  }
  return ids;
}
