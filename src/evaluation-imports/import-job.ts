/** What is done with a file: it is read to be shown, or recorded as it was shown. */
export type Work = 'reading' | 'recording';

/** Somebody has had the work stopped, or the server stops. */
export class Stopped extends Error {}

/** One file in hand: how far it is, and a way to have it stopped. */
export class ImportJob {
  done = 0;
  private stopped = false;

  constructor(
    readonly uploadId: string,
    readonly work: Work,
    /** Results to be recorded; null while they are being counted. */
    readonly total: number | null,
  ) {}

  /** Throws {@link Stopped} once it is to be stopped; lets others be answered meanwhile. */
  async goOn(done: number): Promise<void> {
    this.done += done;
    await new Promise((resolve) => setImmediate(resolve));
    if (this.stopped) throw new Stopped();
  }

  get isStopped(): boolean {
    return this.stopped;
  }

  stop(): void {
    this.stopped = true;
  }
}
