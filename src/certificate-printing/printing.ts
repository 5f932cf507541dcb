import type { Writable } from 'node:stream';
import { fileNameOf } from '../certificates/certificate-file-name.js';
import type { Certificate } from '../certificates/certificate.entity.js';
import type { Clock } from '../config/clock.js';
import type { Database } from '../database/database.js';
import { DomainError } from '../domain/errors.js';
import type { PrintCertificate } from './print-certificate.js';
import type { PrintFolder } from './print-folder.js';
import { outputOf, type PrintOutput } from './print-output.js';
import type { PrintFailure, PrintRun } from './print-run.js';
import { inPortions } from './selected-certificates.js';

interface Means {
  readonly database: Database;
  readonly printer: PrintCertificate;
  readonly folder: PrintFolder;
  readonly clock: Clock;
  /** Called now and then, with every sign of life. */
  readonly told: () => Promise<void>;
}

/** As many as keep the printing threads busy; more would have whoever downloads one certificate wait behind them. */
const IN_HAND = 4;

type Print = () => Promise<Uint8Array>;

interface Portion {
  readonly certificates: readonly Certificate[];
  readonly prints: Print[];
}

/** What fails while another is waited for is told when its turn comes. */
function begin(print: Print): Promise<Uint8Array> {
  const printed = print();
  printed.catch(() => undefined);
  return printed;
}

/** A print run while it is under way. */
export class Printing {
  private done = 0;
  private readonly failures: PrintFailure[] = [];
  private stopped = false;
  private begun = false;
  private written: Promise<void> = Promise.resolve();
  private ended: Promise<void> = Promise.resolve();

  constructor(
    private readonly started: PrintRun,
    private readonly ids: readonly string[],
    private readonly means: Means,
  ) {}

  get state(): PrintRun {
    const { done, failures, started, begun } = this;
    const state = begun ? 'running' : 'waiting';
    return { ...started, state, done, failures: [...failures], seenAt: this.means.clock.now() };
  }

  /** Whether it prints the same certificates in the same way. */
  isSame({ format, twoSided, selection }: PrintRun, ids: readonly string[]): boolean {
    const own = this.started;
    const asked = [format, twoSided, selection, ids];
    return JSON.stringify([own.format, own.twoSided, own.selection, this.ids]) === JSON.stringify(asked);
  }

  /** Prints to the end. A certificate that cannot be printed is told by its number, and keeps no other from it. */
  run(): Promise<void> {
    this.begun = true;
    this.ended = this.stopped ? this.tell('interrupted') : this.printAll();
    return this.ended;
  }

  /** A sign of life of one that waits; that it cannot be given is no fault of those that do not. */
  async tellWaiting(): Promise<void> {
    if (!this.begun) await this.tell().catch(() => undefined);
  }

  async stop(): Promise<void> {
    this.stopped = true;
    await this.ended.catch(() => undefined);
  }

  private async printAll(): Promise<void> {
    const { folder } = this.means;
    const file: Writable = folder.begin(this.started);
    try {
      const output = outputOf(this.started, file);
      for await (const portion of this.prepared(this.ids)) {
        if (this.stopped) break;
        await this.printPortion(portion, output);
        await this.tell();
        await this.means.told();
      }
      if (this.stopped) {
        await this.interrupt(file);
        return;
      }
      await output.end();
      await folder.finish(this.started);
      await this.tell('ready');
    } catch (error) {
      await this.interrupt(file);
      throw error;
    }
  }

  /** Each portion is prepared, its credentials signed, while the one before it is printed. */
  private async *prepared(ids: readonly string[]): AsyncGenerator<Portion> {
    let ahead: Promise<Portion> | undefined;
    try {
      for await (const certificates of inPortions(this.means.database, ids)) {
        const ready = ahead;
        ahead = this.prepare(certificates);
        ahead.catch(() => undefined);
        if (ready) yield await ready;
      }
      if (ahead) yield await ahead;
    } finally {
      await ahead?.catch(() => undefined);
    }
  }

  /** What was revoked since the run began is left out, and told. */
  private async prepare(found: readonly Certificate[]): Promise<Portion> {
    const certificates = found.filter(({ revocation }) => revocation === null);
    const revoked = found.filter(({ revocation }) => revocation !== null);
    this.failures.push(...revoked.map(({ number }) => ({ number, code: 'certificateNotInForce' })));
    this.done += revoked.length;
    const prints = await this.means.printer.prepare(certificates, this.started.format === 'zip');
    return { certificates, prints };
  }

  private async printPortion({ certificates, prints }: Portion, output: PrintOutput): Promise<void> {
    const inHand = prints.splice(0, IN_HAND).map(begin);
    for (const { snapshot } of certificates) {
      try {
        const pdf = await inHand.shift()!;
        await output.add(pathOf(snapshot), pdf);
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        this.failures.push({ number: snapshot.number, code: error.code });
      }
      this.done += 1;
      inHand.push(...prints.splice(0, 1).map(begin));
    }
  }

  /** One after another: two at once would be in each other's way. */
  private tell(state = this.state.state): Promise<void> {
    const ending = state === 'ready' || state === 'interrupted' ? { state } : {};
    const told = this.written.then(() => this.means.folder.write({ ...this.state, ...ending }));
    this.written = told.catch(() => undefined);
    return told;
  }

  private async interrupt(file: Writable): Promise<void> {
    file.destroy();
    await this.tell('interrupted');
  }
}

/** "RNCP31936_2023-06-15/Certificat_RNCP31936_BC02_DURAND_2023-06-15.pdf": a folder for each session. */
function pathOf(snapshot: Certificate['snapshot']): string {
  return `${snapshot.certification.code}_${snapshot.session.day}/${fileNameOf(snapshot)}`;
}
