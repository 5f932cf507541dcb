import { applyDecorators } from '@nestjs/common';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsInt,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { ListField, Omittable, TextField, VersionField } from '../http/fields.js';

/** Candidates one session can take in one request. */
export const MOST_CANDIDATES = 2000;
const MOST_BLOCS = 100;

/** Codes of blocs, each once. */
export const BlocsField = (): PropertyDecorator =>
  applyDecorators(
    Omittable(),
    ListField(),
    IsArray(),
    ArrayMinSize(1),
    ArrayMaxSize(MOST_BLOCS),
    ArrayUnique(),
    IsString({ each: true }),
    MaxLength(40, { each: true }),
  );

/** Enrolled candidates to present to the jury. */
export class PresentCandidates {
  @ListField()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_CANDIDATES)
  @ArrayUnique()
  @IsUUID('all', { each: true })
  enrollmentIds!: string[];

  /** Codes of the blocs presented by all of them; by default those each aims at and does not hold on that day. */
  @BlocsField()
  blocs?: string[];
}

/** Other blocs or another rank of passage, on the version seen. */
export class ChangeCandidacy {
  @VersionField()
  version!: number;

  @BlocsField()
  blocs?: string[];

  /** From 1; the others move up or down. */
  @Omittable()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(MOST_CANDIDATES)
  rank?: number;
}

/** A member who steps out for a candidate. */
export class RecuseMember {
  @IsUUID()
  candidacyId!: string;

  @IsUUID()
  memberId!: string;

  /** The link between them. */
  @TextField(2000)
  reason!: string;
}
