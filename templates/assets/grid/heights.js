/*
 * How high each row is, told to the browser for those it does not lay out: one scrolls as far as one should, and comes to
 * the row one asked for. A row is as high as the name that heads it.
 */

export class RowHeights {
  #table;
  #rows = [];
  #width = 0;

  constructor(table) {
    this.#table = table;
    const heading = table.tHead.rows[0].cells[0];
    new window.ResizeObserver(() => heading.offsetWidth !== this.#width && this.#measure()).observe(heading);
    if (document.fonts.status !== 'loaded') void document.fonts.ready.then(() => this.#measure());
  }

  /** Rows that are to be shown in the table. */
  measure(rows) {
    this.#rows = rows;
    this.#measure();
  }

  #measure() {
    this.#width = this.#table.tHead.rows[0].cells[0].offsetWidth;
    const names = document.createElement('tbody');
    names.className = 'grid__heights';
    names.append(...this.#rows.map(named));
    this.#table.append(names);
    const heights = [...names.rows].map((row) => Math.ceil(row.getBoundingClientRect().height));
    names.remove();
    for (const [index, row] of this.#rows.entries()) row.style.minBlockSize = `${heights[index]}px`;
  }
}

function named({ cells: [heading] }) {
  const row = document.createElement('tr');
  row.append(heading.cloneNode(true));
  return row;
}
