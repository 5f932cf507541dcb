/* The grid one works in: where one is, and what each act does there. */

import { Changes } from './changes.js';
import { isPlain } from './clipboard.js';
import { askComment, askPaste } from './dialogs.js';
import { Editor } from './editor.js';
import { listen } from './gestures.js';
import { Selected } from './selected.js';
import * as selections from './selection.js';
import { plural } from './status.js';

const MARK_ASKED = 'Cette épreuve est notée : tapez une note de 0 à 20, ou J, I, D.';

export class Grid {
  #changes;
  #editor;
  #selection = null;

  /** Where one goes after an entry: `right`, `down` or `stay`. */
  direction = 'right';

  /** `told` has `entered()` and `say(words)`. */
  constructor({ table, model, view, told }) {
    Object.assign(this, { model, view, told });
    this.#changes = new Changes({ model, told });
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
    return this.#changes.canUndo;
  }

  get canRedo() {
    return this.#changes.canRedo;
  }

  /** After all rows were built again, or others are shown: at the first, unless where one was is still there. */
  restart(model, isFocused = false) {
    this.model = model;
    this.#changes.model = model;
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
    else if (type === 'fillDown' || type === 'fillRight')
      this.#changes.enter(this.#selected.spread(type === 'fillDown'));
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

  /** « BENALI Yanis, compétence 7 Rédiger une charte ». */
  describe({ row, column }) {
    return `${this.model.rows[row].name}, ${this.model.columns[column].spoken}`;
  }

  /** What is selected, as a spreadsheet takes it. */
  copy() {
    const { text, count } = this.#selected.copied();
    this.told.say(`${plural(count, 'case copiée', 'cases copiées')}.`);
    return text;
  }

  /** What a spreadsheet gave, from where one is; what is not understood is shown first. */
  async paste(text) {
    const { plan, changes } = this.#selected.pasted(text);
    const describe = (row, column) => this.describe({ row: this.view.visible[row], column });
    if (!isPlain(plan) && !(await askPaste(plan, describe))) return;
    this.#changes.enter(changes);
    this.told.say(`${plural(changes.length, 'case collée', 'cases collées')}.`);
  }

  get #selected() {
    return new Selected(this.#selection, this);
  }

  /** Where one is, in the model. */
  get #place() {
    const { row, column } = this.#selection.head;
    return { row: this.view.visible[row], column };
  }

  #isOpen = (row, column) => this.model.isOpen(this.view.visible[row], column);
  #isMissing = (row, column) => this.model.isMissing(this.view.visible[row], column);

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

  #fill(entry) {
    const changes = this.#selected.filled(entry);
    if (changes.length === 0) {
      this.told.say(this.#selected.isOpen ? MARK_ASKED : 'Cette case est en lecture seule.');
      return;
    }
    const one = selections.isOne(this.#selection);
    this.#changes.enter(changes);
    if (!one) this.told.say(plural(changes.length, 'case remplie', 'cases remplies'));
    if (one && entry !== '') this.#advance();
  }

  #advance() {
    this.go(selections.advanced(this.#selection, this.direction, this.view.size, this.#isOpen));
  }

  #turn(type) {
    const first = this.#changes.turn(type);
    if (first) this.goTo(first);
  }

  #goToMissing() {
    const next = selections.nextPlace(this.#selection, this.view.size, this.#isMissing);
    if (next) this.go(next);
    else this.told.say('Rien ne manque dans cette grille.');
  }

  #edit(text) {
    const { row, column } = this.#place;
    if (!this.model.isOpen(row, column) || !this.model.columns[column].marked) return;
    this.go(selections.at(this.#selection.head.row, column));
    const { entry } = this.model.shown(row, column);
    this.#editor.open(this.view.cell(this.#selection.head), text, entry, this.describe({ row, column }));
  }

  #entered(entry, by) {
    const { row, column } = this.#place;
    this.#changes.enter([{ row, column, entry }]);
    this.view.paint(row, column);
    if (by) this.go(selections.moved(this.#selection, by, this.view.size));
  }

  #repaint() {
    const { row, column } = this.#place;
    this.view.paint(row, column);
    this.go(this.#selection);
  }

  async #comment() {
    const place = this.#place;
    if (!this.model.isOpen(place.row, place.column)) return;
    const { entry, comment } = this.model.shown(place.row, place.column);
    if (entry === '') {
      this.told.say('Saisissez d’abord un résultat, puis son commentaire.');
      return;
    }
    const written = await askComment(this.describe(place), comment);
    if (written !== undefined) this.#changes.enter([{ ...place, entry, comment: written }]);
    this.goTo(place);
  }
}
