import { Allow } from 'class-validator';
import { ASSESSMENT_FORMS, type AssessmentForm } from '../domain/certification/certification.js';
import { Code, Coverage, Filled, Mark, OneOf, Optional, Text, Texts, Whole } from './certification-file-fields.js';
import { SourcedInFile, ValidityInFile } from './certification-file-parts.js';
import { SuccessionInFile } from './certification-file-successions.js';
import { CodedText, CodedTexts, Nested, NestedList } from './certification-file-nesting.js';

/** `rule: all` stands for all competences of the bloc, or all blocs of the title. */
export class ValidationInFile extends SourcedInFile {
  /** Checked by the domain, which knows the grammar. */
  @Allow()
  rule: unknown;
}

export class EquivalenceInFile extends SourcedInFile {
  @Text()
  title!: string;
}

export class BlocInFile {
  @Code()
  code!: string;

  @Whole(1, 99)
  number!: number;

  @Optional()
  @Text(40)
  certifierNumber?: string;

  @Text()
  title!: string;

  @Optional()
  @Text(10)
  option?: string;

  @CodedTexts()
  competences!: CodedText[];

  @Nested(() => ValidationInFile)
  validation!: ValidationInFile;

  @Optional()
  @Nested(() => ValidityInFile)
  validity?: ValidityInFile;

  @Optional()
  @NestedList(() => EquivalenceInFile)
  equivalences?: EquivalenceInFile[];

  @Optional()
  @Filled()
  @NestedList(() => SuccessionInFile)
  succeeds?: SuccessionInFile[];

  @Optional()
  @Texts()
  activities?: string[];

  @Optional()
  @Texts()
  notes?: string[];
}

/** Marks out of 20, to each competence or to the assessment as a whole. */
export class MarkingInFile {
  @OneOf(['competences', 'assessment'])
  of!: 'competences' | 'assessment';

  @Mark()
  passMark!: number;
}

export class AssessmentInFile extends SourcedInFile {
  @Code()
  code!: string;

  @Text()
  title!: string;

  @OneOf(ASSESSMENT_FORMS)
  form!: AssessmentForm;

  @OneOf(['individual', 'group'])
  mode!: 'individual' | 'group';

  @Optional()
  @Whole(1, 6000)
  durationMinutes?: number;

  @Coverage()
  covers!: string | string[];

  @Optional()
  @CodedTexts()
  criteria?: CodedText[];

  @Optional()
  @Nested(() => MarkingInFile)
  marking?: MarkingInFile;
}
