/** Runs at most `width` tasks at a time, the others in the order in which they came. */
export class Queue {
  private running = 0;
  private readonly waiting: (() => void)[] = [];
  private readonly drained: (() => void)[] = [];

  constructor(private readonly width: number) {}

  async run<T>(task: () => Promise<T>): Promise<T> {
    if (this.running >= this.width) await new Promise<void>((resolve) => this.waiting.push(resolve));
    else this.running += 1;
    try {
      return await task();
    } finally {
      this.next();
    }
  }

  /** Resolves when nothing runs or waits. */
  async drain(): Promise<void> {
    if (this.running > 0) await new Promise<void>((resolve) => this.drained.push(resolve));
  }

  private next(): void {
    const waiter = this.waiting.shift();
    if (waiter) return waiter();
    this.running -= 1;
    if (this.running === 0) for (const resolve of this.drained.splice(0)) resolve();
  }
}
