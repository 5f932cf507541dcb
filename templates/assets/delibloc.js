/* What keyboards gain. Every page works without it. */

const CELL = '.grid__select';
const STEPS = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0], Enter: [1, 0] };

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.matches(CELL)) moveInGrid(event);
});

document.addEventListener('click', ({ target }) => {
  if (target.closest('[data-print]')) window.print();
});

/** As in a spreadsheet: arrows go to the next cell, Enter to the one below, Delete empties. */
function moveInGrid(event) {
  if (event.key === 'Delete' || event.key === 'Backspace') event.target.value = '';
  const step = STEPS[event.key];
  if (!step) return;
  const cell = cellBeside(event.target.closest('td'), step);
  event.preventDefault();
  cell?.focus();
}

function cellBeside(td, [down, right]) {
  const row = td.closest('tbody').rows[td.parentElement.sectionRowIndex + down];
  return row?.cells[td.cellIndex + right]?.querySelector(CELL);
}
