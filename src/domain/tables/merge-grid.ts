import { isSameEntry } from './read-entry.js';
import type { ReadCell } from './read-grid.js';
import type { SeenEntry } from './seen-state.js';
import { recognisable, type TableFault } from './table.js';

/** A cell that the file would change. */
export interface GridChange extends ReadCell {
  readonly current: SeenEntry;
}

/** What taking a file over would do. */
export interface GridPlan {
  readonly changes: readonly GridChange[];
  /** Changed in the file, and by somebody else since the file was made. */
  readonly conflicts: readonly GridChange[];
  readonly faults: readonly TableFault[];
  /** How many cells say what is recorded already, or what they said when the file was made. */
  readonly unchanged: number;
}

type CurrentOf = (cell: ReadCell) => SeenEntry & { readonly closed: boolean };

/**
 * Compares what a file says with what is recorded now. A cell left as it was when the file was made changes nothing,
 * whatever was recorded since; a blank one clears only where the file says that there was something to clear.
 */
export function mergeGrid(read: readonly ReadCell[], faults: readonly TableFault[], currentOf: CurrentOf): GridPlan {
  const { cells, contradictions } = eachOnce(read);
  const changes: GridChange[] = [];
  const conflicts: GridChange[] = [];
  const refused: TableFault[] = [...faults, ...contradictions];
  for (const cell of cells) {
    const { closed, ...current } = currentOf(cell);
    if (isSameEntry(cell.entry, current) || isAsSeen(cell)) continue;
    if (closed) refused.push(faultOf(cell, 'blocSealed'));
    else if (cell.seen && cell.seen.version !== current.version) conflicts.push({ ...cell, current });
    else changes.push({ ...cell, current });
  }
  return { changes, conflicts, faults: refused, unchanged: cells.length - changes.length - conflicts.length };
}

/** Nothing was done to the cell since the file was made. */
function isAsSeen({ entry, seen }: ReadCell): boolean {
  return seen !== null && isSameEntry(entry, seen);
}

/** A cell that two places of the file speak of counts once where they agree, and not at all where they do not. */
function eachOnce(read: readonly ReadCell[]): { cells: ReadCell[]; contradictions: TableFault[] } {
  const first = new Map<string, ReadCell>();
  const contradicted = new Set<string>();
  const contradictions = read.flatMap((cell): TableFault[] => {
    const name = `${cell.row.enrollmentId} ${cell.column.assessment} ${cell.column.competence}`;
    const before = first.get(name);
    if (!before) {
      first.set(name, cell);
      return [];
    }
    if (isSameEntry(before.entry, cell.entry)) return [];
    contradicted.add(name);
    return [faultOf(cell, 'saidTwice', { sheet: before.sheet, address: before.address })];
  });
  const cells = [...first].filter(([name]) => !contradicted.has(name)).map(([, cell]) => cell);
  return { cells, contradictions };
}

function faultOf({ sheet, address, written }: ReadCell, code: string, facts: TableFault['facts'] = {}): TableFault {
  return { sheet, address, code, written: recognisable(written), facts };
}
