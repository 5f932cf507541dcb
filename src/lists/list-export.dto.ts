import { applyDecorators } from '@nestjs/common';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';

export const FILE_FORMATS = ['xlsx', 'csv'] as const;
export type FileFormat = (typeof FILE_FORMATS)[number];

/** The file of a list: a workbook, or text for any program. */
export const FormatField = (): PropertyDecorator =>
  applyDecorators(ApiPropertyOptional({ enum: FILE_FORMATS }), IsOptional(), IsIn(FILE_FORMATS));
