import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, Max, Min } from 'class-validator';

/** Which page of a list. */
export class PageQuery {
  /** From 1. */
  @ApiPropertyOptional()
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  page: number = 1;

  /** Rows a page, at most 200. */
  @ApiPropertyOptional()
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  size: number = 50;
}

/** A page of a list, and how long the list is. */
export interface PageOf<T> {
  readonly items: readonly T[];
  readonly page: number;
  readonly size: number;
  readonly total: number;
}

/** Rows to skip and take for a query. */
export function windowOf(query: PageQuery): { skip: number; take: number } {
  return { skip: (query.page - 1) * query.size, take: query.size };
}

export function pageOf<T>(query: PageQuery, [items, total]: readonly [readonly T[], number]): PageOf<T> {
  return { items, page: query.page, size: query.size, total };
}
