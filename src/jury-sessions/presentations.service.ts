import { Inject, Injectable } from '@nestjs/common';
import { demand, type Principal } from '../accounts/principal.js';
import { Database } from '../database/database.js';
import type { Reading } from '../database/reading.js';
import { DomainError } from '../domain/errors.js';
import { demandEdit } from '../domain/sessions/session-edits.js';
import { MOST_CANDIDATES } from './candidacy.dto.js';
import { type CandidateToPresent, type PresentAll, type PreviewPresentations } from './presentation.dto.js';
import { Candidacy } from './candidacy.entity.js';
import { freeEnrollments } from './free-enrollments.js';
import { jurySessionPolicy } from './jury-session.policy.js';
import { type LoadedSession, loadSession } from './load-session.js';
import { newCandidacies, presentRows } from './present-rows.js';
import { type PlannedPresentation, planPresentations } from './presentation-plan.js';

/** What presenting many would do. */
export interface PresentationPreview {
  readonly loaded: LoadedSession;
  readonly planned: readonly PlannedPresentation[];
}

/** Candidates presented many at a time, each with their own blocs: seen first, then all or none. */
@Injectable()
export class PresentationsService {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** Changes nothing. Throws `notFound`, `unknownBloc`, `tooManyCandidates`. */
  async preview(who: Principal, sessionId: string, input: PreviewPresentations): Promise<PresentationPreview> {
    demand(jurySessionPolicy.prepare(who), 'candidacy.present');
    return this.database.read(async (reading) => {
      const loaded = await loadSession(reading, sessionId);
      const asked = input.candidates ?? (await allMatching(reading, loaded, input));
      return { loaded, planned: await planPresentations(reading, loaded, asked) };
    });
  }

  /**
   * Presents all of them or none, last in the order of passage; those who are there already by the same enrollment are
   * left as they are. Throws `presentationStopped` with what stops whom, and what {@link preview} throws.
   */
  async present(who: Principal, sessionId: string, { candidates }: PresentAll): Promise<Candidacy[]> {
    demand(jurySessionPolicy.prepare(who), 'candidacy.present');
    return this.database.write(who, async (writing) => {
      const loaded = await loadSession(writing.read, sessionId);
      demandEdit(loaded.session.state, 'presentation');
      const planned = await planPresentations(writing.read, loaded, candidates);
      refuseStopped(planned);
      const rows = newCandidacies(
        loaded,
        planned.filter(({ isThere }) => !isThere),
      );
      await presentRows(writing, rows);
      return rows;
    });
  }
}

async function allMatching(
  reading: Reading,
  loaded: LoadedSession,
  { matching = {} }: PreviewPresentations,
): Promise<CandidateToPresent[]> {
  const builder = await freeEnrollments(reading, loaded, matching);
  const found = await builder.limit(MOST_CANDIDATES + 1).getMany();
  if (found.length > MOST_CANDIDATES) throw new DomainError('tooManyCandidates', { most: MOST_CANDIDATES });
  return found.map(({ id: enrollmentId }) => ({ enrollmentId }));
}

function refuseStopped(planned: readonly PlannedPresentation[]): void {
  const candidates = planned
    .filter(({ stops, isThere }) => stops.length > 0 && !isThere)
    .map(({ enrollment, stops }) => ({ enrollmentId: enrollment.id, stops }));
  if (candidates.length > 0) throw new DomainError('presentationStopped', { candidates });
}
