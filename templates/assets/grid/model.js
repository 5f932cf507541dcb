/* What the grid shows: what is recorded, and over it what was entered and is not recorded yet. */

export class GridModel {
  #edits;
  #places = new Map();

  constructor({ columns, rows }, edits) {
    this.columns = columns;
    this.rows = rows;
    this.#edits = edits;
    rows.forEach((row, index) => {
      for (const column of columns.keys()) this.#places.set(keyOf(row, columns[column]), { row: index, column });
    });
  }

  key(row, column) {
    return keyOf(this.rows[row], this.columns[column]);
  }

  /** Where a cell is; undefined where it is of another bloc, or of nobody presented any more. */
  placeOf(key) {
    return this.#places.get(key);
  }

  isOpen(row, column) {
    const { closed, withheld } = this.rows[row];
    return column < this.columns.length && closed === null && !withheld.includes(column);
  }

  recorded(row, column) {
    const { entries, versions, comments } = this.rows[row];
    return { entry: entries[column], version: versions[column], comment: comments[column] ?? null };
  }

  edit(row, column) {
    return this.#edits.get(this.key(row, column));
  }

  /** `{ entry, comment }`, as entered or else as recorded. */
  shown(row, column) {
    const { entry, comment } = this.edit(row, column) ?? this.recorded(row, column);
    return { entry, comment };
  }

  isMissing(row, column) {
    return this.isOpen(row, column) && this.shown(row, column).entry === '';
  }

  isIncomplete(row) {
    return this.columns.some((_, column) => this.isMissing(row, column));
  }

  /** Enters cells that are open and change: `{ row, column, entry, comment? }`. What became of them, for the history. */
  enter(changes) {
    return changes.flatMap(({ row, column, entry, comment }) => {
      if (!this.isOpen(row, column)) return [];
      const before = this.shown(row, column);
      const after = { entry, comment: entry === '' ? null : comment === undefined ? before.comment : comment };
      if (isSame(before, after)) return [];
      const key = this.key(row, column);
      const known = this.#edits.get(key);
      const base = known?.base ?? this.recorded(row, column);
      const { conflict, attempted } = known ?? {};
      this.#edits.put(key, { ...after, base, ...(conflict && { conflict }), ...(attempted && { attempted }) });
      return [{ key, before, after }];
    });
  }

  /** Takes rows as the server has them now; the places that show something else than before. */
  receive(rows) {
    const changed = [];
    for (const row of rows) {
      const index = this.rows.findIndex(({ candidacyId }) => candidacyId === row.candidacyId);
      if (index < 0) continue;
      const before = this.columns.map((_, column) => this.shown(index, column));
      this.rows[index] = row;
      before.forEach((one, column) => {
        if (!isSame(one, this.shown(index, column))) changed.push({ row: index, column });
      });
    }
    return changed;
  }

  /** Whether these are the rows it has, all of them and in this order. */
  hasRows(rows) {
    return (
      rows.length === this.rows.length &&
      rows.every(({ candidacyId }, index) => candidacyId === this.rows[index].candidacyId)
    );
  }
}

export const isSame = (one, other) => one.entry === other.entry && one.comment === other.comment;

const keyOf = ({ enrollmentId }, { assessment, competence }) => [enrollmentId, assessment, competence].join('/');
