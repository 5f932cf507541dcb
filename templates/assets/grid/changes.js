/* What is entered, undone and done again: it goes to the model, and is remembered. */

import { History } from './history.js';
import { plural } from './status.js';

export class Changes {
  #history = new History();
  #told;

  /** `told` has `entered()` and `say(words)`. */
  constructor({ model, told }) {
    this.model = model;
    this.#told = told;
  }

  get canUndo() {
    return this.#history.canUndo;
  }

  get canRedo() {
    return this.#history.canRedo;
  }

  enter(changes) {
    const done = this.model.enter(changes);
    if (done.length === 0) return;
    this.#history.push(done);
    this.#told.entered();
  }

  /** `undo` or `redo`; where the first of what changed is, if anything has. */
  turn(type) {
    const { changes, skipped } = this.#history[type]((key, was) => this.#isStill(key, was));
    const done = this.model.enter(changes.map(({ key, to }) => ({ ...this.model.placeOf(key), ...to })));
    this.#told.entered();
    this.#told.say(turnedWords(type, done.length, skipped));
    return done[0] && this.model.placeOf(done[0].key);
  }

  #isStill(key, { entry, comment }) {
    const place = this.model.placeOf(key);
    if (!place) return false;
    const shown = this.model.shown(place.row, place.column);
    return shown.entry === entry && shown.comment === comment;
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
