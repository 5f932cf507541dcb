/* What is done by hand on the grid: the focus, keys, the mouse and the clipboard. Each becomes an act of the grid. */

import { commandOf } from './keys.js';
import * as selections from './selection.js';

export function listen(table, grid) {
  const body = table.tBodies[0];
  const onGrid = (act) => (event) => grid.selection && act(grid, event);
  body.addEventListener('focusin', onGrid(focused));
  body.addEventListener('keydown', onGrid(pressedKey));
  body.addEventListener('mousedown', (event) => pressed(grid, event));
  body.addEventListener('mouseover', onGrid(dragged));
  body.addEventListener('dblclick', () => grid.do({ type: 'edit', text: null }));
  table.tHead.addEventListener('click', onGrid(pressedHeading));
  const here = (act) =>
    onGrid((_, event) => body.contains(document.activeElement) && !grid.isEditing && act(grid, event));
  document.addEventListener('copy', here(copied));
  document.addEventListener('cut', here(cut));
  document.addEventListener('paste', here(pasted));
}

/** However the focus came there, it is where one is. */
function focused(grid, { target }) {
  const place = target.matches('td') ? grid.view.placeOf(target) : null;
  if (!place) return;
  const { row, column } = grid.selection.head;
  if (place.row !== row || place.column !== column) grid.go(selections.at(place.row, place.column), false);
}

function pressedKey(grid, event) {
  if (!event.target.closest('td')) return;
  const command = commandOf(event, grid.model.columns[grid.selection.head.column]?.marked ?? false);
  if (!command) return;
  event.preventDefault();
  grid.do(command);
}

/** On a cell, or on the name that heads a row. */
function pressed(grid, event) {
  if (event.button !== 0 || event.target.matches('input')) return;
  const place = grid.view.placeOf(event.target);
  if (place) {
    event.preventDefault();
    const anchor = event.shiftKey && grid.selection ? grid.selection.anchor : place;
    if (grid.closeEditor()) grid.go({ head: place, anchor });
    return;
  }
  const row = grid.view.visible.indexOf(event.target.closest('tr').sectionRowIndex);
  if (row >= 0) grid.go(selections.wholeRows(selections.at(row, 0), { columns: grid.model.columns.length }));
}

function dragged(grid, event) {
  const place = event.buttons === 1 && !grid.isEditing ? grid.view.placeOf(event.target) : null;
  if (place) grid.go({ head: place, anchor: grid.selection.anchor });
}

function pressedHeading(grid, { target, currentTarget }) {
  const heading = target.closest('tr:last-child th');
  if (!heading || currentTarget.rows.length < 2) return;
  const column = heading.cellIndex;
  if (column < grid.model.columns.length) grid.go(selections.wholeColumns(selections.at(0, column), grid.view.size));
}

function copied(grid, event) {
  event.clipboardData.setData('text/plain', grid.copy());
  event.preventDefault();
}

function cut(grid, event) {
  copied(grid, event);
  grid.do({ type: 'clear' });
}

function pasted(grid, event) {
  event.preventDefault();
  const text = event.clipboardData.getData('text/plain');
  if (text !== '') void grid.paste(text);
}
