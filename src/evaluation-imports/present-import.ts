import type { EvaluationImport } from './evaluation-imports.service.js';
import type { ReadReport } from './read-report.js';

export interface PresentedEvaluationImport extends Pick<EvaluationImport, 'state' | 'done' | 'total'> {
  readonly id: string;
  readonly fileName: string;
  /** Name of what was read, to be sent with what records it; null until the file is read. */
  readonly plan: string | null;
  readonly report: Omit<ReadReport, 'digest'> | null;
  /** What has been recorded; null before. */
  readonly recorded: { readonly recorded: number; readonly replaced: number } | null;
  /** Code of what the last work on it was refused for. */
  readonly refusal: string | null;
}

export function presentImport(found: EvaluationImport): PresentedEvaluationImport {
  const { upload, state, done, total, report, recorded, refusal } = found;
  const { digest = null, ...told } = report ?? {};
  return {
    ...{ id: upload.id, fileName: upload.fileName, state, done, total, plan: digest },
    report: report && (told as Omit<ReadReport, 'digest'>),
    recorded: recorded && { recorded: recorded.recorded, replaced: recorded.replaced },
    refusal: refusal && refusal.code,
  };
}
