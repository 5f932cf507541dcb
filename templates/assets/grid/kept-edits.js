/*
 * What was entered and is not recorded yet: in memory, and in this browser's storage within the same key, so that neither
 * a cut, nor a closed tab, nor the end of a connection loses any of it. It is kept under the account that entered it and
 * the session: nobody else signed in here is shown it or sends it.
 *
 * Cells entered in one act share an item of the storage, up to so many: a paste of thousands costs as few writes as it
 * has pages. Items are of one page of the browser, which alone adds to them; one that was closed leaves them to the next.
 */

const MARK = 'delibloc.saisie';
const MOST_ON_PAGE = 250;

/** How the items of one account begin. */
export const prefixOf = (accountId, sessionId = '') =>
  [MARK, accountId, ...(sessionId ? [sessionId, ''] : [''])].join('/');

export class KeptEdits {
  #edits = new Map();
  #touched = new Set();
  #keysOn = new Map();
  #pageOf = new Map();
  #storage;
  #prefix;
  #own;
  #pages = 0;

  /** False once the browser has refused to keep an edit. */
  keeps = true;

  /** `storage` is that of the browser, or null where it has none. `own` names this visit, later ones after it. */
  constructor(storage, accountId, sessionId, own = nameOfVisit()) {
    this.#storage = storage;
    this.#prefix = prefixOf(accountId, sessionId);
    this.#own = `${this.#prefix}${own}.`;
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
    this.change({ put: [[key, edit]] });
  }

  drop(key) {
    this.change({ drop: [key] });
  }

  /** Puts edits by key and drops keys, in as few writes as there are pages concerned. */
  change({ put = [], drop = [] }) {
    const stale = new Set();
    for (const [key, edit] of put) {
      this.#edits.set(key, edit);
      this.#touched.add(key);
    }
    const added = put.map(([key]) => key).filter((key) => !this.#staysOnPage(key, stale));
    for (let first = 0; first < added.length; first += MOST_ON_PAGE) {
      this.#addPage(added.slice(first, first + MOST_ON_PAGE), stale);
    }
    for (const key of drop) {
      this.#edits.delete(key);
      this.#touched.add(key);
      this.#leavePage(key, stale);
    }
    for (const page of stale) this.#write(page);
  }

  /** The keys put or dropped since this was last asked. */
  takeTouched() {
    const touched = this.#touched;
    this.#touched = new Set();
    return touched;
  }

  /** Of another visit, it goes to a page of this one. */
  #staysOnPage(key, stale) {
    const page = this.#pageOf.get(key);
    if (!page?.startsWith(this.#own)) return false;
    stale.add(page);
    return true;
  }

  /** Written before it leaves where it was: whatever happens between, it is kept. */
  #addPage(keys, stale) {
    const page = `${this.#own}${String((this.#pages += 1)).padStart(8, '0')}`;
    for (const key of keys) this.#leavePage(key, stale);
    for (const key of keys) this.#pageOf.set(key, page);
    this.#keysOn.set(page, new Set(keys));
    this.#write(page);
  }

  #leavePage(key, stale) {
    const page = this.#pageOf.get(key);
    if (page === undefined) return;
    this.#pageOf.delete(key);
    this.#keysOn.get(page).delete(key);
    stale.add(page);
  }

  /** One of another visit that is gone is not written again: what was on it is settled there. */
  #write(page) {
    const keys = this.#keysOn.get(page);
    this.#tryTo(() => {
      if (keys.size === 0) this.#storage.removeItem(page);
      else if (page.startsWith(this.#own) || this.#storage.getItem(page) !== null) {
        this.#storage.setItem(page, JSON.stringify([...keys].map((key) => [key, this.#edits.get(key)])));
      }
    });
    if (keys.size === 0) this.#keysOn.delete(page);
  }

  #load() {
    const names = Array.from({ length: this.#storage.length }, (_, index) => this.#storage.key(index));
    const stale = new Set();
    for (const page of names.filter((one) => one.startsWith(this.#prefix)).sort()) this.#read(page, stale);
    for (const page of stale) this.#write(page);
  }

  /** What the server said of it before is asked again. Of one cell on two pages the later visit's holds. */
  #read(page, stale) {
    const found = parsed(this.#storage.getItem(page));
    // Versions before kept each cell by itself, under its key.
    const all = Array.isArray(found) ? found : [[page.slice(this.#prefix.length), found]];
    this.#keysOn.set(page, new Set());
    for (const [key, { entry, comment, base, attempted }] of all) {
      this.#leavePage(key, stale);
      this.#edits.set(key, { entry, comment, base, ...(attempted && { attempted }) });
      this.#pageOf.set(key, page);
      this.#keysOn.get(page).add(key);
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

/** In the order of time, and never twice. */
function nameOfVisit() {
  const random = crypto.getRandomValues(new Uint32Array(1))[0].toString(36);
  return `${Date.now().toString(36).padStart(9, '0')}-${random}`;
}

/** Nothing, where it is none of what is written here. */
function parsed(text) {
  try {
    return JSON.parse(text) ?? [];
  } catch {
    return [];
  }
}
