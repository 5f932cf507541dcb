import type { TableFault } from '../domain/tables/table.js';

/** What reading a file has found: kept beside it, with the results to be recorded. */
export interface ReadReport {
  readonly lines: number;
  /** Results that nobody has recorded yet. */
  readonly added: number;
  /** Results that differ from what is recorded. */
  readonly replaced: number;
  readonly unchanged: number;
  /** How many cells are not understood. */
  readonly faulty: number;
  /** The first of them. */
  readonly faults: readonly TableFault[];
  /** Enrollments that would get results. */
  readonly enrollments: number;
  readonly leftAlone: readonly string[];
  /** Names all that would be done. */
  readonly digest: string;
}
