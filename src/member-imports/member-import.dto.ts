import { IsOptional, IsUUID } from 'class-validator';
import { ChoicesField } from '../spreadsheets/choices.js';
import { TakeOver } from '../spreadsheets/take-over.dto.js';

/** Takes over a file of jury people that has been previewed. */
export class ImportMembers extends TakeOver {
  /** For each who may be in the directory: "12:another" by their row, or "12:" and the id of who they are. */
  @ChoicesField()
  people?: string[];

  /** A session to whose jury all of them are appointed, by the college named first. */
  @IsOptional()
  @IsUUID()
  sessionId?: string | null;
}
