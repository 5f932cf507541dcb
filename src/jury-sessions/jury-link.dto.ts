import { applyDecorators } from '@nestjs/common';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsUUID,
  Min,
} from 'class-validator';
import { LINK_ANSWERS, LINK_KINDS, type LinkAnswer, type LinkKind } from '../domain/jury/jury-links.js';
import { LineField, TextField } from '../http/fields.js';

const MOST_CANDIDACIES = 5000;

/** Ids of candidacies; a form sends them as one text, however many there are. */
const CandidaciesField = (): PropertyDecorator =>
  applyDecorators(
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.split(' ') : value)),
    IsArray(),
    ArrayMaxSize(MOST_CANDIDACIES),
    ArrayUnique(),
    IsUUID(undefined, { each: true }),
  );

/** A member has a link with a candidate. */
export class DeclareLink {
  @IsUUID()
  memberId!: string;

  @IsUUID()
  candidacyId!: string;

  @IsIn(LINK_KINDS)
  kind!: LinkKind;

  /** For whoever decides on it; neither sealed nor shown in the minutes. */
  @IsOptional()
  @TextField(2000)
  words?: string | null;
}

/** A member has told all links there are with these candidates. */
export class CompleteDeclaration {
  /** Of the declaration seen; 0 where there was none. */
  @Type(() => Number)
  @IsInt()
  @Min(0)
  version!: number;

  /** The candidacies that were gone through. */
  @CandidaciesField()
  @ArrayMinSize(1)
  candidacyIds!: string[];

  /** The paper on which they did, required from whoever records it for them. */
  @IsOptional()
  @LineField(300)
  evidence?: string | null;
}

/** What is decided of links of one member: to step out, or to sit all the same. */
export class AnswerLinks {
  @IsUUID()
  memberId!: string;

  @CandidaciesField()
  @ArrayMinSize(1)
  candidacyIds!: string[];

  @IsIn(LINK_ANSWERS)
  answer!: LinkAnswer;

  /** The minutes show it. */
  @TextField(2000)
  reason!: string;
}

/** Where an answer was given. */
export class AnsweredOn {
  /** The candidacy whose sheet it was. */
  @IsOptional()
  @IsUUID()
  fiche?: string;
}
