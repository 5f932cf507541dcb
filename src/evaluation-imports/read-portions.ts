import { DomainError } from '../domain/errors.js';
import { HEADER_WITHIN, type Header } from '../domain/tables/header.js';
import { type EvaluationColumn, EVALUATIONS } from '../domain/tables/read-evaluations.js';
import { headerOfKind, leftAloneBy, readRow, type RowOrFaults } from '../domain/tables/read-rows.js';
import { isBlankRow, type TableRow } from '../domain/tables/table.js';
import { type OpenSheet, openSheets } from '../spreadsheets/read-tables.js';
import type { StoredBytes } from '../spreadsheets/stored-bytes.js';

export type ReadLine = RowOrFaults<EvaluationColumn>;

/** Some lines of a sheet. */
export interface Portion {
  readonly lines: readonly ReadLine[];
  /** Headings of columns left alone. */
  readonly leftAlone: readonly string[];
}

/**
 * Lines held in memory at once. Few enough for them to be gone before the memory of what is young is swept: kept longer,
 * they count as old, and are collected only once a hundred megabytes of them lie about.
 */
const LINES_AT_ONCE = 100;

/**
 * Throws `noEvaluationsInFile` where no sheet has the columns needed, `noLinesInFile` where nothing is written under
 * them, and what opening it throws.
 */
export async function demandEvaluations(bytes: StoredBytes): Promise<void> {
  const sheets = await openSheets(bytes);
  let isAny = false;
  for (const sheet of sheets) {
    const { header } = await beginningOf(sheet);
    if (header && (await hasLines(sheet, header))) return;
    isAny ||= header !== null;
  }
  if (isAny) throw new DomainError('noLinesInFile', {});
  throw new DomainError('noEvaluationsInFile', { sheets: sheets.map(({ name }) => name) });
}

async function hasLines(sheet: OpenSheet, header: Header<EvaluationColumn>): Promise<boolean> {
  for await (const row of sheet.rows()) if (row.number > header.row && !isBlankRow(row)) return true;
  return false;
}

/** The lines of every sheet of results, in portions; other sheets are not read past their beginning. */
export async function* portionsIn(bytes: StoredBytes): AsyncGenerator<Portion> {
  for (const sheet of await openSheets(bytes)) yield* portionsOf(sheet);
}

async function* portionsOf(sheet: OpenSheet): AsyncGenerator<Portion> {
  const { header } = await beginningOf(sheet);
  if (!header) return;
  const leftAlone = leftAloneBy(header);
  let lines: ReadLine[] = [];
  for await (const row of sheet.rows()) {
    if (row.number <= header.row || isBlankRow(row)) continue;
    lines.push(readRow(EVALUATIONS, sheet.name, header, row));
    if (lines.length < LINES_AT_ONCE) continue;
    yield { lines, leftAlone };
    lines = [];
  }
  if (lines.length > 0) yield { lines, leftAlone };
}

async function beginningOf(sheet: OpenSheet): Promise<{ readonly header: Header<EvaluationColumn> | null }> {
  const rows: TableRow[] = [];
  for await (const row of sheet.rows()) {
    rows.push(row);
    if (rows.length >= HEADER_WITHIN) break;
  }
  return { header: headerOfKind(EVALUATIONS, rows) };
}
