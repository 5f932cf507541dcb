import { applyDecorators } from '@nestjs/common';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { VersionQuery } from '../certifications/certification.dto.js';
import { LineField, ListField, TextField } from '../http/fields.js';

const MOST_COMPETENCES = 1000;
const LONGEST_RULE = 2000;

/** A field of a form that is not filled in is one left out. */
const Blankable = (): PropertyDecorator =>
  applyDecorators(
    Transform(({ value }: { value: unknown }) => (value === '' ? undefined : value)),
    IsOptional(),
  );

/**
 * What to try, and on whom. Without `atLeast` the rule of the bloc stays; with it, `mandatory` has all that are. A rule in
 * words takes the place of both, unless the words are those of the rule in force.
 */
export class SimulationQuery extends VersionQuery {
  @Blankable()
  @LineField(40)
  bloc?: string;

  @Blankable()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(MOST_COMPETENCES)
  atLeast?: number;

  @IsOptional()
  @ListField()
  @IsArray()
  @ArrayMaxSize(MOST_COMPETENCES)
  @IsString({ each: true })
  @MaxLength(40, { each: true })
  mandatory?: string[];

  /** The rule of the bloc: a sentence as fiches have it, or a rule as JSON. */
  @Blankable()
  @TextField(LONGEST_RULE)
  rule?: string;

  /** The rule of the title, likewise. */
  @Blankable()
  @TextField(LONGEST_RULE)
  titleRule?: string;

  /** Years, or `unlimited`. */
  @Blankable()
  @Matches(/^(unlimited|[1-9]\d?)$/)
  validity?: string;

  /** The session to try it on; all recorded enrollments where none is chosen. */
  @Blankable()
  @IsUUID()
  session?: string;
}
