import { Inject, Injectable } from '@nestjs/common';
import { demand, type Principal } from '../accounts/principal.js';
import { certificationOf } from '../certifications/certifications.service.js';
import { Clock } from '../config/clock.js';
import { Database } from '../database/database.js';
import type { Reading } from '../database/reading.js';
import { DomainError } from '../domain/errors.js';
import { Enrollment } from '../enrollments/enrollment.entity.js';
import type { InputFault } from '../http/input-fault.js';
import type { PageOf, PageQuery } from '../http/page-query.dto.js';
import type { ClearEvaluation, GridCell, RecordEvaluation, RecordGrid } from './evaluation.dto.js';
import { type HistoryEntry, historyOf } from './evaluation-history.js';
import { evaluationPolicy } from './evaluation.policy.js';
import { recordCells, type RecordedCell, type StaleCell } from './record-cells.js';
import { cellName, type RecordedResult, resultsOf } from './results.js';

/** Which competence of whom, at which assessment. */
export type CellPlace = Pick<GridCell, 'enrollmentId' | 'assessment' | 'competence'>;

/** What is recorded, and whether the assessment is marked. */
export interface ListedResult extends RecordedCell {
  readonly evaluation: RecordedResult;
}

@Injectable()
export class EvaluationsService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** What is recorded of an enrollment, in the order of the assessments and of what each covers. Throws `notFound`. */
  async list(who: Principal, enrollmentId: string): Promise<ListedResult[]> {
    demand(evaluationPolicy.read(who), 'evaluation.read');
    return this.database.read(async (reading) => {
      const { certificationId } = await enrollmentOf(reading, enrollmentId);
      const { assessments } = (await certificationOf(reading, certificationId)).content;
      const marked = new Set(assessments.filter(({ marking }) => marking).map(({ code }) => code));
      // What is marked as a whole is recorded under its own code.
      const cells = assessments.flatMap(({ code, covers }) => [code, ...covers].map((one) => cellName(code, one)));
      const places = new Map(cells.map((cell, place) => [cell, place]));
      const placeOf = (one: RecordedResult) => places.get(cellName(one.assessmentCode, one.competenceCode))!;
      const results = (await resultsOf(reading, [enrollmentId])).get(enrollmentId)!;
      return results
        .toSorted((one, other) => placeOf(one) - placeOf(other))
        .map((evaluation) => ({ evaluation, marked: marked.has(evaluation.assessmentCode) }));
    });
  }

  /** Everything that was ever recorded of an enrollment, the newest first. Throws `notFound`. */
  async history(who: Principal, enrollmentId: string, query: PageQuery): Promise<PageOf<HistoryEntry>> {
    demand(evaluationPolicy.read(who), 'evaluation.read');
    return this.database.read(async (reading) => {
      await enrollmentOf(reading, enrollmentId);
      return historyOf(reading, enrollmentId, query);
    });
  }

  /** Throws `staleVersion`, `sessionSealed`, `notFound`, `invalidInput`. */
  async record(who: Principal, place: CellPlace, input: RecordEvaluation): Promise<ListedResult> {
    return (await this.recordOne(who, { ...place, ...input })) as ListedResult;
  }

  /** Takes away what is recorded; the journal keeps it. Throws what {@link record} throws. */
  async clear(who: Principal, place: CellPlace, { version }: ClearEvaluation): Promise<void> {
    await this.recordOne(who, { ...place, version, result: null });
  }

  /** Records all cells or none. Throws `staleEvaluations`, `sessionSealed`, `invalidInput`, with each cell concerned. */
  async recordGrid(who: Principal, { cells, certificationId }: RecordGrid): Promise<RecordedCell[]> {
    demand(evaluationPolicy.record(who), 'evaluation.record');
    const today = this.clock.today();
    return this.database.write(who, (writing) => recordCells(writing, cells, { today, certificationId }));
  }

  private async recordOne(who: Principal, cell: GridCell): Promise<RecordedCell> {
    demand(evaluationPolicy.record(who), 'evaluation.record');
    const today = this.clock.today();
    try {
      return await this.database.write(who, async (writing) => {
        const [recorded] = await recordCells(writing, [cell], { today, pathOf: (_, field) => field });
        return recorded!;
      });
    } catch (error) {
      throw refusalOf(error, cell);
    }
  }
}

async function enrollmentOf(reading: Reading, id: string): Promise<Enrollment> {
  const enrollment = await reading.findOneBy(Enrollment, { id });
  if (!enrollment) throw unknownEnrollment(id);
  return enrollment;
}

const unknownEnrollment = (id: string): DomainError => new DomainError('notFound', { subject: 'enrollment', id });

/** A single cell is refused as any other record is: not found, or stale with both versions. */
function refusalOf(error: unknown, { enrollmentId }: GridCell): unknown {
  if (!(error instanceof DomainError)) return error;
  if (error.code === 'invalidInput') {
    const [fault] = error.facts.faults as [InputFault];
    return fault.code === 'unknownEnrollment' ? unknownEnrollment(enrollmentId) : error;
  }
  if (error.code !== 'staleEvaluations') return error;
  const [{ yours, current, ...place }] = error.facts.cells as [StaleCell];
  return new DomainError('staleVersion', { subject: 'evaluation', ...place, yours, current });
}
