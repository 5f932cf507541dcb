import type { Response } from 'express';

/** A reader who takes no more than this behind is let go: their browser comes back, and is told where things stand. */
const MOST_BYTES_BEHIND = 64 * 1024;
const RETRY_MILLISECONDS = 2_000;

/** One answer of the type `text/event-stream`, whose events are sent in the order in which they were asked for. */
export class EventStream {
  private last: Promise<void> = Promise.resolve();
  private closed: boolean;

  /** Whoever asked may be gone by now, of which nothing more is told. */
  constructor(private readonly response: Response) {
    this.closed = response.closed;
    response.once('close', () => (this.closed = true));
  }

  /** No proxy is to keep or to collect what is sent. */
  begin(): void {
    this.response.status(200).set({
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'no-store',
      'X-Accel-Buffering': 'no',
    });
    this.response.flushHeaders();
    this.write(`retry: ${RETRY_MILLISECONDS}\n\n`);
  }

  /** Without a type, only the id that the reader will come back with. */
  send(id: string, type?: string, data?: object): void {
    const event = type ? `event: ${type}\ndata: ${JSON.stringify(data ?? {})}\n` : '';
    this.write(`id: ${id}\n${event}\n`);
  }

  /** Shows proxies and both ends that the connection lives. */
  beat(): void {
    this.write(':\n\n');
  }

  /** Does that after what was asked for before; the stream ends where it fails. */
  after(work: () => Promise<void>): void {
    this.last = this.last.then(() => (this.closed ? undefined : work())).catch(() => this.end());
  }

  onceClosed(act: () => void): void {
    if (this.closed) act();
    else this.response.once('close', act);
  }

  /** With a last event where the reader is not to come back. */
  end(type?: string): void {
    if (this.closed) return;
    if (type) this.write(`event: ${type}\ndata: {}\n\n`);
    this.closed = true;
    this.response.end();
  }

  private write(text: string): void {
    if (this.closed) return;
    this.response.write(text);
    if (this.response.writableLength > MOST_BYTES_BEHIND) this.response.destroy();
  }
}
