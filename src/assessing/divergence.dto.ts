import { IsIn, IsOptional, IsUUID, Matches } from 'class-validator';
import { EVALUATION_RESULTS, type EvaluationResult } from '../domain/rules/evaluation.js';
import { FlagField, LineField, MarkField, Omittable, TextField } from '../http/fields.js';

/** The candidate on whose deliberation sheet one was, to go back to it. */
export class DivergencesQuery {
  @Omittable()
  @IsUUID()
  fiche?: string;
}

/** What the president settles where assessors differ. */
export class SettleDivergence {
  @IsUUID()
  candidacyId!: string;

  /** Code of the assessment. */
  @LineField(40)
  assessment!: string;

  /** Code of the competence; of the assessment again where it is marked as a whole. */
  @LineField(40)
  competence!: string;

  /** What was seen of the findings, as the list of divergences gives it. */
  @Matches(/^[0-9a-f]{16}$/)
  seen!: string;

  /** May be left out where there is a mark, from which it follows. */
  @IsOptional()
  @IsIn(EVALUATION_RESULTS)
  result?: EvaluationResult | null;

  /** Out of 20, where the assessment is marked. */
  @IsOptional()
  @MarkField()
  mark?: number | null;

  @TextField(2000)
  reason!: string;

  /** Said by whoever writes it down for the president. */
  @Omittable()
  @FlagField()
  onWordOfPresident?: boolean;
}
