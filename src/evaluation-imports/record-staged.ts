import type { Writing } from '../database/writing.js';
import type { PlainDay } from '../domain/day.js';
import { DomainError } from '../domain/errors.js';
import { recordCells } from '../evaluations/record-cells.js';
import type { ImportJob } from './import-job.js';
import { stagedIn } from './staged-cells.js';

/** What an import has recorded, as the journal keeps it. */
export interface Recorded {
  readonly fileName: string;
  readonly lines: number;
  readonly recorded: number;
  readonly replaced: number;
}

export const SUBJECT = 'evaluation_import';
export const RECORDED_ACT = 'evaluationImport.recorded';

interface Staged {
  readonly path: string;
  /** Whether results that differ from what is recorded take its place. */
  readonly replace: boolean;
  readonly today: PlainDay;
  readonly job: ImportJob;
  readonly uploadId: string;
  readonly told: Pick<Recorded, 'fileName' | 'lines'>;
}

/** What is refused of a result that was fit to be recorded when it was read. */
const CHANGED = new Set(['staleEvaluations', 'invalidInput', 'sessionSealed']);

/**
 * Records what was read, in portions, in one transaction under way. Throws `importChanged` where somebody has recorded
 * something else since, and `Stopped`.
 */
export async function recordStaged(writing: Writing, staged: Staged): Promise<void> {
  const { path, replace, today, job, uploadId, told } = staged;
  job.done = 0;
  let [recorded, replaced] = [0, 0];
  for await (const portion of stagedIn(path)) {
    const chosen = portion.filter((one) => replace || !one.replaces);
    try {
      if (chosen.length > 0)
        await recordCells(
          writing,
          chosen.map(({ cell }) => cell),
          { today },
        );
    } catch (error) {
      if (error instanceof DomainError && CHANGED.has(error.code)) throw new DomainError('importChanged', {});
      throw error;
    }
    recorded += chosen.length;
    replaced += chosen.filter((one) => one.replaces).length;
    await job.goOn(chosen.length);
  }
  const after = { ...told, recorded, replaced };
  await writing.record({ action: 'evaluationImport.recorded', subjectType: SUBJECT, subjectId: uploadId, after });
}
