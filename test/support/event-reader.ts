import type { Client } from './client.js';

export interface ReadEvent {
  readonly id: string;
  readonly type: string;
  readonly data: { readonly candidacies: readonly string[] | null; readonly session: boolean };
}

/** Reads server-sent events one after another, as a browser does. */
export class EventReader {
  private text = '';
  private id = '';

  private constructor(private readonly reader: ReadableStreamDefaultReader<Uint8Array>) {}

  /** Begins to read; `since` is what `Last-Event-ID` says. Throws where the answer is no stream of events. */
  static async open(client: Client, path: string, since?: string): Promise<EventReader> {
    const headers: Record<string, string> = since === undefined ? {} : { 'last-event-id': since };
    const response = await client.send('GET', `/api/v1/${path}`, { headers });
    if (response.headers.get('content-type') !== 'text/event-stream; charset=utf-8') {
      throw new Error(`No events, but ${response.status}.`);
    }
    return new EventReader((response.body as ReadableStream<Uint8Array>).getReader());
  }

  /** The id that a reader who comes back now would send. */
  async seen(): Promise<string> {
    while (this.id === '') await this.block();
    return this.id;
  }

  /** The next event; null where the server ends the answer instead. */
  async next(): Promise<ReadEvent | null> {
    for (;;) {
      const block = await this.block();
      if (block === null) return null;
      const data = fieldOf(block, 'data');
      if (data === null) continue;
      return { id: this.id, type: fieldOf(block, 'event') ?? '', data: JSON.parse(data) as ReadEvent['data'] };
    }
  }

  async leave(): Promise<void> {
    await this.reader.cancel();
  }

  private async block(): Promise<string | null> {
    while (!this.text.includes('\n\n')) {
      const { value, done } = await this.reader.read();
      if (done) return null;
      this.text += Buffer.from(value).toString('utf8');
    }
    const end = this.text.indexOf('\n\n');
    const block = this.text.slice(0, end);
    this.text = this.text.slice(end + 2);
    this.id = fieldOf(block, 'id') ?? this.id;
    return block;
  }
}

function fieldOf(block: string, name: string): string | null {
  return new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1] ?? null;
}
