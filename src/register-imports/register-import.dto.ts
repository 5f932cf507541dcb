import { ArrayMaxSize, ArrayUnique, IsOptional, Matches } from 'class-validator';
import { FlagField, LineField, ListField } from '../http/fields.js';

/** Takes over a file of people that has been previewed. */
export class ImportRegister {
  /** What the preview called its plan: nothing else is done than what was shown. */
  @LineField(64)
  plan!: string;

  /** For each person who may be in the register: "12:another" by their row, or "12:" and the id of who they are. */
  @IsOptional()
  @ListField()
  @ArrayMaxSize(5_000)
  @ArrayUnique()
  @Matches(/^\d{1,7}:(another|[0-9a-f-]{36})$/, { each: true })
  people?: string[];

  /** True to take the rest over although some rows are not understood. */
  @IsOptional()
  @FlagField()
  withoutFaults?: boolean;
}

/** A form whose only field is a file, which does not come with the others. */
export class SendRegister {
  @IsOptional()
  @LineField(300)
  file?: string;
}
