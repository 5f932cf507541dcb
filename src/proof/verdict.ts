import type { CompositionClause } from '../domain/jury/jury-clauses.js';
import type { ZipFault } from './read-stored-zip.js';

/** Where a finding is not of a part: of the directory that ends a ZIP, and of what stands behind its last entry read. */
export const END_OF_FILE = 'end of the file';
export const BEHIND = 'what follows ';

/** A candidate, by their place in the order of passage. */
export interface PlacedCandidate {
  readonly candidate: number;
  readonly name: string;
}

/** What is wrong with a part, by a code that stays the same from version to version, and the facts of it. */
export type Problem =
  | { readonly code: PlainProblem }
  | { readonly code: ContainerProblem; readonly byte: number }
  | { readonly code: 'misplaced'; readonly expected: string }
  | { readonly code: 'strangersKey'; readonly keyId: string }
  | { readonly code: 'withdrawnKey'; readonly keyId: string; readonly since: string }
  | { readonly code: 'journalEntriesDiffer'; readonly entries: number }
  | ({ readonly code: 'proposalDiffers' | SittingProblem } & PlacedCandidate)
  | { readonly code: 'appointmentMissing'; readonly fileName: string }
  | { readonly code: 'sheetOfNobody'; readonly sheet: number }
  | { readonly code: 'divergenceUnfounded'; readonly candidate: number; readonly assessment: string }
  | { readonly code: 'rectificationOutOfOrder'; readonly number: number; readonly expected: number }
  | ClauseProblem
  | { readonly code: 'quorumDiffers'; readonly recorded: number; readonly expected: number };

/** Of the composition, clause by clause: `recorded` is null where the record is silent, `computed` where nothing asks it. */
export type ClauseProblem =
  | {
      readonly code: 'compositionDiffers' | 'compositionOfPresentDiffers';
      readonly recorded: CompositionClause | null;
      readonly computed: CompositionClause | null;
    }
  | { readonly code: 'unmetWithoutDerogation'; readonly computed: CompositionClause };

export type ContainerProblem = ZipFault['reason'];

/** Of who sat when a candidate was decided on. */
export type SittingProblem =
  'decidedByStranger' | 'decidedByRecused' | 'decidedByAnotherNumber' | 'decidedWithoutQuorum';

/** Of a rectification, that it is not the next one of its session. */
export type RectificationProblem =
  | 'notOfItsSeal'
  | 'rectifiesAnotherSession'
  | 'rectifiesOtherMinutes'
  | 'followsSomethingElse'
  | 'notNextInChain'
  | 'sealedBeforeWhatItFollows';

/** Those whose code says it all. */
export type PlainProblem =
  | RectificationProblem
  | 'added'
  | 'addedBytes'
  | 'anotherSession'
  | 'appointmentChanged'
  | 'assessorsUnknown'
  | 'assessorsUnnamed'
  | 'cannotBePrinted'
  | 'changed'
  | 'derivedDiffers'
  | 'describedOtherwise'
  | 'keysUnreadable'
  | 'manifestMissing'
  | 'manifestNotSigned'
  | 'manifestUnknown'
  | 'memberFactsMissing'
  | 'namedInSnapshot'
  | 'notCanonical'
  | 'notInManifest'
  | 'notOfSnapshot'
  | 'notSealed'
  | 'notSigned'
  | 'notWhatSnapshotNames'
  | 'rectificationDoesNotApply'
  | 'rectificationUntold'
  | 'rectificationsTooMany'
  | 'removed'
  | 'sealUnknown'
  | 'sheetsOfNobody'
  | 'signatureOfAnother'
  | 'signatureUnreadable'
  | 'snapshotUnknown';

/** Something that is not as it was: in which part, and what. */
export type Finding = { readonly part: string } & Problem;

/** Of findings, confirmations or notes those of one code. */
export type Coded<Said, Code> = Said extends { readonly code: infer One } ? (Code extends One ? Said : never) : never;

/** What of an archive is printed again, as a sentence names it. */
export type PrintedName =
  | { readonly document: 'minutes' | 'attendance' }
  | { readonly document: 'sheets'; readonly from: number; readonly to: number }
  | { readonly document: 'rectification'; readonly number: number };

/** What was checked and holds. */
export type Confirmation =
  | { readonly code: 'sealSigned'; readonly keyId: string; readonly withdrawn: boolean }
  | { readonly code: 'journalHeld'; readonly entries: number }
  | { readonly code: 'proposalsComputed'; readonly candidates: number }
  | {
      readonly code: 'compositionComputed';
      readonly clauses: number;
      readonly unmet: number;
      readonly derogated: boolean;
    }
  | { readonly code: 'appointmentsAttached'; readonly documents: number }
  | { readonly code: 'sittingsHeld'; readonly decisions: number }
  | { readonly code: 'assessorsHeld'; readonly sheets: number }
  | { readonly code: 'rectificationsHeld'; readonly rectifications: number }
  | ({ readonly code: 'printedAgain' } & PrintedName);

/** What the reader should know beside: nothing of it says that anything was changed. */
export type Note =
  | { readonly code: 'ownKeys'; readonly keyIds: readonly string[] }
  | { readonly code: 'compositionNotRecorded' }
  | {
      readonly code: 'sittingComposition';
      readonly candidates: readonly number[];
      readonly clauses: readonly CompositionClause[];
    }
  | ({ readonly code: 'printedOtherwise' } & PrintedName);
