/*
 * What was entered and is not recorded yet: in memory, and in this browser's storage within the same key, so that neither
 * a cut, nor a closed tab, nor the end of a connection loses any of it. It is kept under the account that entered it and
 * the session: nobody else signed in here is shown it or sends it.
 *
 * Cells entered in one act share an item of the storage, up to so many: a paste of thousands costs as few writes as it
 * has pages. Items are of one page of the browser, which alone adds to them; one that was closed leaves them to the next.
 * The grids of a session, by bloc and by assessment, share them: what one of two open pages has settled, or was typed
 * over there, is forgotten in the other, unless it was typed over here meanwhile.
 */

const MARK = 'delibloc.saisie';
const MOST_ON_PAGE = 250;

/** How the items of one account begin. */
export const prefixOf = (accountId, sessionId = '') =>
  [MARK, accountId, ...(sessionId ? [sessionId, ''] : [''])].join('/');

export class KeptEdits {
  #edits = new Map();
  #touched = new Set();
  #found = new Map();
  #typedAt = new Map();
  #keysOn = new Map();
  #pageOf = new Map();
  #storage;
  #prefix;
  #own;
  #now;
  #pages = 0;

  /** False once the browser has refused to keep an edit. */
  keeps = true;

  /**
   * `storage` is that of the browser, or null where it has none. `own` names this visit, later ones after it; `now` tells
   * the instant, in whatever grows.
   */
  constructor(storage, accountId, sessionId, { own = nameOfVisit(), now = Date.now } = {}) {
    this.#storage = storage;
    this.#prefix = prefixOf(accountId, sessionId);
    this.#own = `${this.#prefix}${own}.`;
    this.#now = now;
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
      if (!isAlike(edit, this.#edits.get(key))) this.#typedAt.set(key, this.#now());
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

  /** Whether another page of the browser took something off an item of the storage: it is forgotten here. */
  heard(page) {
    const keys = [...(this.#keysOn.get(page) ?? [])];
    const kept = new Set(this.#stored(page).map(([key]) => key));
    const gone = keys.filter((key) => !kept.has(key));
    for (const key of gone) {
      this.#edits.delete(key);
      this.#touched.add(key);
      this.#leavePage(key, new Set());
    }
    if (gone.length > 0 && gone.length === keys.length) this.#keysOn.delete(page);
    return gone.length > 0;
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

  #write(page) {
    const keys = this.#keysOn.get(page);
    this.#tryTo(() => {
      const left = page.startsWith(this.#own)
        ? [...keys].map((key) => [key, { ...this.#edits.get(key), at: this.#typedAt.get(key) }])
        : this.#leftOn(page);
      if (left.length === 0) this.#storage.removeItem(page);
      else this.#storage.setItem(page, JSON.stringify(left));
    });
    if (keys.size === 0) this.#keysOn.delete(page);
  }

  /** Of another visit's page what is settled here goes, unless it was typed over there since. */
  #leftOn(page) {
    const keys = this.#keysOn.get(page);
    return this.#stored(page).filter(
      ([key, edit]) => keys.has(key) || !isAlike(edit, this.#found.get(placeOn(page, key))),
    );
  }

  #stored(page) {
    const found = parsed(this.#storage?.getItem(page) ?? null);
    // Versions before kept each cell by itself, under its key.
    return Array.isArray(found) ? found : [[page.slice(this.#prefix.length), found]];
  }

  #load() {
    const names = Array.from({ length: this.#storage.length }, (_, index) => this.#storage.key(index));
    const stale = new Set();
    for (const page of names.filter((one) => one.startsWith(this.#prefix)).sort()) this.#read(page, stale);
    for (const page of stale) this.#write(page);
  }

  /** What the server said of it before is asked again. Of one cell on two pages what was typed later holds. */
  #read(page, stale) {
    this.#keysOn.set(page, new Set());
    for (const [key, { entry, comment, base, attempted, at = 0 }] of this.#stored(page)) {
      if (at < this.#typedAt.get(key)) {
        this.#found.set(placeOn(page, key), { entry, comment });
        stale.add(page);
        continue;
      }
      this.#leavePage(key, stale);
      this.#typedAt.set(key, at);
      this.#found.set(placeOn(page, key), { entry, comment });
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

const placeOn = (page, key) => `${page} ${key}`;
const isAlike = (one, other) => one.entry === other?.entry && one.comment === other?.comment;

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
