/*
 * Sends what was entered, one request at a time: what is entered meanwhile goes with the next. A cell that somebody else
 * has changed stays aside until one value is chosen, and the others go on. Sent twice, an edit is recorded once.
 */

import { isSame } from './model.js';

const SOON = 120;
const RETRIES = [1_000, 2_000, 5_000, 10_000, 20_000, 30_000];
const MOST_CELLS = 10_000;

export class Sync {
  #edits;
  #api;
  #told;
  #later;
  #timer = null;
  #work = null;
  #isAsked = false;
  #failures = 0;

  /** `saved`, `waiting`, `offline`, `signedOut` or `otherAccount`, which is for good. */
  state = 'saved';

  /** `told` has `changed()`, `recorded(grid)` and `outdated()`; `later(act, milliseconds)` returns what `clearTimeout` takes. */
  constructor({ edits, api, told, later = (act, milliseconds) => setTimeout(act, milliseconds) }) {
    this.#edits = edits;
    this.#api = api;
    this.#told = told;
    this.#later = later;
  }

  /** Sends before long. */
  soon() {
    if (this.state === 'saved') this.#become('waiting');
    else this.#told.changed();
    if (this.state === 'waiting') this.#wake(SOON);
  }

  /** Sends now, whatever was wrong before; ends when there is nothing left to send, or when it must wait. */
  now() {
    if (this.state === 'otherAccount') return Promise.resolve();
    clearTimeout(this.#timer);
    this.#timer = null;
    this.#isAsked = true;
    this.#work ??= this.#run().finally(() => (this.#work = null));
    return this.#work;
  }

  /** Somebody else is signed in: nothing is sent from here any more. */
  stop(state) {
    this.#become(state);
  }

  async #run() {
    while (this.#isAsked) {
      this.#isAsked = false;
      let batch = this.#sendable();
      while (batch.length > 0) {
        const outcome = await this.#api.record(batch);
        if (!this.#take(outcome, batch)) return;
        batch = this.#sendable();
      }
    }
    this.#failures = 0;
    this.#become('saved');
  }

  /** What is entered as it already was needs no sending, unless an answer to something else was lost. */
  #sendable() {
    const needless = this.#edits.all.filter(([, edit]) => isSame(edit, edit.base) && !edit.attempted && !edit.conflict);
    this.#edits.change({ drop: needless.map(([key]) => key) });
    return this.#edits.all.filter(([, edit]) => !edit.conflict && !edit.refused).slice(0, MOST_CELLS);
  }

  /** Whether one may go on. */
  #take(outcome, batch) {
    if (outcome.kind === 'recorded') this.#recorded(outcome, batch);
    else if (outcome.kind === 'stale') this.#stale(outcome.cells);
    else if (outcome.kind === 'refused') this.#refused(outcome.cells);
    else {
      this.#failed(outcome.kind, batch);
      return false;
    }
    this.#failures = 0;
    this.#told.changed();
    return true;
  }

  #recorded({ grid, versions }, batch) {
    const [put, drop] = [[], []];
    batch.forEach(([key, sent], index) => {
      const edit = this.#edits.get(key);
      const { entry, comment } = sent;
      if (edit === sent) drop.push(key);
      else if (edit) put.push([key, rebased(edit, { entry, comment, version: versions[index] })]);
    });
    this.#edits.change({ put, drop });
    this.#told.recorded(grid);
  }

  /** A value that is what one sent oneself is no conflict: the answer was lost, or both entered the same. */
  #stale(cells) {
    const [put, drop] = [[], []];
    for (const [key, current] of cells) {
      const edit = this.#edits.get(key);
      if (!edit) continue;
      const comment = current.comment === undefined ? edit.comment : current.comment;
      const base = { entry: current.entry, comment, version: current.version };
      if (edit.entry === current.entry && comment === edit.comment) drop.push(key);
      else if (edit.attempted?.includes(current.entry)) put.push([key, rebased(edit, base)]);
      else put.push([key, { ...edit, conflict: current }]);
    }
    this.#edits.change({ put, drop });
    this.#told.outdated();
  }

  #refused(cells) {
    const left = cells.filter(([key]) => this.#edits.get(key));
    this.#edits.change({ put: left.map(([key, why]) => [key, { ...this.#edits.get(key), refused: why }]) });
  }

  #failed(kind, batch) {
    const left = batch.filter(([key]) => this.#edits.get(key));
    const attempted = left.map(([key, sent]) => [key, attemptedWith(this.#edits.get(key), sent.entry)]);
    this.#edits.change({ put: attempted.filter(([key, edit]) => edit !== this.#edits.get(key)) });
    this.#become(kind === 'unreachable' ? 'offline' : kind);
    if (kind === 'unreachable') this.#wake(RETRIES[Math.min(this.#failures, RETRIES.length - 1)]);
    this.#failures += 1;
  }

  #wake(milliseconds) {
    this.#timer ??= this.#later(() => {
      this.#timer = null;
      void this.now();
    }, milliseconds);
  }

  #become(state) {
    if (this.state !== 'otherAccount') this.state = state;
    this.#told.changed();
  }
}

const rebased = ({ entry, comment }, base) => ({ entry, comment, base });

function attemptedWith(edit, entry) {
  const { attempted = [] } = edit;
  return attempted.includes(entry) ? edit : { ...edit, attempted: [...attempted, entry] };
}
