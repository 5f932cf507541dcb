/* What keyboards gain. Every page works without it. */

const CELL = '.grid__mark';
const STEPS = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0], Enter: [1, 0] };

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.matches(CELL)) moveInGrid(event);
});

document.addEventListener('click', ({ target }) => {
  if (target.closest('[data-print]')) window.print();
});

/**
 * The link of a convocation or of a certificate bears its code behind the #, which no server is told; it goes on in the
 * body of a form.
 */
const codeField = document.querySelector('#code-personnel, #code-de-verification');
if (codeField) {
  sendCodeOfLink();
  window.addEventListener('hashchange', sendCodeOfLink);
}

function sendCodeOfLink() {
  if (location.hash.length < 2 || document.querySelector(`[id="${CSS.escape(location.hash.slice(1))}"]`)) return;
  codeField.value = location.hash.slice(1);
  history.replaceState(null, '', location.pathname);
  codeField.form.requestSubmit();
}

/** As in a spreadsheet, in the plain form of a grid: arrows go to the next cell, Enter to the one below. */
function moveInGrid(event) {
  const step = STEPS[event.key];
  if (!step || (step[1] !== 0 && !leavesText(event.target, step[1]))) return;
  const cell = cellBeside(event.target.closest('td'), step);
  event.preventDefault();
  cell?.focus();
}

/** Left and right move within what is typed until its end is reached. */
function leavesText({ selectionStart, selectionEnd, value }, right) {
  return selectionStart === selectionEnd && selectionEnd === (right > 0 ? value.length : 0);
}

function cellBeside(td, [down, right]) {
  const row = td.closest('tbody').rows[td.parentElement.sectionRowIndex + down];
  return row?.cells[td.cellIndex + right]?.querySelector(CELL);
}
