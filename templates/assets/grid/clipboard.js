/* Blocks of cells as Excel puts them on the clipboard: lines of values between tabs, with quotes where it needs them. */

import { readEntry } from './entries.js';

/** The rows of a block copied from a spreadsheet. */
export function rowsOf(text) {
  const rows = [[]];
  const value = /("(?:[^"]|"")*"|[^\t\r\n]*)(\t|\r\n|\n|\r|$)/y;
  while (value.lastIndex < text.length || value.lastIndex === 0) {
    const [, found, end] = value.exec(text) ?? [null, '', ''];
    rows.at(-1).push(found.startsWith('"') && found.length > 1 ? found.slice(1, -1).replaceAll('""', '"') : found);
    if (end === '') break;
    if (end === '\t') continue;
    if (value.lastIndex >= text.length) break;
    rows.push([]);
  }
  return rows;
}

/** A block of entries as a spreadsheet takes it. */
export function textOf(rows) {
  return rows.map((row) => row.join('\t')).join('\r\n');
}

/**
 * What pasting would do, and nothing done yet. `isOpen(row, column)` says where one may enter, `shown(row, column)` what
 * is there; one value fills all that is selected.
 */
export function planPaste(block, { top, left, bottom, right }, { rows, columns, isOpen, shown }) {
  const plan = { changes: [], unread: [], closed: 0, outside: 0, erased: 0 };
  const one = block.length === 1 && block[0].length === 1;
  const read = reader();
  const places = one ? filling(block[0][0], { top, left, bottom, right }) : laying(block, top, left);
  for (const { row, column, text } of places) {
    const target = columns[column];
    if (row >= rows || !target) plan.outside += 1;
    else if (!isOpen(row, column)) plan.closed += 1;
    else take(plan, { row, column, text }, read(text, target.marked), shown(row, column));
  }
  return plan;
}

/** Reads each text once: a block has thousands, and few that differ. */
function reader() {
  const known = [new Map(), new Map()];
  return (text, marked) => {
    const texts = known[Number(marked)];
    if (!texts.has(text)) texts.set(text, readEntry(text, marked));
    return texts.get(text);
  };
}

function take(plan, { row, column, text }, { entry, fault }, shown) {
  if (fault) plan.unread.push({ row, column, text, fault });
  else if (entry !== shown) {
    plan.changes.push({ row, column, entry });
    if (entry === '') plan.erased += 1;
  }
}

/** Whether it does what one sees at once: all was read, all has its place, nothing goes. */
export function isPlain({ unread, closed, outside, erased }) {
  return unread.length === 0 && closed === 0 && outside === 0 && erased === 0;
}

function laying(block, top, left) {
  return block.flatMap((values, down) =>
    values.map((text, across) => ({ row: top + down, column: left + across, text })),
  );
}

function filling(text, { top, left, bottom, right }) {
  const places = [];
  for (let row = top; row <= bottom; row += 1) {
    for (let column = left; column <= right; column += 1) places.push({ row, column, text });
  }
  return places;
}
