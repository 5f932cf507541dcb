import { applyDecorators } from '@nestjs/common';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { ListField } from '../http/fields.js';
import { PageQuery } from '../http/page-query.dto.js';
import { type List, sortsOf } from './list.js';

const MOST_COLUMNS = 100;

/** Which part of a list. */
export class ListQuery extends PageQuery {
  /** `next` of the answer before: what comes after it in the same order, however deep in the list. */
  @IsOptional()
  @IsString()
  @MaxLength(8000)
  after?: string;
}

/** The column that sorts the list, behind a minus sign for the last first. */
export const SortField = (list: Pick<List<never>, 'columns'>): PropertyDecorator =>
  applyDecorators(ApiPropertyOptional({ enum: sortsOf(list) }), IsOptional(), IsIn(sortsOf(list)));

/** The columns a page or an export shows. */
export const ColumnsField = (list: Pick<List<never>, 'columns'>): PropertyDecorator => {
  const keys = list.columns.map(({ key }) => key);
  return applyDecorators(
    ApiPropertyOptional({ enum: keys, isArray: true }),
    IsOptional(),
    ListField(),
    ArrayMaxSize(MOST_COLUMNS),
    IsIn(keys, { each: true }),
  );
};
