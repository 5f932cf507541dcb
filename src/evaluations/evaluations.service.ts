import { Inject, Injectable } from '@nestjs/common';
import { demand, type Principal } from '../accounts/principal.js';
import { Clock } from '../config/clock.js';
import { Database } from '../database/database.js';
import type { Reading } from '../database/reading.js';
import { DomainError } from '../domain/errors.js';
import { Enrollment } from '../enrollments/enrollment.entity.js';
import type { PageOf, PageQuery } from '../http/page-query.dto.js';
import type { ClearEvaluation, GridCell, RecordEvaluation, RecordGrid } from './evaluation.dto.js';
import type { Evaluation } from './evaluation.entity.js';
import { type HistoryEntry, historyOf } from './evaluation-history.js';
import { evaluationPolicy } from './evaluation.policy.js';
import { recordCells, type StaleCell } from './record-cells.js';
import { type RecordedResult, resultsOf } from './results.js';

/** Which competence of whom, at which assessment. */
export type CellPlace = Pick<GridCell, 'enrollmentId' | 'assessment' | 'competence'>;

@Injectable()
export class EvaluationsService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** What is recorded of an enrollment. Throws `notFound`. */
  async list(who: Principal, enrollmentId: string): Promise<RecordedResult[]> {
    demand(evaluationPolicy.read(who), 'evaluation.read');
    return this.database.read(async (reading) => {
      await demandEnrollment(reading, enrollmentId);
      return (await resultsOf(reading, [enrollmentId])).get(enrollmentId)!;
    });
  }

  /** Everything that was ever recorded of an enrollment, the newest first. Throws `notFound`. */
  async history(who: Principal, enrollmentId: string, query: PageQuery): Promise<PageOf<HistoryEntry>> {
    demand(evaluationPolicy.read(who), 'evaluation.read');
    return this.database.read(async (reading) => {
      await demandEnrollment(reading, enrollmentId);
      return historyOf(reading, enrollmentId, query);
    });
  }

  /** Throws `staleVersion`, `sessionSealed`, `notFound`, `invalidInput`. */
  async record(who: Principal, place: CellPlace, input: RecordEvaluation): Promise<Evaluation> {
    return (await this.recordOne(who, { ...place, ...input }))!;
  }

  /** Takes away what is recorded; the journal keeps it. Throws what {@link record} throws. */
  async clear(who: Principal, place: CellPlace, { version }: ClearEvaluation): Promise<void> {
    await this.recordOne(who, { ...place, version, result: null });
  }

  /** Records all cells or none. Throws `staleEvaluations`, `sessionSealed`, `invalidInput`, with each cell concerned. */
  async recordGrid(who: Principal, { cells, certificationId }: RecordGrid): Promise<(Evaluation | undefined)[]> {
    demand(evaluationPolicy.record(who), 'evaluation.record');
    const today = this.clock.today();
    return this.database.write(who, (writing) => recordCells(writing, cells, { today, certificationId }));
  }

  private async recordOne(who: Principal, cell: GridCell): Promise<Evaluation | undefined> {
    demand(evaluationPolicy.record(who), 'evaluation.record');
    const today = this.clock.today();
    try {
      return await this.database.write(who, async (writing) => {
        await demandEnrollment(writing.read, cell.enrollmentId);
        const [recorded] = await recordCells(writing, [cell], { today, pathOf: (_, field) => field });
        return recorded;
      });
    } catch (error) {
      throw staleVersionOf(error) ?? error;
    }
  }
}

async function demandEnrollment(reading: Reading, id: string): Promise<void> {
  if (!(await reading.existsBy(Enrollment, { id }))) throw new DomainError('notFound', { subject: 'enrollment', id });
}

/** A single cell is refused as any other record is, with both versions. */
function staleVersionOf(error: unknown): DomainError | undefined {
  if (!(error instanceof DomainError) || error.code !== 'staleEvaluations') return undefined;
  const [{ yours, current, ...place }] = error.facts.cells as [StaleCell];
  return new DomainError('staleVersion', { subject: 'evaluation', ...place, yours, current });
}
