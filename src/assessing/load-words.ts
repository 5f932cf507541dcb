import type { Reading } from '../database/reading.js';
import { AssessorSheet } from './assessor-sheet.entity.js';

/** What an assessor wrote beside their results, criterion by criterion and of the whole. */
export type AssessorWords = Pick<AssessorSheet, 'memberId' | 'candidacyId' | 'assessmentCode' | 'criteria' | 'comment'>;

/** On the sheets handed in for those candidates of the session: drafts are nobody else's. */
export async function wordsOn(
  reading: Reading,
  sessionId: string,
  candidacyIds: readonly string[],
): Promise<AssessorWords[]> {
  const sheets = await reading.rowsIn(AssessorSheet, 'candidacyId', [...new Set(candidacyIds)]);
  return sheets.filter((sheet) => sheet.sessionId === sessionId && sheet.handedInAt !== null);
}
