import { Inject, Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { Database } from '../database/database.js';
import { DomainError } from '../domain/errors.js';
import { type DeliberationState, deliberationState } from './deliberation-state.js';

/** What has changed since the state before. */
export interface DeliberationChange {
  readonly state: DeliberationState;
  /** Ids of the candidacies that are no longer as they were. */
  readonly candidacies: readonly string[];
  /** Whether the session or its jury is not. */
  readonly frame: boolean;
}

/** `null` where the session is no more, or the server stops. */
export type Watcher = (change: DeliberationChange | null) => void;

interface Watched {
  moment: string;
  state: DeliberationState;
  checking: Promise<void> | null;
  readonly watchers: Set<Watcher>;
}

const EVERY_MILLISECONDS = 1_000;

/**
 * Tells those who look at a deliberation when it changes, whoever changed it and from which instance: the state of each
 * session looked at is read again every second, and at once after a decision made here. A state cannot be missed as a
 * message can, and it is the same on both engines.
 */
@Injectable()
export class DeliberationWatch implements OnModuleDestroy {
  private readonly log = new Logger('DeliberationWatch');
  private readonly sessions = new Map<string, Watched>();
  private timer: NodeJS.Timeout | null = null;

  constructor(@Inject(Database) private readonly database: Database) {}

  /** Begins to tell of changes after the state returned; `stop` ends it. Throws `notFound`. */
  async watch(sessionId: string, watcher: Watcher): Promise<{ state: DeliberationState; stop: () => void }> {
    const read = await this.read(sessionId);
    const watched = this.sessions.get(sessionId) ?? { ...read, checking: null, watchers: new Set() };
    this.sessions.set(sessionId, watched);
    watched.watchers.add(watcher);
    this.timer ??= setInterval(() => this.checkAll(), EVERY_MILLISECONDS).unref();
    return { state: watched.state, stop: () => this.leave(sessionId, watcher) };
  }

  /** Looks at once, for whoever has just changed something. */
  nudge(sessionId: string): void {
    const watched = this.sessions.get(sessionId);
    if (watched) void this.check(sessionId, watched);
  }

  onModuleDestroy(): void {
    for (const sessionId of [...this.sessions.keys()]) this.end(sessionId);
  }

  private checkAll(): void {
    for (const [sessionId, watched] of this.sessions) void this.check(sessionId, watched);
  }

  /** One look at a time; one asked for meanwhile comes after, as the first may have begun before the change. */
  private async check(sessionId: string, watched: Watched): Promise<void> {
    const turn = (watched.checking ?? Promise.resolve()).then(() => this.compare(sessionId, watched));
    watched.checking = turn;
    await turn;
    if (watched.checking === turn) watched.checking = null;
  }

  private async compare(sessionId: string, watched: Watched): Promise<void> {
    try {
      const { moment, state } = await this.read(sessionId, watched);
      const before = watched.state;
      Object.assign(watched, { moment, state });
      if (state.token === before.token) return;
      const change = changeBetween(before, state);
      for (const watcher of [...watched.watchers]) watcher(change);
    } catch (error) {
      if (error instanceof DomainError) this.end(sessionId);
      else this.log.warn(`The deliberation of ${sessionId} could not be read: ${String(error)}`);
    }
  }

  private read(sessionId: string, known?: Watched): Promise<Pick<Watched, 'moment' | 'state'>> {
    return this.database.read(async (reading) => {
      const moment = await reading.moment();
      if (moment === known?.moment) return known;
      return { moment, state: await deliberationState(reading, sessionId) };
    });
  }

  private leave(sessionId: string, watcher: Watcher): void {
    const watched = this.sessions.get(sessionId);
    watched?.watchers.delete(watcher);
    if (watched?.watchers.size === 0) this.forget(sessionId);
  }

  private end(sessionId: string): void {
    const watchers = [...(this.sessions.get(sessionId)?.watchers ?? [])];
    this.forget(sessionId);
    for (const watcher of watchers) watcher(null);
  }

  private forget(sessionId: string): void {
    this.sessions.delete(sessionId);
    if (this.sessions.size > 0 || this.timer === null) return;
    clearInterval(this.timer);
    this.timer = null;
  }
}

function changeBetween(before: DeliberationState, state: DeliberationState): DeliberationChange {
  const changed = [...state.candidacies].filter(([id, versions]) => before.candidacies.get(id) !== versions);
  return { state, candidacies: changed.map(([id]) => id), frame: before.frame !== state.frame };
}
