/**
 * The writes of one transaction that are under way. When one of several fails, the others go on; the transaction ends
 * only after them, or they would land outside it.
 */
export class UnderWay {
  private readonly writes = new Set<Promise<unknown>>();
  private over = false;

  /** Throws once the transaction is over. */
  async add<T>(write: () => Promise<T>): Promise<T> {
    if (this.over) throw new Error('This transaction is over: a write was not awaited.');
    const promise = write();
    this.writes.add(promise);
    try {
      return await promise;
    } finally {
      this.writes.delete(promise);
    }
  }

  /** Refuses any further write and waits for those under way. */
  async end(): Promise<void> {
    this.over = true;
    await Promise.allSettled(this.writes);
  }
}
