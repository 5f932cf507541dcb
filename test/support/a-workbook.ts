import { readXlsx, writeXlsx } from 'hucre/xlsx';

export type Written = string | number | boolean | null;

/** A workbook as people make them: sheets of rows. */
export async function aWorkbook(sheets: Readonly<Record<string, readonly (readonly Written[])[]>>): Promise<Buffer> {
  const made = Object.entries(sheets).map(([name, rows]) => ({ name, rows: rows.map((row) => [...row]) }));
  return Buffer.from(await writeXlsx({ sheets: made }));
}

/** The rows of a sheet of a workbook. */
export async function rowsIn(workbook: Buffer, sheet: string): Promise<Written[][]> {
  const { sheets } = await readXlsx(workbook);
  const found = sheets.find(({ name }) => name === sheet);
  if (!found) throw new Error(`No sheet ${sheet}: ${sheets.map(({ name }) => name).join(', ')}.`);
  return found.rows as Written[][];
}

/** The workbook again with rows of a sheet changed: what somebody does who fills it in. */
export async function refilled(
  workbook: Buffer,
  sheet: string,
  change: (rows: Written[][]) => readonly (readonly Written[])[],
): Promise<Buffer> {
  const { sheets } = await readXlsx(workbook);
  const rows = sheets.map(({ name, rows: all }) => [name, name === sheet ? change(all as Written[][]) : all] as const);
  return aWorkbook(Object.fromEntries(rows) as Record<string, Written[][]>);
}
