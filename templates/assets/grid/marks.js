/* Which cells are marked as selected: of each row from where to where, so that only what changes is touched. */

const NONE = { rows: new Set(), left: 0, right: -1 };

export class Marks {
  #wanted = NONE;
  #marked = new Map();

  /** Rows that are marked otherwise than they are to be: `rows` selected, from `left` to `right`. */
  want(rows, { left, right }) {
    const before = this.#wanted;
    this.#wanted = { rows: new Set(rows), left, right };
    return [...new Set([...before.rows, ...this.#wanted.rows])].filter((row) => !this.#isMarkedAsWanted(row));
  }

  /** Marks the cells of a row as they are to be; the first column is that after the heading. */
  apply(row, cells) {
    if (this.#isMarkedAsWanted(row)) return;
    const has = this.#marked.get(row) ?? NONE;
    const { left, right } = this.#of(row);
    for (let column = has.left; column <= has.right; column += 1) {
      if (column < left || column > right) cells[column + 1].removeAttribute('aria-selected');
    }
    for (let column = left; column <= right; column += 1) {
      if (column < has.left || column > has.right) cells[column + 1].setAttribute('aria-selected', 'true');
    }
    if (right < left) this.#marked.delete(row);
    else this.#marked.set(row, { left, right });
  }

  /** After rows were built anew. */
  clear() {
    this.#wanted = NONE;
    this.#marked.clear();
  }

  #of(row) {
    return this.#wanted.rows.has(row) ? this.#wanted : NONE;
  }

  #isMarkedAsWanted(row) {
    const { left, right } = this.#of(row);
    const has = this.#marked.get(row) ?? NONE;
    return has.left === left && has.right === right;
  }
}
