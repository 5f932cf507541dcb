import { Type } from 'class-transformer';
import { IsInt, IsOptional, Max, Min } from 'class-validator';

/** Version numbers of a certification count its changes. */
export const MOST_VERSIONS = 1_000_000;

export class VersionQuery {
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(MOST_VERSIONS)
  version?: number;
}
