/* The grid one works in: acts on what is selected become edits, which are sent. */

import { isPlain, planPaste, rowsOf, textOf } from './clipboard.js';
import { askComment, askPaste } from './dialogs.js';
import { Editor } from './editor.js';
import { History } from './history.js';
import { listen } from './gestures.js';
import * as selections from './selection.js';
import { plural } from './status.js';

export class Grid {
  #history = new History();
  #editor;
  #selection = null;

  /** Where one goes after an entry: `right`, `down` or `stay`. */
  direction = 'right';

  /** `told` has `entered()` and `say(words)`. */
  constructor({ table, model, view, told }) {
    Object.assign(this, { model, view, told });
    this.#editor = new Editor({
      enter: (entry, by) => this.#entered(entry, by),
      leave: () => this.#repaint(),
      refuse: (words) => this.told.say(words),
    });
    this.restart(model);
    listen(table, this);
  }

  /** Null where no row is shown. */
  get selection() {
    return this.#selection;
  }

  get isEditing() {
    return this.#editor.isOpen;
  }

  get canUndo() {
    return this.#history.canUndo;
  }

  get canRedo() {
    return this.#history.canRedo;
  }

  /** After all rows were built again, or others are shown: at the first, unless where one was is still there. */
  restart(model, isFocused = false) {
    this.model = model;
    const { rows, columns } = this.view.size;
    const { row, column } = this.#selection?.head ?? { row: 0, column: 0 };
    if (rows === 0) this.#selection = null;
    else this.go(selections.at(Math.min(row, rows - 1), Math.min(column, columns - 1)), isFocused);
  }

  do(command) {
    if (!this.#selection) return;
    const { type } = command;
    if (type === 'move') this.go(selections.moved(this.#selection, command.by, this.view.size, command.extend));
    else if (type === 'enter') this.#fill(command.entry);
    else if (type === 'clear') this.#fill('');
    else if (type === 'edit') this.#edit(command.text);
    else if (type === 'comment') void this.#comment();
    else if (type === 'undo' || type === 'redo') this.#turn(type);
    else if (type === 'nextMissing') this.#goToMissing();
    else if (type === 'fillDown' || type === 'fillRight') this.#spread(type === 'fillDown');
    else this.#select(type);
  }

  go(selection, isFocused = true) {
    this.#selection = selection;
    this.view.select(selection, isFocused);
  }

  /** Keeps what is being typed; false where it cannot be understood, and the editor stays. */
  closeEditor() {
    return this.#editor.close(null);
  }

  /** To a cell of the model, where it is shown. */
  goTo({ row, column }) {
    const shown = this.view.visible.indexOf(row);
    if (shown >= 0) this.go(selections.at(shown, column));
  }

  #select(type) {
    const { size } = this.view;
    const whole = {
      selectRows: () => selections.wholeRows(this.#selection, size),
      selectColumns: () => selections.wholeColumns(this.#selection, size),
      selectAll: () => selections.everything(size),
      collapse: () => selections.at(this.#selection.head.row, this.#selection.head.column),
    };
    this.go(whole[type]());
  }

  #onModel = ({ row, column }) => ({ row: this.view.visible[row], column });
  #isOpen = (row, column) => this.model.isOpen(this.view.visible[row], column);
  #isMissing = (row, column) => this.model.isMissing(this.view.visible[row], column);

  /** The open cells that are selected, in the model; those that take a mark take no letter that says acquired. */
  #targets(entry = '') {
    const places = selections.placesIn(selections.rectangle(this.#selection)).map(this.#onModel);
    const isMark = entry === 'A' || entry === 'N';
    return places.filter(
      ({ row, column }) => this.model.isOpen(row, column) && !(isMark && this.model.columns[column].marked),
    );
  }

  #fill(entry) {
    const targets = this.#targets(entry);
    if (targets.length === 0) {
      this.told.say('Cette case est en lecture seule.');
      return;
    }
    const one = selections.isOne(this.#selection);
    this.#enter(targets.map((place) => ({ ...place, entry })));
    if (!one) this.told.say(plural(targets.length, 'case remplie', 'cases remplies'));
    if (one && entry !== '') this.#advance();
  }

  #advance() {
    this.go(selections.advanced(this.#selection, this.direction, this.view.size, this.#isOpen));
  }

  #enter(changes) {
    const done = this.model.enter(changes);
    if (done.length === 0) return;
    this.#history.push(done);
    this.#changed(done);
  }

  #changed(done) {
    for (const { key } of done) {
      const place = this.model.placeOf(key);
      if (place) this.view.paint(place.row, place.column);
    }
    this.told.entered();
  }

  #turn(type) {
    const isStill = (key, { entry, comment }) => {
      const place = this.model.placeOf(key);
      if (!place) return false;
      const shown = this.model.shown(place.row, place.column);
      return shown.entry === entry && shown.comment === comment;
    };
    const { changes, skipped } = type === 'undo' ? this.#history.undo(isStill) : this.#history.redo(isStill);
    const done = this.model.enter(changes.map(({ key, to }) => ({ ...this.model.placeOf(key), ...to })));
    this.#changed(done);
    if (done[0]) this.goTo(this.model.placeOf(done[0].key));
    this.told.say(turnedWords(type, done.length, skipped));
  }

  #goToMissing() {
    const next = selections.nextPlace(this.#selection, this.view.size, this.#isMissing);
    if (next) this.go(next);
    else this.told.say('Rien ne manque dans ce bloc.');
  }

  /** As in a spreadsheet: the first row, or column, of what is selected goes to all of it. */
  #spread(isDown) {
    const { top, left } = selections.rectangle(this.#selection);
    const first = ({ row, column }) => this.#onModel(isDown ? { row: top, column } : { row, column: left });
    const places = selections.placesIn(selections.rectangle(this.#selection));
    const { columns } = this.model;
    this.#enter(
      places.flatMap((place) => {
        const [source, target] = [first(place), this.#onModel(place)];
        const isSameKind = columns[source.column]?.marked === columns[target.column]?.marked;
        if (!columns[target.column] || !isSameKind) return [];
        return [{ ...target, entry: this.model.shown(source.row, source.column).entry }];
      }),
    );
  }

  #edit(text) {
    const { row, column } = this.#onModel(this.#selection.head);
    if (!this.model.isOpen(row, column) || !this.model.columns[column].marked) return;
    this.go(selections.at(this.#selection.head.row, column));
    const { entry } = this.model.shown(row, column);
    this.#editor.open(this.view.cell(this.#selection.head), text, entry, this.describe({ row, column }));
  }

  #entered(entry, by) {
    const { row, column } = this.#onModel(this.#selection.head);
    this.#enter([{ row, column, entry }]);
    this.view.paint(row, column);
    if (by) this.go(selections.moved(this.#selection, by, this.view.size));
  }

  #repaint() {
    const { row, column } = this.#onModel(this.#selection.head);
    this.view.paint(row, column);
    this.go(this.#selection);
  }

  async #comment() {
    const place = this.#onModel(this.#selection.head);
    if (!this.model.isOpen(place.row, place.column)) return;
    const { entry, comment } = this.model.shown(place.row, place.column);
    if (entry === '') {
      this.told.say('Saisissez d’abord un résultat, puis son commentaire.');
      return;
    }
    const written = await askComment(this.describe(place), comment);
    if (written !== undefined) this.#enter([{ ...place, entry, comment: written }]);
    this.goTo(place);
  }

  /** « BENALI Yanis, compétence 7 Rédiger une charte ». */
  describe({ row, column }) {
    return `${this.model.rows[row].name}, ${this.model.columns[column].spoken}`;
  }

  /** What is selected, as a spreadsheet takes it. */
  copy() {
    const { top, bottom, left, right } = selections.rectangle(this.#selection);
    const last = Math.min(right, this.model.columns.length - 1);
    const rows = [];
    for (let row = top; row <= bottom; row += 1) {
      const places = selections.placesIn({ top: row, bottom: row, left, right: last }).map(this.#onModel);
      rows.push(places.map((place) => this.model.shown(place.row, place.column).entry));
    }
    this.told.say(`${plural(rows.length * (last - left + 1), 'case copiée', 'cases copiées')}.`);
    return textOf(rows);
  }

  /** What a spreadsheet gave, from where one is; what is not understood is shown first. */
  async paste(text) {
    const plan = planPaste(rowsOf(text), selections.rectangle(this.#selection), {
      rows: this.view.visible.length,
      columns: this.model.columns,
      isOpen: this.#isOpen,
      shown: (row, column) => this.model.shown(this.view.visible[row], column).entry,
    });
    const describe = (row, column) => this.describe(this.#onModel({ row, column }));
    const changes = plan.changes.map(({ entry, ...place }) => ({ ...this.#onModel(place), entry }));
    if (!isPlain(plan) && !(await askPaste(plan, describe))) return;
    this.#enter(changes);
    this.told.say(`${plural(changes.length, 'case collée', 'cases collées')}.`);
  }
}

function turnedWords(type, count, skipped) {
  const done = type === 'undo' ? ['case annulée', 'cases annulées'] : ['case rétablie', 'cases rétablies'];
  if (count === 0 && skipped === 0) return type === 'undo' ? 'Rien à annuler.' : 'Rien à rétablir.';
  const words = plural(count, ...done);
  const left = plural(
    skipped,
    'case changée depuis reste telle quelle',
    'cases changées depuis restent telles quelles',
  );
  return skipped === 0 ? `${words}.` : `${words}, ${left}.`;
}
