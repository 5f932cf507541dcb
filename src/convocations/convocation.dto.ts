import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsIn, IsOptional, IsUUID, Matches } from 'class-validator';
import { CONVOCATION_ANSWERS, type ConvocationAnswer } from '../domain/jury/convocation.js';
import { LineField, ListField, Omittable, TextField, VersionField } from '../http/fields.js';
import { CandidaciesQuery } from '../jury-sessions/jury-session.dto.js';

export const CONVOCATION_SELECTIONS = ['toTell', 'noAddress', 'unanswered', 'notComing'] as const;
export type ConvocationSelection = (typeof CONVOCATION_SELECTIONS)[number];

/** Whom to show among those convened. */
export class ConvocationsQuery extends CandidaciesQuery {
  @IsOptional()
  @IsIn(CONVOCATION_SELECTIONS)
  show?: ConvocationSelection;
}

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

/** What the convocations of a session say beside its day and place. */
export class SetConvocationTerms {
  /** The version seen; left out where there is none yet. */
  @Omittable()
  @VersionField()
  version?: number;

  /** When members are awaited, in France: « 08:30 ». */
  @Matches(TIME)
  membersAt!: string;

  @Matches(TIME)
  candidatesAt!: string;

  @Matches(TIME)
  until!: string;

  @IsOptional()
  @LineField(300)
  room?: string | null;

  /** What candidates bring. */
  @IsOptional()
  @TextField(1000)
  bring?: string | null;

  /** Whom to ask at the secretariat, and how. */
  @LineField(300)
  contact!: string;
}

/** The personal code of a convocation. */
export class OpenConvocation {
  @LineField(40)
  code!: string;
}

/** One's own answer, signed in. */
export class AnswerOwnConvocation {
  @IsIn(CONVOCATION_ANSWERS)
  answer!: ConvocationAnswer;

  /** Why not. */
  @IsOptional()
  @TextField(1000)
  reason?: string | null;
}

export class AnswerConvocation extends OpenConvocation {
  @IsIn(CONVOCATION_ANSWERS)
  answer!: ConvocationAnswer;

  /** Why not. */
  @IsOptional()
  @TextField(1000)
  reason?: string | null;
}

/** People one request may name. */
const MOST_PEOPLE = 2000;

/** Convocations posted or handed over on paper. */
export class HandOverConvocations {
  /** Members or candidacies; everybody who has no address where it is left out. */
  @Omittable()
  @ListField()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_PEOPLE)
  @ArrayUnique()
  @IsUUID('all', { each: true })
  subjectIds?: string[];
}

/** An answer told to the secretariat, by telephone or otherwise. */
export class NoteAnswer {
  /** Of the convocation seen. */
  @VersionField()
  version!: number;

  @IsIn(CONVOCATION_ANSWERS)
  answer!: ConvocationAnswer;

  /** Why not. */
  @IsOptional()
  @TextField(1000)
  reason?: string | null;
}
