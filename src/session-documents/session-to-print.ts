import { ConvocationTerms } from '../convocations/convocation-terms.entity.js';
import type { Reading } from '../database/reading.js';
import { loadCases } from '../deliberations/load-cases.js';
import { snapshotTold } from '../deliberations/cases-told.js';
import { type OpenedRectification, openRectified } from '../deliberations/rectified-session.js';
import { takeSnapshot } from '../deliberations/take-snapshot.js';
import type { AttendanceFacts } from '../documents/attendance-sheet.js';
import type { AssessorWords } from '../domain/assessing/assessor-words.js';
import { NOTHING_WITHHELD, type Withheld } from '../domain/assessing/withheld.js';
import type { MinutesSeal } from '../domain/sealing/minutes-snapshot.js';
import type { SessionSnapshot } from '../domain/sealing/session-snapshot.js';
import type { SessionState } from '../domain/sessions/session-life-cycle.js';
import type { SessionAndJury } from '../jury-sessions/load-session.js';

/** A session as its documents tell it. */
export interface SessionToPrint extends Pick<AttendanceFacts, 'hours' | 'passages'> {
  readonly state: SessionState;
  /** As it was sealed, or as it is recorded so far. */
  readonly snapshot: SessionSnapshot;
  readonly seal: Pick<MinutesSeal, 'hash' | 'keyId'> | null;
  /** The same with what rectifies it. */
  readonly current: SessionSnapshot;
  /** The minutes that rectify the first, in their order. */
  readonly rectifications: readonly OpenedRectification[];
  /** Candidacies for whom the reader steps out: their sheets are printed for others. */
  readonly steppedOut: Withheld['steppedOut'];
  /** What assessors wrote, as far as the reader is told; none unless it is asked for. */
  readonly words: readonly AssessorWords[];
}

/**
 * Once sealed, from the sealed record and its rectifications alone; before, from what is recorded and the reader is told.
 * Throws `recordTampered`.
 */
export async function sessionToPrint(
  reading: Reading,
  { session }: SessionAndJury,
  withheld: Withheld = NOTHING_WITHHELD,
): Promise<SessionToPrint> {
  const { id, state } = session;
  const { steppedOut } = withheld;
  if (state === 'sealed' || state === 'published') {
    const { record, first, current, rectifications } = await openRectified(reading, id);
    const documents = { snapshot: first, seal: record, current, rectifications };
    return { state, ...documents, steppedOut, words: [], hours: null, passages: first.passages ?? [] };
  }
  const found = await loadCases(reading, id);
  const snapshot = takeSnapshot(found);
  const terms = await reading.findOneBy(ConvocationTerms, { sessionId: id });
  return {
    ...{
      state,
      snapshot: snapshotTold(withheld, snapshot),
      seal: null,
      current: snapshot,
      rectifications: [],
      steppedOut,
      words: [],
    },
    hours: terms && { from: terms.membersAt, until: terms.until, room: terms.room },
    passages: snapshot.passages ?? [],
  };
}
