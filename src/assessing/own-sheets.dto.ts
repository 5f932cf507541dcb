import { IsOptional } from 'class-validator';
import { LineField } from '../http/fields.js';

/** Which assessment to show. */
export class OwnSheetsQuery {
  @IsOptional()
  @LineField(40)
  epreuve?: string;
}
