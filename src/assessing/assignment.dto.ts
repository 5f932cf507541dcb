import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsString, IsUUID, MaxLength } from 'class-validator';
import { ListField, Omittable } from '../http/fields.js';

const MOST_MEMBERS = 100;
const MOST_CANDIDACIES = 2000;
const MOST_ASSESSMENTS = 200;

/** Members, candidates and assessments: each of the members assesses each candidate at each assessment they present. */
export class ChooseAssignments {
  @ListField()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_MEMBERS)
  @ArrayUnique()
  @IsUUID('all', { each: true })
  memberIds!: string[];

  /** All candidates where it is left out. */
  @Omittable()
  @ListField()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_CANDIDACIES)
  @ArrayUnique()
  @IsUUID('all', { each: true })
  candidacyIds?: string[];

  /** All assessments that each presents where it is left out. */
  @Omittable()
  @ListField()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_ASSESSMENTS)
  @ArrayUnique()
  @IsString({ each: true })
  @MaxLength(40, { each: true })
  assessments?: string[];
}
