import { randomUUID } from 'node:crypto';
import type { Readable } from 'node:stream';
import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { demand, type Principal } from '../accounts/principal.js';
import { certificatePolicy } from '../certificates/certificate.policy.js';
import { Clock } from '../config/clock.js';
import { CONFIGURATION } from '../config/config.module.js';
import type { Configuration } from '../config/configuration.js';
import { Database } from '../database/database.js';
import type { Reading } from '../database/reading.js';
import { DomainError } from '../domain/errors.js';
import { JurySession } from '../jury-sessions/jury-session.entity.js';
import { PrintCertificate } from './print-certificate.js';
import { PrintFolder } from './print-folder.js';
import { type PrintRun, type PrintSelection, runFileName } from './print-run.js';
import type { StartPrintRun } from './print-run.dto.js';
import { Printing } from './printing.js';
import { Turns } from './turns.js';
import { type PrintableSession, printableSessions } from './printable-sessions.js';
import { selectedIds } from './selected-certificates.js';

/** Each keeps the printing threads busy by itself; more would only hold files and portions in memory. */
const AT_ONCE = 2;
const KEPT = { hours: 48 };
/** A run that says nothing for longer has lost its server. */
const SILENCE = { minutes: 2 };

/** Prints the certificates of a session, of a year or some by name, while everybody goes on working. */
@Injectable()
export class PrintRuns implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly folder: PrintFolder;
  private readonly underWay = new Map<string, Printing>();
  private readonly ends = new Map<string, Promise<void>>();
  private readonly turns = new Turns(AT_ONCE);
  private readonly logger = new Logger('PrintRuns');

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(PrintCertificate) private readonly printer: PrintCertificate,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(CONFIGURATION) { printsFolder }: Configuration,
  ) {
    this.folder = new PrintFolder(printsFolder);
  }

  /** A folder that cannot be swept now keeps no server from starting. */
  async onApplicationBootstrap(): Promise<void> {
    await this.sweep().catch((error: unknown) => this.logger.error(error));
  }

  /**
   * One that is asked for again while it is under way, of the same certificates, is joined. Throws `nothingSelected`,
   * `nothingToPrint`, `notFound`.
   */
  async start(who: Principal, input: StartPrintRun): Promise<PrintRun> {
    demand(certificatePolicy.listAll(who), 'certificate.print');
    const selection = selectionOf(input);
    const { ids, named } = await this.database.read(async (reading) => ({
      named: selection.sessionId === null ? null : await nameOfSession(reading, selection.sessionId),
      ids: await selectedIds(reading, selection),
    }));
    if (ids.length === 0) throw new DomainError('nothingToPrint', {});
    await this.sweep();
    const run: PrintRun = {
      ...{ id: randomUUID(), selection, format: input.format, twoSided: input.twoSided ?? false },
      ...{ startedBy: who.name, startedAt: this.clock.now(), seenAt: this.clock.now(), state: 'waiting' },
      ...{ total: ids.length, done: 0, failures: [] },
      fileName: runFileName(named ?? String(selection.year ?? ids.length), input.format),
    };
    const same = [...this.underWay.values()].find((printing) => printing.isSame(run, ids));
    return same ? same.state : this.print(run, ids);
  }

  /** The latest first; those kept too long are gone. */
  async list(who: Principal): Promise<PrintRun[]> {
    demand(certificatePolicy.listAll(who), 'certificate.print');
    await this.sweep();
    const all = (await this.folder.all()).map((run) => this.asItStands(run));
    return all.toSorted((one, other) => (one.startedAt < other.startedAt ? 1 : -1));
  }

  /** Sessions of which certificates are in force, the latest first, with how many. */
  async sessions(who: Principal): Promise<PrintableSession[]> {
    demand(certificatePolicy.listAll(who), 'certificate.print');
    return this.database.read(printableSessions);
  }

  /** Throws `notFound`. */
  async find(who: Principal, id: string): Promise<PrintRun> {
    demand(certificatePolicy.listAll(who), 'certificate.print');
    const run = await this.folder.find(id);
    if (!run) throw new DomainError('notFound', { subject: 'printRun', id });
    return this.asItStands(run);
  }

  /** Throws `notFound`, and `printRunNotReady` before its end. */
  async file(who: Principal, id: string): Promise<{ run: PrintRun; stream: Readable; length: number }> {
    const run = await this.find(who, id);
    if (run.state !== 'ready') throw new DomainError('printRunNotReady', { done: run.done, total: run.total });
    return { run, ...(await this.folder.open(run)) };
  }

  /** Starts one that was interrupted from its beginning; one that is under way or ready stays as it is. */
  async again(who: Principal, id: string): Promise<PrintRun> {
    const run = await this.find(who, id);
    if (run.state !== 'interrupted') return run;
    const { sessionId, year, certificateIds } = run.selection;
    const started = await this.start(who, {
      ...run,
      sessionId,
      year,
      certificateIds: certificateIds && [...certificateIds],
    });
    await this.folder.remove(run);
    return started;
  }

  /** Waits for what is in hand; a run that is not at its end is told as interrupted. */
  async onModuleDestroy(): Promise<void> {
    await Promise.all([...this.underWay.values()].map((printing) => printing.stop()));
    await Promise.all(this.ends.values());
  }

  /** Once a run that this server has started is at its end, whatever end. */
  async ended(id: string): Promise<void> {
    await this.ends.get(id);
  }

  private async print(run: PrintRun, ids: readonly string[]): Promise<PrintRun> {
    const { database, printer, folder, clock } = this;
    const printing = new Printing(run, ids, { database, printer, folder, clock, told: () => this.tellWaiting() });
    this.underWay.set(run.id, printing);
    try {
      await folder.write(run);
    } catch (error) {
      this.underWay.delete(run.id);
      throw error;
    }
    const end = this.turns
      .take(() => printing.run())
      .catch((error: unknown) => this.logger.error(error))
      .finally(() => {
        this.underWay.delete(run.id);
        this.ends.delete(run.id);
      });
    this.ends.set(run.id, end);
    return printing.state;
  }

  /** Those that wait give a sign of life too, for whoever asks another server. */
  private async tellWaiting(): Promise<void> {
    for (const printing of this.underWay.values()) await printing.tellWaiting();
  }

  private asItStands(run: PrintRun): PrintRun {
    const printing = this.underWay.get(run.id);
    if (printing) return printing.state;
    const isUnderWay = run.state === 'running' || run.state === 'waiting';
    return isUnderWay && this.isBefore(run.seenAt, SILENCE) ? { ...run, state: 'interrupted' } : run;
  }

  /** Forgets runs that nobody needs any more: they are made again at any time. */
  private async sweep(): Promise<void> {
    for (const run of await this.folder.all()) {
      if (!this.underWay.has(run.id) && this.isBefore(run.startedAt, KEPT)) await this.folder.remove(run);
    }
  }

  private isBefore(instant: string, ago: { hours: number } | { minutes: number }): boolean {
    const limit = Temporal.Instant.from(this.clock.now()).subtract(ago);
    return Temporal.Instant.compare(Temporal.Instant.from(instant), limit) < 0;
  }
}

function selectionOf({ sessionId = null, year = null, certificateIds = null }: StartPrintRun): PrintSelection {
  if (sessionId === null && year === null && certificateIds === null) throw new DomainError('nothingSelected', {});
  return { sessionId, year, certificateIds };
}

async function nameOfSession(reading: Reading, id: string): Promise<string> {
  const session = await reading.findOne(JurySession, { where: { id }, relations: { certification: true } });
  if (!session?.certification) throw new DomainError('notFound', { subject: 'jury_session', id });
  return `${session.certification.code}_${session.day}`;
}
