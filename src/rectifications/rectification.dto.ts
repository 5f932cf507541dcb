import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import {
  BLOC_DECISIONS,
  type BlocDecisionOutcome,
  TITLE_DECISIONS,
  type TitleDecisionOutcome,
} from '../domain/decisions/deliberation.js';
import { RECTIFICATION_GROUNDS, type RectificationGround } from '../domain/sealing/rectification.js';
import { DayField, FlagField, LineField, Omittable, TextField } from '../http/fields.js';

const MOST_BLOCS = 100;
const MOST_CANDIDACIES = 200;
const MOST_CHARACTERS = 4000;

export class RectifyBloc {
  /** Code of a bloc presented. */
  @LineField(40)
  bloc!: string;

  @IsIn(BLOC_DECISIONS)
  outcome!: BlocDecisionOutcome;
}

/** What changes for one candidate; what is not named stays. */
export class RectifyCandidacy {
  @IsUUID()
  candidacyId!: string;

  @IsArray()
  @ArrayMaxSize(MOST_BLOCS)
  @ArrayUnique(({ bloc }: RectifyBloc) => bloc)
  @ValidateNested({ each: true })
  @Type(() => RectifyBloc)
  blocs: RectifyBloc[] = [];

  @IsOptional()
  @IsIn(TITLE_DECISIONS)
  title?: TitleDecisionOutcome;

  /** Takes over the identity as the register of candidates has it now. */
  @Omittable()
  @FlagField()
  identity?: boolean;

  /** What the candidate is told of it in their space. */
  @TextField(MOST_CHARACTERS)
  wordsForCandidate!: string;
}

/** Minutes that rectify those of a sealed session. */
export class DraftRectification {
  @IsIn(RECTIFICATION_GROUNDS)
  ground!: RectificationGround;

  /** Stated in the minutes; it stands for the jury's reason where a decision differs from the proposal. */
  @TextField(MOST_CHARACTERS)
  reason!: string;

  /** Who decided it: the jury, a court. */
  @LineField(300)
  decidedBy!: string;

  @DayField()
  decidedOn!: string;

  /** In which quality they decide; asked of the administrator, who rectifies for the certifier, and of no president. */
  @Omittable()
  @LineField(300)
  decidedAs?: string;

  /** Why the president of the jury does not rectify; asked of the administrator alone, stated in the minutes. */
  @Omittable()
  @TextField(MOST_CHARACTERS)
  presidentUnable?: string;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_CANDIDACIES)
  @ArrayUnique(({ candidacyId }: RectifyCandidacy) => candidacyId)
  @ValidateNested({ each: true })
  @Type(() => RectifyCandidacy)
  changes!: RectifyCandidacy[];
}

/** The same, confirmed with the password of whoever rectifies, on what the preview showed. */
export class SealRectification extends DraftRectification {
  /** As the preview gave it. */
  @Matches(/^[0-9a-f]{64}$/)
  seen!: string;

  @IsString()
  @Length(1)
  @MaxLength(200)
  password!: string;
}
