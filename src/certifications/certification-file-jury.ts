import { IsBoolean, ValidateIf } from 'class-validator';
import { ACCESS_ROUTES, COLLEGES, type AccessRoute, type College } from '../domain/certification/certification.js';
import { checked, Day, isSomeOf, OneOf, Optional, SomeOf, Whole } from './certification-file-fields.js';
import { Nested, NestedList } from './certification-file-nesting.js';
import { SourcedInFile } from './certification-file-parts.js';

const LARGEST_JURY = 50;

const OfWhom = (): PropertyDecorator =>
  checked(
    'ofWhom',
    `must be external, or one or a list of ${COLLEGES.join(', ')}`,
    (value) => value === 'external' || isSomeOf(Array.isArray(value) ? value : [value], COLLEGES),
  );

const StandsAlone = (): PropertyDecorator =>
  checked('standsAlone', 'a parity clause has no other key', (_, args) =>
    Object.entries(args?.object ?? {}).every(([key, value]) => key === 'parity' || value === undefined),
  );

const isCount = ({ parity }: ClauseInFile): boolean => parity === undefined;

/** `{ atLeast: 2, of: external, percent: 40 }`, `{ atLeast: 1, of: employee }` or `{ parity: external }`. */
export class ClauseInFile {
  @ValidateIf(isCount)
  @Whole(1, LARGEST_JURY)
  atLeast?: number;

  @ValidateIf(isCount)
  @OfWhom()
  of?: 'external' | College | College[];

  @Optional()
  @Whole(1, 100)
  percent?: number;

  @Optional()
  @OneOf(['all', 'external'])
  @StandsAlone()
  parity?: 'all' | 'external';
}

export class PresidentInFile {
  @IsBoolean({ message: 'must be true or false' })
  required!: boolean;

  @Optional()
  @SomeOf(COLLEGES)
  colleges?: College[];

  @IsBoolean({ message: 'must be true or false' })
  countsInShares!: boolean;
}

export class QuorumInFile extends SourcedInFile {
  @Whole(1, LARGEST_JURY)
  members!: number;
}

export class JuryInFile extends SourcedInFile {
  @Optional()
  @SomeOf(ACCESS_ROUTES)
  accessRoutes?: AccessRoute[];

  @Optional()
  @Day()
  from?: string;

  @Optional()
  @Day()
  until?: string;

  @Whole(1, LARGEST_JURY)
  size!: number;

  @Nested(() => PresidentInFile)
  president!: PresidentInFile;

  @NestedList(() => ClauseInFile)
  clauses!: ClauseInFile[];

  @Nested(() => QuorumInFile)
  quorum!: QuorumInFile;

  /** Says where the president's casting vote comes from; absent where there is none. */
  @Optional()
  @Nested(() => SourcedInFile)
  castingVote?: SourcedInFile;
}
