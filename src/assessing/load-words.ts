import type { Reading } from '../database/reading.js';
import type { AssessorWords } from '../domain/assessing/assessor-words.js';
import { isWithheld, type Withheld } from '../domain/assessing/withheld.js';
import { AssessorSheet } from './assessor-sheet.entity.js';

/** On the sheets handed in for those candidates of the session, without what is withheld: drafts are nobody else's. */
export async function wordsTold(
  reading: Reading,
  sessionId: string,
  withheld: Withheld,
  candidacyIds: readonly string[],
): Promise<AssessorWords[]> {
  const sheets = await reading.rowsIn(AssessorSheet, 'candidacyId', [...new Set(candidacyIds)]);
  return sheets.filter(
    (sheet) =>
      sheet.sessionId === sessionId && sheet.handedInAt !== null && !isWithheld(withheld, sheet.candidacyId, sheet),
  );
}
