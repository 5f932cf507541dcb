import type { GridChange } from '../domain/tables/merge-grid.js';
import type { Entry } from '../domain/tables/read-entry.js';
import type { TableFault } from '../domain/tables/table.js';
import { conflictName, type GridPreview, type ReadSheet } from './grid-files.service.js';

/** A cell that the file would change. */
export interface PresentedChange {
  /** How it is chosen where it is a conflict. */
  readonly cell: string;
  readonly sheet: string;
  readonly address: string;
  readonly enrollmentId: string;
  readonly assessment: string;
  readonly competence: string;
  /** What the file says. */
  readonly after: Entry;
  /** What is recorded. */
  readonly before: Entry;
  /** The version recorded, and the one that the file was made from; null where it does not say. */
  readonly version: number;
  readonly seenVersion: number | null;
}

export interface PresentedPreview {
  readonly id: string;
  readonly fileName: string;
  /** Name of the plan, to be sent with what takes it over. */
  readonly plan: string;
  readonly unchanged: number;
  readonly changes: readonly PresentedChange[];
  readonly conflicts: readonly PresentedChange[];
  readonly faults: readonly TableFault[];
  readonly sheets: readonly ReadSheet[];
}

export function presentPreview({ upload, plan, sheets, digest }: GridPreview): PresentedPreview {
  const { changes, conflicts, faults, unchanged } = plan;
  return {
    ...{ id: upload.id, fileName: upload.fileName, plan: digest, unchanged, faults, sheets },
    changes: changes.map(presentChange),
    conflicts: conflicts.map(presentChange),
  };
}

function presentChange(change: GridChange): PresentedChange {
  const { sheet, address, row, column, entry, current, seen } = change;
  const { assessment, competence } = column;
  return {
    ...{ cell: conflictName(change), sheet, address, enrollmentId: row.enrollmentId, assessment, competence },
    ...{ after: entry, before: { result: current.result, mark: current.mark } },
    ...{ version: current.version, seenVersion: seen?.version ?? null },
  };
}
