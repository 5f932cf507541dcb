import { faultsIn, gapsIn, isWhole, sheetContent, type SheetContent } from '../domain/assessing/assessor-sheet.js';
import type { Assessment } from '../domain/certification/certification.js';
import { DomainError } from '../domain/errors.js';
import type { SaveSheet } from './assessor-sheet.dto.js';

const MESSAGES = {
  notOfAssessment: 'is not of this assessment',
  sameLineTwice: 'is there twice',
  notMarked: 'is for assessments that are marked',
  markRequired: 'follows from a mark at this assessment',
  notOfMark: 'is not what follows from the mark',
} as const;

interface ReadSheet {
  readonly content: SheetContent;
  readonly handsIn: boolean;
}

/**
 * What a sheet says, and whether it is handed in with it; once handed in, it is corrected, and no longer a draft. Throws
 * `invalidInput`, or `sheetIncomplete` with what it still asks for.
 */
export function readSheet(
  { results, criteria, comment = null, handIn }: SaveSheet,
  assessment: Assessment,
  before: { readonly handedInAt: string | null } | null,
): ReadSheet {
  const faults = faultsIn(results, criteria, assessment).map(({ list, index, field, code }) => ({
    ...{ path: `${list}[${index}].${field}`, code, message: MESSAGES[code] },
  }));
  if (faults.length > 0) throw new DomainError('invalidInput', { faults });
  const content = sheetContent(results, criteria, comment, assessment);
  const handsIn = handIn || (before?.handedInAt ?? null) !== null;
  const gaps = gapsIn(content, assessment);
  if (handsIn && !isWhole(gaps)) throw new DomainError('sheetIncomplete', { ...gaps });
  return { content, handsIn };
}
