/*
 * The table of the grid: cells are text, one of them has the focus. Only what changes is painted again, rows in sight at
 * once and the others soon after.
 */

import { paintCell, spokenCell } from './cells.js';
import { RowHeights } from './heights.js';
import { Later } from './later.js';
import { Marks } from './marks.js';
import { headTable, rowsOf } from './rows.js';
import { rectangle } from './selection.js';

/** Rows that may be in sight before the browser has said which are. */
const FIRST = 40;

export class GridView {
  #table;
  #model;
  #badges;
  #rows = [];
  #inSight = new Set();
  #later = new Later((index) => this.#paintRow(index));
  #marks = new Marks();
  #heights;
  #fresh = new Map();
  #active = null;

  /** Rows of the model that are shown, by their index there. */
  visible = [];

  constructor(table, model, badges) {
    this.#table = table;
    this.#badges = badges;
    this.#heights = new RowHeights(table);
    table.tBodies[0].addEventListener('contentvisibilityautostatechange', (event) => this.#seen(event));
    window.addEventListener('beforeprint', () => this.#later.all());
    this.show(model);
  }

  get size() {
    return { rows: this.visible.length, columns: this.#model.columns.length + this.#model.blocs.length };
  }

  /** Builds all rows. */
  show(model) {
    this.#model = model;
    headTable(this.#table, model);
    this.#later.clear();
    this.#marks.clear();
    this.#fresh.clear();
    this.#active = null;
    this.#rows = rowsOf(model);
    this.#inSight = new Set(this.#rows.slice(0, FIRST).keys());
    this.paintRows(this.#rows.keys());
    this.#table.tBodies[0].replaceChildren();
    this.#heights.measure(this.#rows);
    this.#table.tBodies[0].replaceChildren(...this.#rows);
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

  paintRows(indexes) {
    for (const index of indexes) {
      if (this.#inSight.has(index)) this.#paintRow(index);
      else this.#later.add(index);
    }
  }

  paint(row, column) {
    const cell = this.#cellOf(row, column);
    paintCell(cell, this.#model, { row, column }, { isFresh: this.#fresh.get(row)?.has(column) });
    if (cell === this.#active) this.#describe(row, column);
  }

  /** Shows for a moment what somebody else has changed. */
  flash(places) {
    const before = [...this.#fresh.keys()];
    this.#fresh.clear();
    for (const { row, column } of places) {
      if (!this.#fresh.has(row)) this.#fresh.set(row, new Set());
      this.#fresh.get(row).add(column);
    }
    this.paintRows(new Set([...before, ...this.#fresh.keys()]));
  }

  /** Marks what is selected, gives the head the focus where it is asked for. */
  select(selection, isFocused = true) {
    const { top, bottom, left, right } = rectangle(selection);
    this.#paintMarks(this.#marks.want(this.visible.slice(top, bottom + 1), { left, right }));
    const { row, column } = selection.head;
    const cell = this.cell(selection.head);
    if (this.#active !== cell) {
      this.#active?.setAttribute('tabindex', '-1');
      this.#active?.removeAttribute('aria-label');
      cell.tabIndex = 0;
      this.#active = cell;
      this.#describe(this.visible[row], column);
    }
    if (isFocused) cell.focus();
  }

  #paintMarks(rows) {
    for (const row of rows) {
      if (this.#inSight.has(row)) this.#marks.apply(row, this.#rows[row].cells);
      else this.#later.add(row);
    }
  }

  /** What comes into sight has all it is to show. */
  #seen({ target, skipped }) {
    const index = this.#rows.indexOf(target);
    if (index < 0) return;
    if (skipped) this.#inSight.delete(index);
    else this.#inSight.add(index);
    this.#later.now(index);
  }

  /** Read out where one is. */
  #describe(row, column) {
    if (column >= this.#model.columns.length) return;
    this.#active.setAttribute('aria-label', spokenCell(this.#model, { row, column }));
  }

  #paintRow(index) {
    for (const column of this.#model.columns.keys()) this.paint(index, column);
    for (const bloc of this.#model.blocs.keys()) this.#paintProposal(index, bloc);
    this.#marks.apply(index, this.#rows[index].cells);
  }

  #paintProposal(index, bloc) {
    const { outcome, summary } = this.#model.rows[index].proposals[bloc];
    const cell = this.#cellOf(index, this.#model.columns.length + bloc);
    const badge = this.#badges[outcome];
    if (cell.title === summary && cell.firstElementChild?.textContent === badge.textContent) return;
    const words = document.createElement('span');
    words.className = 'muted';
    words.textContent = summary;
    cell.title = summary;
    cell.replaceChildren(badge.cloneNode(true), ' ', words);
  }

  #cellOf(row, column) {
    return this.#rows[row].cells[column + 1];
  }
}
