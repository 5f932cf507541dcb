import { applyDecorators } from '@nestjs/common';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsInt,
  IsOptional,
  IsUUID,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { DayField, LineField, ListField, Omittable, VersionField } from '../http/fields.js';

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

const SpanField = (least: number, most: number): PropertyDecorator =>
  applyDecorators(
    Type(() => Number),
    IsInt(),
    Min(least),
    Max(most),
  );

/** Times in France, « 12:30 ». */
export class Hours {
  @Matches(TIME)
  from!: string;

  @Matches(TIME)
  until!: string;
}

/** A day on which candidates pass. */
export class DayHours extends Hours {
  @DayField()
  day!: string;
}

/** How long a passage takes, without extra time. */
export class Duration {
  /** Code of an individual assessment; null where one passage is for all that a candidate presents. */
  @IsOptional()
  @LineField(40)
  assessment: string | null = null;

  @SpanField(1, 720)
  minutes!: number;
}

/** When the candidates of a session pass. */
export class SetAgenda {
  /** The version seen; left out where there is none yet. */
  @Omittable()
  @VersionField()
  version?: number;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(14)
  @ValidateNested({ each: true })
  @Type(() => DayHours)
  days!: DayHours[];

  /** Of each day. */
  @IsArray()
  @ArrayMaxSize(8)
  @ValidateNested({ each: true })
  @Type(() => Hours)
  breaks!: Hours[];

  /** One for the whole of what is presented, or one for each assessment that has passages. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => Duration)
  durations!: Duration[];

  /** Minutes between two passages of a room, or of a candidate. */
  @SpanField(0, 120)
  gap!: number;

  /** How many minutes before their passage candidates are awaited. */
  @SpanField(0, 240)
  arrival!: number;
}

/** A room in which candidates pass. */
export class AddRoom {
  @LineField(100)
  name!: string;

  /** Members of the jury who are there for every passage: none can be in another room meanwhile. */
  @Omittable()
  @ListField()
  @IsArray()
  @ArrayMaxSize(100)
  @ArrayUnique()
  @IsUUID('all', { each: true })
  memberIds?: string[];
}

/** Another name or other members, on the version seen. */
export class ChangeRoom {
  @VersionField()
  version!: number;

  @Omittable()
  @LineField(100)
  name?: string;

  @Omittable()
  @ListField()
  @IsArray()
  @ArrayMaxSize(100)
  @ArrayUnique()
  @IsUUID('all', { each: true })
  memberIds?: string[];
}

/** The version of the agenda's days and durations that whoever asks for a proposal has seen. */
export class ProposeAgenda {
  @VersionField()
  version!: number;
}

/** A passage given by hand. */
export class SetPassage {
  @IsUUID()
  candidacyId!: string;

  /** Code of the assessment; null where it is for all that is presented. */
  @IsOptional()
  @LineField(40)
  assessment?: string | null;

  @IsUUID()
  roomId!: string;

  @DayField()
  day!: string;

  @Matches(TIME)
  begins!: string;
}

/** Another place for a passage, on the version seen; what is left out stays. */
export class MovePassage {
  @VersionField()
  version!: number;

  @Omittable()
  @IsUUID()
  roomId?: string;

  @Omittable()
  @DayField()
  day?: string;

  @Omittable()
  @Matches(TIME)
  begins?: string;
}

/** Two passages that change places, on the versions seen. */
export class SwapPassages {
  @VersionField()
  version!: number;

  @IsUUID()
  otherId!: string;

  @VersionField()
  otherVersion!: number;
}
