import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { setImmediate as turn } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Worker, type WorkerOptions } from 'node:worker_threads';
import { DomainError } from '../domain/errors.js';
import type { Printed } from './printing-worker.js';
import { type DocumentName, type FactsOf, render, type Rendering } from './renderings.js';

/** More than these leave the server and the database no core of their own. */
const MOST_WORKERS = 4;

export interface Workers {
  /** Where each starts. Where the product runs from its source there is no built file: this thread prints itself. */
  readonly file: string;
  readonly count: number;
  readonly options?: WorkerOptions;
}

const USUAL_WORKERS: Workers = {
  file: fileURLToPath(new URL('./printing-worker.js', import.meta.url)),
  count: Math.min(availableParallelism(), MOST_WORKERS),
};

interface Waiting {
  readonly rendering: Rendering;
  readonly resolve: (pdf: Uint8Array) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Prints documents in threads of their own, so that the server goes on answering. Workers start as they are needed, first
 * come first served; one that dies fails its document alone, and another takes its place.
 */
export class PrintingPool {
  private readonly idle: Worker[] = [];
  private readonly busy = new Map<Worker, Waiting>();
  private readonly queue: Waiting[] = [];
  private readonly isBuilt: boolean;

  constructor(private readonly workers: Workers = USUAL_WORKERS) {
    this.isBuilt = existsSync(workers.file);
  }

  /** The PDF of a document. Throws what its rendering throws. */
  async print<Name extends DocumentName>(name: Name, facts: FactsOf<Name>): Promise<Uint8Array> {
    const rendering = { name, facts } as unknown as Rendering;
    if (!this.isBuilt) {
      await turn();
      return render(rendering);
    }
    return new Promise((resolve, reject) => {
      this.queue.push({ rendering, resolve, reject });
      this.next();
    });
  }

  /** In their order, a few at a time: however many there are, few are in memory, and others find a worker between them. */
  async *printEach<Name extends DocumentName>(name: Name, all: Iterable<FactsOf<Name>>): AsyncGenerator<Uint8Array> {
    yield* this.printInTurn(renderingsOf(name, all));
  }

  /** The same of documents of several kinds. */
  async *printInTurn(renderings: Iterable<Rendering>): AsyncGenerator<Uint8Array> {
    const inHand: Promise<Uint8Array>[] = [];
    for (const { name, facts } of renderings) {
      const printed = this.print(name, facts);
      printed.catch(() => undefined);
      inHand.push(printed);
      if (inHand.length >= this.workers.count) yield await inHand.shift()!;
    }
    for (const printed of inHand) yield await printed;
  }

  /** Nest calls it as the server stops. */
  async onModuleDestroy(): Promise<void> {
    const workers = [...this.idle.splice(0), ...this.busy.keys()];
    await Promise.all(workers.map((worker) => worker.terminate()));
  }

  private next(): void {
    if (this.queue.length === 0) return;
    const worker = this.idle.pop() ?? (this.busy.size < this.workers.count ? this.start() : null);
    if (!worker) return;
    const waiting = this.queue.shift()!;
    this.busy.set(worker, waiting);
    worker.ref();
    worker.postMessage(waiting.rendering);
  }

  private start(): Worker {
    const worker = new Worker(this.workers.file, this.workers.options);
    worker.on('message', (printed: Printed) => {
      const waiting = this.busy.get(worker);
      this.busy.delete(worker);
      this.idle.push(worker);
      // One that waits keeps nobody from stopping the process.
      worker.unref();
      this.next();
      if (waiting) settle(waiting, printed);
    });
    let cause = new Error('a printing worker stopped');
    worker.on('error', (error) => (cause = error instanceof Error ? error : cause));
    worker.on('exit', () => this.lose(worker, cause));
    return worker;
  }

  private lose(worker: Worker, cause: Error): void {
    const waiting = this.busy.get(worker);
    this.busy.delete(worker);
    const place = this.idle.indexOf(worker);
    if (place >= 0) this.idle.splice(place, 1);
    waiting?.reject(cause);
    this.next();
  }
}

function* renderingsOf<Name extends DocumentName>(name: Name, all: Iterable<FactsOf<Name>>): Generator<Rendering> {
  for (const facts of all) yield { name, facts } as unknown as Rendering;
}

function settle({ resolve, reject }: Waiting, printed: Printed): void {
  if ('pdf' in printed) resolve(printed.pdf);
  else if ('code' in printed) reject(new DomainError(printed.code, printed.facts));
  else reject(new Error(printed.fault));
}
