import { Inject, Injectable } from '@nestjs/common';
import { demand, type Principal } from '../accounts/principal.js';
import { Clock } from '../config/clock.js';
import { Database } from '../database/database.js';
import type { Writing } from '../database/writing.js';
import { DomainError } from '../domain/errors.js';
import { acceptsEvaluations } from '../domain/session-life-cycle.js';
import type { GridCell, RecordGrid } from '../evaluations/evaluation.dto.js';
import type { Evaluation } from '../evaluations/evaluation.entity.js';
import { recordCells } from '../evaluations/record-cells.js';
import { cellsOf } from '../evaluations/results.js';
import { Candidacy } from '../jury-sessions/candidacy.entity.js';
import { loadJury } from '../jury-sessions/load-session.js';
import { evaluationGridPolicy } from './evaluation-grid.policy.js';
import { loadCases, type SessionCases } from './load-cases.js';

/** The candidates of a session with what is recorded of them. */
export interface SessionGrid extends SessionCases {
  /** The last attempts, cleared ones too, by enrollment and by name of the cell: what a recording is made over. */
  readonly cells: ReadonlyMap<string, ReadonlyMap<string, Evaluation>>;
  /** False once the session is sealed: what it rests on is shown, and changes no more. */
  readonly open: boolean;
}

@Injectable()
export class EvaluationGridService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** In as many queries whatever the number of candidates. Throws `notFound`. */
  async find(who: Principal, sessionId: string): Promise<SessionGrid> {
    return this.database.read(async (reading) => {
      const { session, members } = await loadJury(reading, sessionId);
      demand(evaluationGridPolicy.read(who, members), 'evaluationGrid.read');
      const found = await loadCases(reading, sessionId);
      const enrollmentIds = found.loaded.candidacies.map(({ enrollmentId }) => enrollmentId);
      return { ...found, cells: await cellsOf(reading, enrollmentIds), open: acceptsEvaluations(session.state) };
    });
  }

  /**
   * Records cells of candidates of the session, all or none. Throws `sessionSealed`, `notOfSession`, and what
   * `recordCells` throws.
   */
  async record(who: Principal, sessionId: string, { cells }: RecordGrid): Promise<(Evaluation | undefined)[]> {
    const today = this.clock.today();
    return this.database.write(who, async (writing) => {
      const { session, members } = await loadJury(writing.read, sessionId);
      demand(evaluationGridPolicy.record(who, members), 'evaluationGrid.record');
      if (!acceptsEvaluations(session.state)) throw new DomainError('sessionSealed', { state: session.state });
      await demandOfSession(writing, sessionId, cells);
      return recordCells(writing, cells, { today, certificationId: session.certificationId });
    });
  }
}

async function demandOfSession(writing: Writing, sessionId: string, cells: readonly GridCell[]): Promise<void> {
  const candidacies = await writing.read.findBy(Candidacy, { sessionId });
  const presented = new Set(candidacies.map(({ enrollmentId }) => enrollmentId));
  const others = cells.map(({ enrollmentId }) => enrollmentId).filter((id) => !presented.has(id));
  if (others.length > 0) throw new DomainError('notOfSession', { enrollmentIds: [...new Set(others)] });
}
