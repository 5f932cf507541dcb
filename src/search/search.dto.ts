import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';

/** What is looked for, from anywhere. */
export class SearchQuery {
  /** Beginnings of words of names, places or titles, in any order, accents or not; codes, days, addresses. */
  @IsOptional()
  @IsString()
  @MaxLength(200)
  q?: string;

  /** Of each kind, at most so many. */
  @ApiPropertyOptional()
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(50)
  most: number = 20;
}
