/**
 * Bytes handed on only while somebody waits for what is made of them. The reader of workbooks goes on by itself, as far
 * as it is given bytes, and keeps every row that nobody has asked for yet.
 */
export class OnDemand {
  private wanted = false;
  private wake: (() => void) | null = null;
  private over = false;

  /** As a stream that reads nothing in advance. */
  stream(bytes: AsyncIterator<Uint8Array>): ReadableStream<Uint8Array> {
    return new ReadableStream<Uint8Array>(
      {
        pull: async (controller) => {
          await this.asked();
          const next: IteratorResult<Uint8Array> = this.over ? { done: true, value: undefined } : await bytes.next();
          if (next.done === true) controller.close();
          else controller.enqueue(next.value);
        },
        cancel: async () => {
          this.end();
          await bytes.return?.();
        },
      },
      { highWaterMark: 0 },
    );
  }

  /** Waits for what is made of the bytes, and lets them through meanwhile. */
  async while<T>(made: () => Promise<T>): Promise<T> {
    this.wanted = true;
    this.wake?.();
    try {
      return await made();
    } finally {
      this.wanted = false;
    }
  }

  /** Nothing more is read. */
  end(): void {
    this.over = true;
    this.wake?.();
  }

  /** Once somebody waits who is not answered at once by what has been made already. */
  private async asked(): Promise<void> {
    while (!this.over) {
      if (!this.wanted) await this.woken();
      await new Promise((resolve) => setImmediate(resolve));
      if (this.wanted) return;
    }
  }

  private async woken(): Promise<void> {
    await new Promise<void>((resolve) => {
      this.wake = resolve;
    });
  }
}
