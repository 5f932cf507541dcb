/*
 * What was entered and is not recorded yet: in memory, and in this browser's storage at each key, so that neither a cut,
 * nor a closed tab, nor the end of a connection loses any of it. One item a cell, under the account that entered it and
 * the session: nobody else signed in here is shown it or sends it.
 */

const MARK = 'delibloc.saisie';

/** How the items of one account begin. */
export const prefixOf = (accountId, sessionId = '') =>
  [MARK, accountId, ...(sessionId ? [sessionId, ''] : [''])].join('/');

export class KeptEdits {
  #edits = new Map();
  #storage;
  #prefix;

  /** False once the browser has refused to keep an edit. */
  keeps = true;

  /** `storage` is that of the browser, or null where it has none. */
  constructor(storage, accountId, sessionId) {
    this.#storage = storage;
    this.#prefix = prefixOf(accountId, sessionId);
    this.#tryTo(() => this.#load());
  }

  /** `{ entry, comment, base: { entry, comment, version }, conflict?, refused? }`; a new object at each change. */
  get(key) {
    return this.#edits.get(key);
  }

  get all() {
    return [...this.#edits];
  }

  get size() {
    return this.#edits.size;
  }

  put(key, edit) {
    this.#edits.set(key, edit);
    this.#tryTo(() => this.#storage.setItem(this.#prefix + key, JSON.stringify(edit)));
  }

  drop(key) {
    this.#edits.delete(key);
    this.#tryTo(() => this.#storage.removeItem(this.#prefix + key));
  }

  /** What the server said of it before is asked again. */
  #load() {
    const names = Array.from({ length: this.#storage.length }, (_, index) => this.#storage.key(index));
    for (const name of names.filter((one) => one.startsWith(this.#prefix))) {
      const { entry, comment, base, attempted } = JSON.parse(this.#storage.getItem(name));
      const edit = { entry, comment, base, ...(attempted && { attempted }) };
      this.#edits.set(name.slice(this.#prefix.length), edit);
    }
  }

  #tryTo(act) {
    try {
      act();
    } catch {
      this.keeps = false;
    }
  }
}
