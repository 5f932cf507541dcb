/** Which certificates: those in force of a session, of a year of decisions, or those named. */
export interface PrintSelection {
  readonly sessionId: string | null;
  readonly year: number | null;
  readonly certificateIds: readonly string[] | null;
}

export const PRINT_FORMATS = ['zip', 'pdf'] as const;
/** `zip`: each certificate as its own signed PDF/A. `pdf`: all in one file for a printer, to be signed by hand. */
export type PrintFormat = (typeof PRINT_FORMATS)[number];

/** A certificate that could not be printed, and the code of why. */
export interface PrintFailure {
  readonly number: string;
  readonly code: string;
}

/**
 * Many certificates printed in one go, as it stands: `waiting` for others to end, `interrupted` where the server stopped before its end, which loses
 * nothing: started again it gives the same.
 */
export interface PrintRun {
  readonly id: string;
  readonly selection: PrintSelection;
  readonly format: PrintFormat;
  /** Of a `pdf`: each certificate begins on a recto. */
  readonly twoSided: boolean;
  readonly startedBy: string;
  readonly startedAt: string;
  /** Last sign of life. */
  readonly seenAt: string;
  readonly state: 'waiting' | 'running' | 'ready' | 'interrupted';
  readonly total: number;
  readonly done: number;
  readonly failures: readonly PrintFailure[];
  readonly fileName: string;
}

/** "Certificats_RNCP31936_2023-06-15.zip", "Certificats_2023.pdf", "Certificats_12.zip". */
export function runFileName(named: string, format: PrintFormat): string {
  return `Certificats_${named}.${format}`;
}
