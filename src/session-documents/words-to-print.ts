import { wordsTold } from '../assessing/load-words.js';
import type { Reading } from '../database/reading.js';
import { openSheets } from '../deliberations/sealed-sheets.js';
import type { AssessorWords } from '../domain/assessing/assessor-words.js';
import { isWithheld, type Withheld } from '../domain/assessing/withheld.js';
import type { SealedSheets } from '../domain/sealing/sealed-sheets.js';
import type { SessionToPrint } from './session-to-print.js';

/** The same session with what assessors wrote, as far as the reader is told. Throws `recordTampered`. */
export async function withWords(
  reading: Reading,
  session: SessionToPrint,
  withheld: Withheld,
): Promise<SessionToPrint> {
  return { ...session, words: await wordsOf(reading, session, withheld) };
}

/** As it was sealed, or as it stands; none of a session sealed before sheets were. */
async function wordsOf(
  reading: Reading,
  { snapshot, seal }: SessionToPrint,
  withheld: Withheld,
): Promise<readonly AssessorWords[]> {
  if (seal === null) {
    const ids = snapshot.candidacies.map(({ id }) => id);
    return wordsTold(reading, snapshot.session.id, withheld, ids);
  }
  const content = await openSheets(reading, snapshot);
  if (content === null) return [];
  const { sheets } = JSON.parse(content) as SealedSheets;
  return sheets.filter((sheet) => !isWithheld(withheld, sheet.candidacyId, sheet));
}
