import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  Length,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import {
  BLOC_DECISIONS,
  type BlocDecisionOutcome,
  TITLE_DECISIONS,
  type TitleDecisionOutcome,
} from '../domain/decisions/deliberation.js';
import { FlagField, LineField, TextField } from '../http/fields.js';
import { type FileFormat, FormatField } from '../lists/list-export.dto.js';

const MOST_BLOCS = 100;
const MOST_VOTES = 1000;
const MOST_CHARACTERS = 4000;

const Votes = (): PropertyDecorator => (target, property) => {
  for (const decorate of [Type(() => Number), IsInt(), Min(0), Max(MOST_VOTES)]) decorate(target, property);
};

/** How the jury voted on a bloc. */
export class StateVotes {
  @Votes()
  inFavour!: number;

  @Votes()
  against!: number;

  @Votes()
  abstentions!: number;

  /** Whether the president's casting vote decided. */
  @FlagField()
  castingVote!: boolean;
}

export class StateBlocDecision {
  /** Code of a bloc presented. */
  @LineField(40)
  bloc!: string;

  @IsIn(BLOC_DECISIONS)
  outcome!: BlocDecisionOutcome;

  /** Required where the outcome differs from the proposal. */
  @IsOptional()
  @TextField(MOST_CHARACTERS)
  reason?: string;

  /** Where the jury voted. */
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => StateVotes)
  votes?: StateVotes;
}

export class StateTitleDecision {
  @IsIn(TITLE_DECISIONS)
  outcome!: TitleDecisionOutcome;

  /** Required where the outcome differs from what follows from the blocs decided. */
  @IsOptional()
  @TextField(MOST_CHARACTERS)
  reason?: string;
}

/** What the jury decides on one candidate: all the blocs presented, and the title where it is presented. */
export class StateDecision {
  /** Of the decision seen; 0 where there was none. */
  @Type(() => Number)
  @IsInt()
  @Min(0)
  version!: number;

  @IsArray()
  @ArrayMaxSize(MOST_BLOCS)
  @ArrayUnique(({ bloc }: StateBlocDecision) => bloc)
  @ValidateNested({ each: true })
  @Type(() => StateBlocDecision)
  blocs!: StateBlocDecision[];

  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => StateTitleDecision)
  title?: StateTitleDecision;

  /** Shown to the candidate once results are published. */
  @IsOptional()
  @TextField(MOST_CHARACTERS)
  candidateComment?: string;

  /** Never shown to the candidate. */
  @IsOptional()
  @TextField(MOST_CHARACTERS)
  juryComment?: string;
}

/** The president confirms with their password: nothing of the session changes after. */
export class ConfirmSealing {
  @IsString()
  @Length(1)
  @MaxLength(200)
  password!: string;
}

/** Which candidates of a deliberation a page shows. */
export class DeliberationSelection {
  @IsOptional()
  @IsString()
  @MaxLength(40)
  voir?: string;
}

/** The same, a page of them. */
export class DeliberationListQuery extends DeliberationSelection {
  /** From 1. */
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  page?: number;
}

/** The same as a file, all of them. */
export class DeliberationExport extends DeliberationSelection {
  @FormatField()
  format: FileFormat = 'xlsx';
}

/** The state of a deliberation that a reader has before them. */
export class StateSeen {
  @IsOptional()
  @IsString()
  @MaxLength(40)
  since?: string;
}
