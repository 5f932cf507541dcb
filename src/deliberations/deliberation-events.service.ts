import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { Request, Response } from 'express';
import { demand, type Principal } from '../accounts/principal.js';
import { StillSignedIn } from '../accounts/still-signed-in.js';
import { Database } from '../database/database.js';
import type { SessionState } from '../domain/sessions/session-life-cycle.js';
import { loadJury } from '../jury-sessions/load-session.js';
import { type DeliberationChange, DeliberationWatch } from './deliberation-watch.js';
import { deliberationPolicy } from './deliberation.policy.js';
import { EventStream } from './event-stream.js';

const HEARTBEAT_MILLISECONDS = 15_000;

/** Decisions as they fall, for those who may read them: server-sent events (HTML Standard, 9.2). */
@Injectable()
export class DeliberationEvents implements OnModuleDestroy {
  private readonly streams = new Set<EventStream>();
  private isEnding = false;

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(DeliberationWatch) private readonly watching: DeliberationWatch,
    @Inject(StillSignedIn) private readonly signedIn: StillSignedIn,
  ) {}

  /**
   * Answers with `changed` events until either side leaves. Whoever comes back with the id of the last one they had is
   * told at once whether anything has changed since; a session published has nothing to follow (204). Throws `notFound`
   * and `forbidden` before anything is answered.
   */
  async open(who: Principal, sessionId: string, lastSeen: string, request: Request, response: Response): Promise<void> {
    if ((await this.demandReader(who, sessionId)) === 'published') {
      response.status(204).end();
      return;
    }
    const stream = new EventStream(response);
    const tell = (change: DeliberationChange | null) => this.tell(stream, sessionId, request, change);
    const { state, stop } = await this.watching.watch(sessionId, tell);
    this.streams.add(stream);
    const heartbeat = setInterval(() => {
      this.beat(stream, sessionId, request);
    }, HEARTBEAT_MILLISECONDS).unref();
    stream.onceClosed(() => {
      clearInterval(heartbeat);
      stop();
      this.streams.delete(stream);
    });
    stream.begin();
    if (this.isEnding) stream.end();
    if (lastSeen !== '' && lastSeen !== state.token) stream.send(state.token, 'changed', EVERYTHING);
    else stream.send(state.token);
  }

  onModuleDestroy(): void {
    this.isEnding = true;
    for (const stream of this.streams) stream.end();
  }

  private async demandReader(who: Principal, sessionId: string): Promise<SessionState> {
    const { session, members } = await this.database.read((reading) => loadJury(reading, sessionId));
    demand(deliberationPolicy.read(who, members), 'deliberation.read');
    return session.state;
  }

  private tell(stream: EventStream, sessionId: string, request: Request, change: DeliberationChange | null): void {
    if (!change) {
      stream.end();
      return;
    }
    const { state, candidacies, frame } = change;
    stream.after(async () => {
      await this.demandStill(request, sessionId);
      stream.send(state.token, 'changed', { candidacies, session: frame });
      if (state.session === 'published') stream.end('ended');
    });
  }

  private beat(stream: EventStream, sessionId: string, request: Request): void {
    stream.after(async () => {
      await this.demandStill(request, sessionId);
      stream.beat();
    });
  }

  /** Nothing is sent to who has signed out, or may not read the session any more. */
  private async demandStill(request: Request, sessionId: string): Promise<void> {
    const who = await this.signedIn.principal(request);
    demand(who !== null, 'deliberation.read');
    if (who) await this.demandReader(who, sessionId);
  }
}

/** To who was away: look at all of it again. */
const EVERYTHING = { candidacies: null, session: true };
