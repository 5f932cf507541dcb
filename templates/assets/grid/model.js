/* What the grid shows: what is recorded, and over it what was entered and is not recorded yet. */

export class GridModel {
  #edits;
  #rowOf;
  #columnOf;
  #names;

  constructor({ columns, blocs, rows }, edits) {
    this.columns = columns;
    this.blocs = blocs;
    this.rows = rows;
    this.#edits = edits;
    this.#names = columns.map(({ assessment, competence }) => `${assessment}/${competence}`);
    this.#columnOf = new Map(this.#names.map((name, column) => [name, column]));
    this.#rowOf = new Map(rows.map(({ enrollmentId }, row) => [enrollmentId, row]));
  }

  /** « enrollment/assessment/competence ». */
  key(row, column) {
    return `${this.rows[row].enrollmentId}/${this.#names[column]}`;
  }

  /** Where a cell is; undefined where it is of another grid, or of nobody presented any more. */
  placeOf(key) {
    const end = key.indexOf('/');
    const [row, column] = [this.#rowOf.get(key.slice(0, end)), this.#columnOf.get(key.slice(end + 1))];
    return row === undefined || column === undefined ? undefined : { row, column };
  }

  /** Of a candidate it shows; undefined of any other. */
  nameOf(enrollmentId) {
    return this.rows[this.#rowOf.get(enrollmentId)]?.name;
  }

  isOpen(row, column) {
    return column < this.columns.length && this.closure(row, column) === null;
  }

  /** Why one may not enter there, null where one may. */
  closure(row, column) {
    const { closed, closedCells } = this.rows[row];
    return closed ?? closedCells[column] ?? null;
  }

  recorded(row, column) {
    const { entries, versions, comments } = this.rows[row];
    return { entry: entries[column], version: versions[column], comment: comments[column] ?? null };
  }

  edit(row, column) {
    return this.#edits.size === 0 ? undefined : this.#edits.get(this.key(row, column));
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
    const put = [];
    const done = changes.flatMap(({ row, column, entry, comment }) => {
      if (!this.isOpen(row, column)) return [];
      const known = this.edit(row, column);
      const recorded = known ?? this.recorded(row, column);
      const before = { entry: recorded.entry, comment: recorded.comment };
      const after = { entry, comment: entry === '' ? null : comment === undefined ? before.comment : comment };
      if (isSame(before, after)) return [];
      const { base = recorded, conflict, attempted } = known ?? {};
      const key = this.key(row, column);
      put.push([key, { ...after, base, ...(conflict && { conflict }), ...(attempted && { attempted }) }]);
      return [{ key, before, after }];
    });
    this.#edits.change({ put });
    return done;
  }

  /** Takes rows as the server has them now: `rows` by index, and `places` that show something else than before. */
  receive(rows) {
    const changed = { rows: [], places: [] };
    const found = new Map(rows.map((row) => [row.candidacyId, row]));
    this.rows.forEach(({ candidacyId }, index) => {
      if (!found.has(candidacyId)) return;
      const before = this.columns.map((_, column) => this.shown(index, column));
      this.rows[index] = found.get(candidacyId);
      changed.rows.push(index);
      before.forEach((one, column) => {
        if (!isSame(one, this.shown(index, column))) changed.places.push({ row: index, column });
      });
    });
    return changed;
  }

  /** Whether these are the columns it has: others come and go with the blocs that are presented. */
  hasColumns(columns) {
    const names = columns.map(({ assessment, competence }) => `${assessment}/${competence}`);
    return names.join(' ') === this.#names.join(' ');
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
