import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsUUID } from 'class-validator';
import { LineField, ListField, Omittable, VersionField } from '../http/fields.js';

const MOST_MEMBERS = 200;

/** Candidates who are assessed together. */
export class FormGroup {
  /** Code of a group assessment. */
  @LineField(40)
  assessment!: string;

  @LineField(300)
  name!: string;

  @ListField()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_MEMBERS)
  @ArrayUnique()
  @IsUUID('all', { each: true })
  candidacyIds!: string[];
}

/** Another name, or other candidates: those left out leave the group, and keep their own sheets. */
export class ChangeGroup {
  @VersionField()
  version!: number;

  @Omittable()
  @LineField(300)
  name?: string;

  @Omittable()
  @ListField()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_MEMBERS)
  @ArrayUnique()
  @IsUUID('all', { each: true })
  candidacyIds?: string[];
}
