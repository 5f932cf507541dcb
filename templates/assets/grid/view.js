/* The table of the grid: cells are text, one of them has the focus, and only what changes is painted again. */

import { rectangle, placesIn } from './selection.js';
import { spokenEntry } from './entries.js';

const CLOSED_WORDS = {
  sealed: 'session scellée',
  validatedElsewhere: 'bloc validé par une session scellée',
  withheld: 'votre fiche est d’abord à remettre à cette épreuve',
  recused: 'vous vous déportez',
};

export class GridView {
  #table;
  #model;
  #badges;
  #rows = [];
  #selected = [];
  #active = null;

  /** Rows of the model that are shown, by their index there. */
  visible = [];

  constructor(table, model, badges) {
    this.#table = table;
    this.#badges = badges;
    this.#table.classList.add('grid--live');
    this.#table.setAttribute('role', 'grid');
    this.#table.setAttribute('aria-multiselectable', 'true');
    this.#table.setAttribute('aria-label', 'Résultats, une ligne par candidature');
    this.show(model);
  }

  get size() {
    return { rows: this.visible.length, columns: this.#model.columns.length + 1 };
  }

  /** Builds all rows. */
  show(model) {
    this.#model = model;
    this.#table.querySelector('colgroup')?.remove();
    this.#table.querySelector('caption')?.after(columnGroup(model.columns));
    this.#rows = model.rows.map((row, index) => this.#row(row, index));
    this.#table.tBodies[0].replaceChildren(...this.#rows);
    this.#selected = [];
    this.#active = null;
    this.filter(() => true);
  }

  /** Shows the rows that match; the place of each among those shown is what a selection counts. */
  filter(matches) {
    this.visible = this.#rows.flatMap((row, index) => {
      row.hidden = !matches(index);
      return row.hidden ? [] : [index];
    });
  }

  /** The cell at a place of those shown. */
  cell({ row, column }) {
    return this.#cellOf(this.visible[row], column);
  }

  /** The place of an element within the table; null where it is none. */
  placeOf(element) {
    const cell = element.closest('tbody td');
    const row = this.visible.indexOf(this.#rows.indexOf(element.closest('tbody tr')));
    return cell && row >= 0 ? { row, column: cell.cellIndex - 1 } : null;
  }

  paintRow(index) {
    for (const column of this.#model.columns.keys()) this.paint(index, column);
    this.#paintProposal(index);
  }

  paint(row, column) {
    const cell = this.#cellOf(row, column);
    if (cell.querySelector('input')) return;
    const edit = this.#model.edit(row, column);
    const { entry, comment } = this.#model.shown(row, column);
    cell.textContent = edit?.conflict ? `${entry || '∅'}≠${edit.conflict.entry || '∅'}` : entry || '·';
    cell.className = `grid__cell${classesOf(edit, comment, this.#model.isOpen(row, column))}`;
    cell.dataset.entry = /^\d/.test(entry) ? 'mark' : entry;
    cell.title = edit?.refused ? `Refusé\u00a0: ${edit.refused}` : (comment ?? '');
    if (cell === this.#active) this.#describe(cell, row, column);
  }

  /** Shows for a moment what somebody else has changed. */
  flash(places) {
    for (const cell of this.#table.querySelectorAll('.is-fresh')) cell.classList.remove('is-fresh');
    for (const { row, column } of places) this.#cellOf(row, column).classList.add('is-fresh');
  }

  /** Marks what is selected, gives the head the focus where it is asked for. */
  select(selection, isFocused = true) {
    for (const cell of this.#selected) cell.removeAttribute('aria-selected');
    this.#selected = placesIn(rectangle(selection)).map((place) => this.cell(place));
    for (const cell of this.#selected) cell.setAttribute('aria-selected', 'true');
    const { row, column } = selection.head;
    const cell = this.cell(selection.head);
    if (this.#active !== cell) {
      this.#active?.setAttribute('tabindex', '-1');
      this.#active?.removeAttribute('aria-label');
      cell.tabIndex = 0;
      this.#active = cell;
      this.#describe(cell, this.visible[row], column);
    }
    if (isFocused) cell.focus();
  }

  /** Read out where one is: the value in words, and all that is particular about it. */
  #describe(cell, row, column) {
    if (column >= this.#model.columns.length) return;
    const edit = this.#model.edit(row, column);
    const { entry, comment } = this.#model.shown(row, column);
    const words = [spokenEntry(entry)];
    if (edit?.conflict) words.push(`à choisir, déjà enregistré\u00a0: ${spokenEntry(edit.conflict.entry)}`);
    else if (edit?.refused) words.push(`refusé\u00a0: ${edit.refused}`);
    else if (edit) words.push('pas encore enregistré');
    if (comment) words.push(`commentaire\u00a0: ${comment}`);
    const { closed, withheld } = this.#model.rows[row];
    const why = CLOSED_WORDS[closed ?? (withheld.includes(column) ? 'withheld' : '')];
    if (why) words.push(`lecture seule, ${why}`);
    cell.setAttribute('aria-label', words.join(', '));
  }

  #row(row, index) {
    const line = document.createElement('tr');
    const cells = this.#model.columns.map(() => gridCell('grid__cell', row.closed !== null));
    line.append(heading(row), ...cells, gridCell('grid__proposal', true));
    this.#rows[index] = line;
    this.paintRow(index);
    return line;
  }

  #paintProposal(index) {
    const { outcome, summary } = this.#model.rows[index].proposal;
    const words = document.createElement('span');
    words.className = 'muted';
    words.textContent = summary;
    this.#rows[index].lastElementChild.title = summary;
    this.#rows[index].lastElementChild.replaceChildren(this.#badges[outcome].cloneNode(true), ' ', words);
  }

  #cellOf(row, column) {
    return this.#rows[row].cells[column + 1];
  }
}

function classesOf(edit, comment, isOpen) {
  const classes = [
    [edit && !edit.conflict && !edit.refused, 'is-pending'],
    [edit?.conflict, 'is-conflict'],
    [edit?.refused, 'is-refused'],
    [comment, 'has-comment'],
    [!isOpen, 'is-closed'],
  ];
  return classes.map(([is, name]) => (is ? ` ${name}` : '')).join('');
}

function gridCell(className, isReadOnly) {
  const cell = document.createElement('td');
  cell.className = className;
  if (isReadOnly) cell.setAttribute('aria-readonly', 'true');
  cell.setAttribute('role', 'gridcell');
  cell.tabIndex = -1;
  return cell;
}

function heading({ name, closed, absent }) {
  const cell = document.createElement('th');
  cell.scope = 'row';
  cell.append(name);
  const words = [absent && 'absence à la session', closed && closed !== 'sealed' && CLOSED_WORDS[closed]].filter(
    Boolean,
  );
  if (words.length === 0) return cell;
  const note = document.createElement('span');
  note.className = 'muted small';
  note.textContent = ` (${words.join(', ')})`;
  cell.append(note);
  return cell;
}

/** Widths are fixed by column, so that a letter typed moves nothing. */
function columnGroup(columns) {
  const group = document.createElement('colgroup');
  const names = ['name', ...columns.map(({ marked }) => (marked ? 'mark' : 'letter')), 'proposal'];
  for (const name of names) {
    const column = document.createElement('col');
    column.className = `grid__column--${name}`;
    group.append(column);
  }
  return group;
}
