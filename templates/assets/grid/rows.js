/* The rows of the grid as they are built: each from one that is built first, under headings that say what they are. */

import { CLOSED_WORDS } from './cells.js';

/** Roles are said of all of it: what is no longer laid out as a table is none for who hears it. */
export function headTable(table, { columns, blocs }) {
  table.classList.add('grid--live');
  for (const [name, words] of [
    ['role', 'grid'],
    ['aria-multiselectable', 'true'],
    ['aria-label', 'Résultats, une ligne par candidature'],
  ]) {
    table.setAttribute(name, words);
  }
  table.querySelector('colgroup')?.remove();
  table.querySelector('caption')?.after(columnGroup(columns, blocs));
  table.tBodies[0].setAttribute('role', 'rowgroup');
  const marks = columns.filter(({ marked }) => marked).length;
  table.style.setProperty('--letters', columns.length - marks);
  table.style.setProperty('--marks', marks);
  table.style.setProperty('--proposals', blocs.length);
  table.classList.toggle('grid--blocs', blocs.length > 1);
  headColumns(table.tHead, columns);
}

/** The first row names assessments, or blocs, over their competences, between the names and what is proposed. */
function headColumns(head, columns) {
  const [top, bottom] = head.rows;
  head.setAttribute('role', 'rowgroup');
  let place = 1;
  for (const cell of top.cells) {
    headed(cell, place);
    const under = columns.slice(place - 2, place - 2 + cell.colSpan);
    place += cell.colSpan;
    if (cell.rowSpan > 1) continue;
    const marks = under.filter(({ marked }) => marked).length;
    cell.style.setProperty('--width', `calc(var(--letter) * ${under.length - marks} + var(--mark) * ${marks})`);
  }
  for (const [column, cell] of [...bottom.cells].entries()) {
    headed(cell, column + 2);
    cell.classList.toggle('is-marked', columns[column].marked);
  }
  for (const row of head.rows) row.setAttribute('role', 'row');
}

function headed(cell, place) {
  cell.setAttribute('role', 'columnheader');
  cell.setAttribute('aria-colindex', place);
  if (cell.colSpan > 1) cell.setAttribute('aria-colspan', cell.colSpan);
  if (cell.rowSpan > 1) cell.setAttribute('aria-rowspan', cell.rowSpan);
}

/** A row for each of the model, whose cells are still to be painted. */
export function rowsOf({ rows, columns, blocs }) {
  const pattern = patternRow(columns, blocs);
  return rows.map((row) => {
    const line = pattern.cloneNode(true);
    nameRow(line.cells[0], row);
    for (const column of columns.keys()) {
      if (row.closed !== null || column in row.closedCells)
        line.cells[column + 1].setAttribute('aria-readonly', 'true');
    }
    return line;
  });
}

function patternRow(columns, blocs) {
  const line = document.createElement('tr');
  line.setAttribute('role', 'row');
  const heading = document.createElement('th');
  heading.scope = 'row';
  heading.setAttribute('role', 'rowheader');
  const proposals = blocs.map(() => gridCell('grid__proposal'));
  for (const cell of proposals) cell.setAttribute('aria-readonly', 'true');
  line.append(heading, ...columns.map(() => gridCell('grid__cell')), ...proposals);
  return line;
}

function gridCell(className) {
  const cell = document.createElement('td');
  cell.className = className;
  cell.setAttribute('role', 'gridcell');
  cell.tabIndex = -1;
  return cell;
}

function nameRow(cell, { name, closed, absent }) {
  cell.append(name);
  const words = [absent && 'absence à la session', closed && closed !== 'sealed' && CLOSED_WORDS[closed]].filter(
    Boolean,
  );
  if (words.length === 0) return;
  const note = document.createElement('span');
  note.className = 'muted small';
  note.textContent = ` (${words.join(', ')})`;
  cell.append(note);
}

/** Widths of the columns on paper, fixed so that a letter typed moves nothing. */
function columnGroup(columns, blocs) {
  const group = document.createElement('colgroup');
  const names = ['name', ...columns.map(({ marked }) => (marked ? 'mark' : 'letter'))];
  names.push(...blocs.map(() => 'proposal'));
  for (const name of names) {
    const column = document.createElement('col');
    column.className = `grid__column--${name}`;
    group.append(column);
  }
  return group;
}
