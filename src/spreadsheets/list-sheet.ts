import { looksLikeFormula, withApostrophe } from '../domain/tables/formula-text.js';
import { columnName } from '../domain/tables/table.js';
import { listCell, type ListCell, type ListFileColumn, type ListValue, writtenCell } from './list-cell.js';
import { STYLES, WORKSHEET_NAMESPACE } from './list-workbook-parts.js';

/** Rows of a sheet, its headings among them: more, and Excel opens none of it. */
export const MOST_ROWS_IN_SHEET = 1_048_576;
const LONGEST_TEXT = 32_767;
const NARROWEST = 8;
const WIDEST = 60;

/** Before the rows: headings that stay in sight, columns as wide as what the first rows hold, and headings on each printed page. */
export function sheetBeginning(columns: readonly ListFileColumn[], first: readonly (readonly ListValue[])[]): string {
  const widths = columns.map(({ heading, kind }, at) => {
    const lengths = first.map((row) => writtenCell(listCell(row[at] ?? null, kind)).length);
    const longest = lengths.reduce((one, other) => Math.max(one, other), heading.length + ROOM_FOR_FILTER);
    const width = Math.min(WIDEST, Math.max(NARROWEST, longest + 1));
    return `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`;
  });
  return [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${WORKSHEET_NAMESPACE}">`,
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>',
    '<selection pane="bottomLeft" activeCell="A2" sqref="A2"/></sheetView></sheetViews>',
    `<sheetFormatPr defaultRowHeight="15"/><cols>${widths.join('')}</cols><sheetData>`,
    headingRow(columns),
  ].join('');
}

/** The arrow of a filter stands over the end of its heading. */
const ROOM_FOR_FILTER = 3;

/** After the rows: a filter over all of them. */
export function sheetEnd(columns: number, rows: number): string {
  const range = `A1:${columnName(columns - 1)}${rows}`;
  return [
    `</sheetData><autoFilter ref="${range}"/>`,
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
    '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>',
    `<ignoredErrors><ignoredError sqref="${range}" numberStoredAsText="1"/></ignoredErrors></worksheet>`,
  ].join('');
}

function headingRow(columns: readonly ListFileColumn[]): string {
  const cells = columns.map(({ heading }, at) => textCell(`${columnName(at)}1`, heading, STYLES.heading));
  return `<row r="1">${cells.join('')}</row>`;
}

/** A row, counted from 1. */
export function sheetRow(number: number, values: readonly ListValue[], columns: readonly ListFileColumn[]): string {
  const cells = columns.map(({ kind }, at) =>
    sheetCell(`${columnName(at)}${number}`, listCell(values[at] ?? null, kind)),
  );
  return `<row r="${number}">${cells.join('')}</row>`;
}

function sheetCell(address: string, cell: ListCell): string {
  if (cell.kind === 'empty') return '';
  if (cell.kind === 'number') return `<c r="${address}"><v>${cell.value}</v></c>`;
  if (cell.kind === 'text') return textCell(address, cell.value, STYLES.text);
  const serial = serialOf(cell.value);
  if (serial === undefined) return textCell(address, writtenCell(cell), STYLES.text);
  return `<c r="${address}" s="${STYLES[cell.kind]}"><v>${serial}</v></c>`;
}

/**
 * A cell that says it is text holds no formula, whatever it begins with: formulas are elements of their own. It would
 * become one when somebody enters the cell again, or saves the sheet as text: hence the mark of a text that was typed
 * with an apostrophe (ECMA-376, part 1, 18.8.45), which programs keep and do not show. Reading takes an apostrophe away
 * where one is written out: a text that has one of its own there gets another.
 */
function textCell(address: string, text: string, style: number): string {
  const shown = looksLikeFormula(text) ? STYLES.quoted : style;
  const marked = text.startsWith("'") ? withApostrophe(text) : text;
  const kept = marked.length > LONGEST_TEXT ? `${marked.slice(0, LONGEST_TEXT - 1)}…` : marked;
  return `<c r="${address}" t="inlineStr" s="${shown}"><is><t xml:space="preserve">${escaped(kept)}</t></is></c>`;
}

const EPOCH = Date.UTC(1899, 11, 30);
const DAY_IN_MILLISECONDS = 86_400_000;
/** Spreadsheets count a 29 February 1900 that never was: days before it are no days to them. */
const FIRST_SERIAL = 61;

/** Days since the end of 1899, as spreadsheets count them; undefined before 1 March 1900. */
function serialOf(dayOrMinute: string): number | undefined {
  const at = dayOrMinute.length === 10 ? `${dayOrMinute}T00:00Z` : `${dayOrMinute}Z`;
  const serial = (Date.parse(at) - EPOCH) / DAY_IN_MILLISECONDS;
  return serial >= FIRST_SERIAL ? Number(serial.toFixed(8)) : undefined;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const UNWRITABLE = /\p{Cc}|[\ufffe\uffff]/gu;
/** What would read as the escape of a character, and is none (ECMA-376, part 1, 22.4.2.4). */
const LIKE_AN_ESCAPE = /_(?=x[0-9A-Fa-f]{4}_)/g;

export function escaped(text: string): string {
  return text
    .replace(LIKE_AN_ESCAPE, '_x005F_')
    .replace(/[&<>"]/g, (sign) => ENTITIES[sign]!)
    .replace(UNWRITABLE, (sign) => (sign === '\t' || sign === '\n' ? sign : escapeOf(sign)));
}

const escapeOf = (sign: string): string => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
