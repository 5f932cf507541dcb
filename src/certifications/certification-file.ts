import 'reflect-metadata';
import { AssessmentInFile, BlocInFile, ValidationInFile } from './certification-file-blocs.js';
import { Code, Filled, OneOf, Optional, Text, Texts, Whole } from './certification-file-fields.js';
import { JuryInFile } from './certification-file-jury.js';
import { CodedText, CodedTexts, Nested, NestedList } from './certification-file-nesting.js';
import {
  AccessRoutesInFile,
  CertifierInFile,
  CombinationInFile,
  RegistrationInFile,
  SiteInFile,
  ValidityInFile,
} from './certification-file-parts.js';

const CERTIFICATION_FILE_FORMAT = 'delibloc-certification/1';

/** A certification as an administrator writes it; `docs/certification-format.md` describes every key. */
export class CertificationFile {
  @OneOf([CERTIFICATION_FILE_FORMAT])
  format!: typeof CERTIFICATION_FILE_FORMAT;

  @Code()
  code!: string;

  @Whole(1, 9999)
  version!: number;

  @Text()
  title!: string;

  @Optional()
  @Whole(1, 8)
  level?: number;

  @Optional()
  @Text(10)
  formerLevel?: string;

  @Optional()
  @CodedTexts()
  nsf?: CodedText[];

  @Optional()
  @CodedTexts()
  rome?: CodedText[];

  @Nested(() => CertifierInFile)
  certifier!: CertifierInFile;

  @Optional()
  @NestedList(() => SiteInFile)
  sites?: SiteInFile[];

  @Optional()
  @NestedList(() => RegistrationInFile)
  registrations?: RegistrationInFile[];

  @Nested(() => ValidityInFile)
  validity!: ValidityInFile;

  @Nested(() => AccessRoutesInFile)
  accessRoutes!: AccessRoutesInFile;

  @Optional()
  @NestedList(() => JuryInFile)
  juries?: JuryInFile[];

  @Filled()
  @NestedList(() => BlocInFile)
  blocs!: BlocInFile[];

  @NestedList(() => AssessmentInFile)
  assessments!: AssessmentInFile[];

  @Nested(() => CombinationInFile)
  combination!: CombinationInFile;

  @Nested(() => ValidationInFile)
  validation!: ValidationInFile;

  @Optional()
  @Texts()
  accommodations?: string[];

  @Optional()
  @Texts()
  notes?: string[];
}
