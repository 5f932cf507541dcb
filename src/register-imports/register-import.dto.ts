import { ChoicesField } from '../spreadsheets/choices.js';
import { TakeOver } from '../spreadsheets/take-over.dto.js';

/** Takes over a file of people that has been previewed. */
export class ImportRegister extends TakeOver {
  /** For each person who may be in the register: "12:another" by their row, or "12:" and the id of who they are. */
  @ChoicesField()
  people?: string[];
}
