/* Work on rows that nobody sees, some at a time, so that no key waits for it. */

const AT_A_TIME = 16;

export class Later {
  #rows = new Set();
  #isAsked = false;
  #act;
  #wait;

  /** `act(row)` is called once for each row asked for since it was last done; `wait` calls back before long. */
  constructor(act, wait = (next) => setTimeout(next)) {
    this.#act = act;
    this.#wait = wait;
  }

  add(row) {
    this.#rows.add(row);
    if (this.#isAsked) return;
    this.#isAsked = true;
    this.#wait(() => this.#go(AT_A_TIME));
  }

  /** At once, because it is seen now. */
  now(row) {
    if (this.#rows.delete(row)) this.#act(row);
  }

  all() {
    for (const row of this.#rows) this.now(row);
  }

  clear() {
    this.#rows.clear();
  }

  #go(most) {
    const some = [...this.#rows].slice(0, most);
    for (const row of some) this.now(row);
    this.#isAsked = this.#rows.size > 0;
    if (this.#isAsked) this.#wait(() => this.#go(AT_A_TIME));
  }
}
