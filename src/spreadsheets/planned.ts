import { createHash } from 'node:crypto';
import { DomainError } from '../domain/errors.js';
import type { SheetReading } from '../domain/tables/read-rows.js';
import type { Table, TableFault } from '../domain/tables/table.js';
import { readTables } from './read-tables.js';
import type { TakeOver } from './take-over.dto.js';

/** What all sheets of a file say that are of the kind sought; at most so many rows. */
interface Sought<Row> {
  readonly read: (table: Table) => SheetReading<Row> | null;
  /** Code of the refusal where no sheet is of that kind. */
  readonly none: string;
  readonly most: number;
}

/** Reads the sheets of one kind. Throws what reading throws, `none`, `noLinesInFile` and `spreadsheetTooLarge`. */
export async function readFile<Row>(content: Buffer, { read, none, most }: Sought<Row>): Promise<SheetReading<Row>> {
  const tables = await readTables(content);
  const found = tables.flatMap((table) => read(table) ?? []);
  if (found.length === 0) throw new DomainError(none, { sheets: tables.map(({ name }) => name) });
  const rows = found.flatMap((one) => one.rows);
  const faults = found.flatMap((one) => one.faults);
  if (rows.length + faults.length === 0) throw new DomainError('noLinesInFile', {});
  if (rows.length > most) throw new DomainError('spreadsheetTooLarge', { rows: most });
  return { rows, faults, leftAlone: found.flatMap((one) => one.leftAlone) };
}

/** Names a plan by what it would do and what it leaves out: another one has another name. */
export function digestOfPlan(said: unknown, faults: readonly TableFault[]): string {
  const told = [said, faults.map(({ sheet, address, code }) => [sheet, address, code])];
  return createHash('sha256').update(JSON.stringify(told)).digest('base64url');
}

/**
 * Lets a plan be carried out only as it was shown. Throws `importChanged` where it has become another since, and
 * `fileNotUnderstood` where it leaves something out and nobody has said that it may.
 */
export function demandAsShown(
  { digest, faults }: { readonly digest: string; readonly faults: number },
  { plan, withoutFaults }: TakeOver,
): void {
  if (digest !== plan) throw new DomainError('importChanged', {});
  if (faults > 0 && withoutFaults !== true) throw new DomainError('fileNotUnderstood', { faults });
}
