import { IsOptional } from 'class-validator';
import { LineField } from '../http/fields.js';

/** Which bloc of the session to show. */
export class GridQuery {
  @IsOptional()
  @LineField(40)
  bloc?: string;
}
