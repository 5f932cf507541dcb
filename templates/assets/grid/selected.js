/* What is selected, as the model has it: what one entry, a fill, a copy or a paste makes of all of it. */

import { planPaste, rowsOf, textOf } from './clipboard.js';
import { placesIn, rectangle } from './selection.js';

export class Selected {
  #model;
  #visible;
  #rectangle;

  constructor(selection, { model, view }) {
    this.#model = model;
    this.#visible = view.visible;
    this.#rectangle = rectangle(selection);
  }

  /** The open cells of it; those that take a mark take no letter that says acquired. */
  filled(entry) {
    const { columns } = this.#model;
    const isLetter = entry === 'A' || entry === 'N';
    const takes = ({ row, column }) => this.#model.isOpen(row, column) && !(isLetter && columns[column].marked);
    return this.#places(this.#rectangle)
      .filter(takes)
      .map((place) => ({ ...place, entry }));
  }

  /** Whether one may enter in some of it. */
  get isOpen() {
    return this.#places(this.#rectangle).some(({ row, column }) => this.#model.isOpen(row, column));
  }

  /** As in a spreadsheet: its first row, or column, goes to all of it. */
  spread(isDown) {
    const { top, left } = this.#rectangle;
    const { columns } = this.#model;
    return placesIn(this.#rectangle).flatMap(({ row, column }) => {
      const source = this.#onModel(isDown ? { row: top, column } : { row, column: left });
      const target = this.#onModel({ row, column });
      if (!columns[target.column] || columns[source.column]?.marked !== columns[target.column].marked) return [];
      return [{ ...target, entry: this.#entryAt(source) }];
    });
  }

  /** `{ text, count }`, as a spreadsheet takes it; the column of what is proposed stays out. */
  copied() {
    const { top, bottom, left, right } = this.#rectangle;
    const last = Math.min(right, this.#model.columns.length - 1);
    const rows = Array.from({ length: bottom - top + 1 }, (_, index) => {
      const line = { top: top + index, bottom: top + index, left, right: last };
      return this.#places(line).map((place) => this.#entryAt(place));
    });
    return { text: textOf(rows), count: rows.length * (last - left + 1) };
  }

  /** What a spreadsheet gave, from its first cell on: the plan to show, and the changes it comes to. */
  pasted(text) {
    const plan = planPaste(rowsOf(text), this.#rectangle, {
      rows: this.#visible.length,
      columns: this.#model.columns,
      isOpen: (row, column) => this.#model.isOpen(this.#visible[row], column),
      shown: (row, column) => this.#entryAt(this.#onModel({ row, column })),
    });
    return { plan, changes: plan.changes.map(({ entry, ...place }) => ({ ...this.#onModel(place), entry })) };
  }

  #places(within) {
    return placesIn(within).map((place) => this.#onModel(place));
  }

  #onModel({ row, column }) {
    return { row: this.#visible[row], column };
  }

  #entryAt({ row, column }) {
    return this.#model.shown(row, column).entry;
  }
}
