/* What others change appears: the server says which candidates, and their rows are read again. */

const RETRY_MILLISECONDS = 5_000;

export class Live {
  #source = null;
  #retry = null;
  #told;
  #address;

  /** `told` has `changed(candidacies, state)`, where null is everybody, `back()` and `lost()`. */
  constructor(address, told) {
    this.#address = address;
    this.#told = told;
  }

  /** A page nobody sees holds no connection: browsers allow few of them. */
  follow(stateOf) {
    const listen = () => this.#listen(stateOf);
    document.addEventListener('visibilitychange', () => (document.hidden ? this.#leave() : listen()));
    window.addEventListener('pagehide', () => this.#leave());
    window.addEventListener('pageshow', listen);
    listen();
  }

  #listen(stateOf) {
    if (this.#source || document.hidden) return;
    this.#source = new EventSource(`${this.#address}?${new URLSearchParams({ since: stateOf() })}`);
    this.#source.addEventListener('open', () => this.#told.back());
    this.#source.addEventListener('changed', ({ data, lastEventId }) => {
      const { candidacies, session } = JSON.parse(data);
      this.#told.changed(session ? null : candidacies, lastEventId);
    });
    this.#source.addEventListener('ended', () => this.#leave());
    this.#source.addEventListener('error', () => this.#comeBack(stateOf));
  }

  /** The browser comes back by itself after a cut, but not after a refusal, which may be a server that starts. */
  #comeBack(stateOf) {
    this.#told.lost();
    if (this.#source?.readyState !== EventSource.CLOSED) return;
    this.#leave();
    this.#retry = setTimeout(() => this.#listen(stateOf), RETRY_MILLISECONDS);
  }

  #leave() {
    clearTimeout(this.#retry);
    this.#source?.close();
    this.#source = null;
  }
}
