/* Where one is in the grid and what is selected, as numbers: rows and columns from 0, `head` moves and `anchor` stays. */

export const at = (row, column) => ({ head: { row, column }, anchor: { row, column } });

/** The rectangle between both ends. */
export function rectangle({ head, anchor }) {
  return {
    top: Math.min(head.row, anchor.row),
    bottom: Math.max(head.row, anchor.row),
    left: Math.min(head.column, anchor.column),
    right: Math.max(head.column, anchor.column),
  };
}

export function isOne({ head, anchor }) {
  return head.row === anchor.row && head.column === anchor.column;
}

/** The places of a rectangle, row by row. */
export function placesIn({ top, bottom, left, right }) {
  const places = [];
  for (let row = top; row <= bottom; row += 1) {
    for (let column = left; column <= right; column += 1) places.push({ row, column });
  }
  return places;
}

/** Moves by rows and columns; `Infinity` goes to the edge, and nothing goes beyond it. */
export function moved(selection, [down, right], { rows, columns }, extend = false) {
  const head = {
    row: within(selection.head.row + down, rows),
    column: within(selection.head.column + right, columns),
  };
  return { head, anchor: extend ? selection.anchor : head };
}

/** After an entry, in the direction chosen: at the end of a row the next one begins. */
export function advanced({ head: { row, column } }, direction, { rows, columns }, isOpen) {
  if (direction === 'down') {
    for (let next = row + 1; next < rows; next += 1) if (isOpen(next, column)) return at(next, column);
  }
  if (direction === 'right') {
    for (let place = row * columns + column + 1; place < rows * columns; place += 1) {
      const next = [Math.floor(place / columns), place % columns];
      if (isOpen(...next)) return at(...next);
    }
  }
  return at(row, column);
}

/** The next place that matches, beginning again at the first; null where none does. */
export function nextPlace({ head }, { rows, columns }, matches) {
  const count = rows * columns;
  const here = head.row * columns + Math.min(head.column, columns - 1);
  for (let step = 1; step <= count; step += 1) {
    const place = (here + step) % count;
    const next = [Math.floor(place / columns), place % columns];
    if (matches(...next)) return at(...next);
  }
  return null;
}

export function wholeRows(selection, { columns }) {
  return {
    head: { row: selection.head.row, column: 0 },
    anchor: { row: selection.anchor.row, column: columns - 1 },
  };
}

export function wholeColumns(selection, { rows }) {
  return {
    head: { row: 0, column: selection.head.column },
    anchor: { row: rows - 1, column: selection.anchor.column },
  };
}

export function everything({ rows, columns }) {
  return { head: { row: 0, column: 0 }, anchor: { row: rows - 1, column: columns - 1 } };
}

function within(index, count) {
  return Math.max(0, Math.min(count - 1, index));
}
