/* What was done in this page, to undo and do again. An act is a list of cells as they were and as they became. */

const MOST = 200;

export class History {
  #done = [];
  #undone = [];

  get canUndo() {
    return this.#done.length > 0;
  }

  get canRedo() {
    return this.#undone.length > 0;
  }

  push(changes) {
    this.#done.push(changes);
    if (this.#done.length > MOST) this.#done.shift();
    this.#undone = [];
  }

  /**
   * What is to be entered to undo the last act: cells that are still as it left them. `skipped` counts those that are
   * not, because somebody else has changed them since.
   */
  undo(isStill) {
    return turn(this.#done, this.#undone, ({ key, before, after }) => ({ key, from: after, to: before }), isStill);
  }

  redo(isStill) {
    return turn(this.#undone, this.#done, ({ key, before, after }) => ({ key, from: before, to: after }), isStill);
  }
}

function turn(from, to, read, isStill) {
  const act = from.pop();
  if (!act) return { changes: [], skipped: 0 };
  to.push(act);
  const all = act.map(read);
  const changes = all.filter((change) => isStill(change.key, change.from));
  return { changes, skipped: all.length - changes.length };
}
