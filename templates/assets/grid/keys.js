/* What a key asks of the grid, by the pattern of ARIA for grids and the habits of spreadsheets. Nothing is done here. */

const PAGE = 10;
const FAR = Infinity;
const MOVES = {
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  PageUp: [-PAGE, 0],
  PageDown: [PAGE, 0],
  Home: [0, -FAR],
  End: [0, FAR],
};
const CORNERS = { Home: [-FAR, -FAR], End: [FAR, FAR] };
const LETTERS = 'anjid';

/** A command, or null where the key is for the browser; `marked` says whether the cell takes a mark. */
export function commandOf(event, marked) {
  if (event.altKey || event.isComposing) return null;
  return event.ctrlKey || event.metaKey ? withControl(event) : plain(event, marked);
}

function withControl({ key, shiftKey: extend }) {
  const small = key.toLowerCase();
  if (small === 'z') return { type: extend ? 'redo' : 'undo' };
  if (small === 'y') return { type: 'redo' };
  if (small === 'a') return { type: 'selectAll' };
  if (small === 'd') return { type: 'fillDown' };
  if (small === 'r' && !extend) return { type: 'fillRight' };
  if (key === ' ') return { type: 'selectColumns' };
  if (key in CORNERS) return { type: 'move', by: CORNERS[key], extend };
  if (key.startsWith('Arrow'))
    return { type: 'move', by: MOVES[key].map((step) => (step === 0 ? 0 : step * FAR)), extend };
  return null;
}

function plain({ key, shiftKey: shift }, marked) {
  if (key in MOVES) return { type: 'move', by: MOVES[key], extend: shift };
  if (key === 'Enter') return { type: 'move', by: [shift ? -1 : 1, 0], extend: false };
  if (key === ' ' && shift) return { type: 'selectRows' };
  if (key === 'F2') return shift ? { type: 'comment' } : marked ? { type: 'edit', text: null } : null;
  if (key === 'Delete' || key === 'Backspace') return { type: 'clear' };
  if (key === 'Escape') return { type: 'collapse' };
  return key.length === 1 ? character(key, marked) : null;
}

function character(key, marked) {
  const small = key.toLowerCase();
  if (LETTERS.includes(small)) return { type: 'enter', entry: small.toUpperCase() };
  if (small === 'c') return { type: 'comment' };
  if (small === 'm') return { type: 'nextMissing' };
  return marked && /[\d,.]/.test(key) ? { type: 'edit', text: key } : null;
}
