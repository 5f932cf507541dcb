import { createHash } from 'node:crypto';
import session from 'express-session';
import type { Clock } from '../config/clock.js';
import type { Database } from '../database/database.js';
import type { Housekeeping } from '../database/housekeeping.js';
import { WebSession } from './web-session.entity.js';

/** A session ends this long after it was last written. */
export const SESSION_HOURS = 12;
const HOUR = 3_600_000;
/** How far a session may age before a visit prolongs it: most visits then write nothing. */
const PROLONG_AFTER = HOUR;

const keyOf = (sessionId: string): string => createHash('sha256').update(sessionId).digest('hex');
const accountOf = (content: session.SessionData): string | null => content.accountId ?? null;

declare module 'express-session' {
  interface SessionData {
    accountId?: string;
    notice?: string;
    /** When it ends, as it was read; not kept with it. */
    endsAt?: string;
  }
}

/** Keeps signed-in browsers in the database, so that several instances and restarts know them. */
export class WebSessionStore extends session.Store {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {
    super();
  }

  override get(sessionId: string, done: (error: unknown, content?: session.SessionData | null) => void): void {
    const load = async (): Promise<session.SessionData | null> => {
      const row = await this.database.findOneBy(WebSession, { id: keyOf(sessionId) });
      if (!row || row.expiresAt <= this.clock.now()) return null;
      return { ...(row.content as unknown as session.SessionData), endsAt: row.expiresAt };
    };
    void load().then((content) => done(null, content), done);
  }

  override set(sessionId: string, { endsAt, ...content }: session.SessionData, done?: (error?: unknown) => void): void {
    const id = keyOf(sessionId);
    const row = {
      accountId: accountOf(content),
      content: content as unknown as Record<string, unknown>,
      expiresAt: this.expiry(),
    };
    const keep = async (housekeeping: Housekeeping): Promise<void> => {
      if (endsAt === undefined) await housekeeping.put(WebSession, { id, ...row });
      // One that was ended while this request was answered stays ended.
      else await housekeeping.changeIf(WebSession, { id }, row);
    };
    void this.database.keep(keep).then(() => done?.(), done);
  }

  override touch(sessionId: string, { endsAt }: session.SessionData, done?: (error?: unknown) => void): void {
    // Told at once, the answer leaves in one piece.
    if (endsAt !== undefined && this.isYoung(endsAt)) return done?.();
    const prolong = async (): Promise<void> => {
      const id = keyOf(sessionId);
      const row = await this.database.findOneBy(WebSession, { id });
      if (!row || this.isYoung(row.expiresAt)) return;
      const expiresAt = this.expiry();
      await this.database.keep((housekeeping) => housekeeping.changeIf(WebSession, { id }, { expiresAt }));
    };
    void prolong().then(() => done?.(), done);
  }

  override destroy(sessionId: string, done?: (error?: unknown) => void): void {
    void this.database
      .keep((housekeeping) => housekeeping.drop(WebSession, { id: keyOf(sessionId) }))
      .then(() => done?.(), done);
  }

  /** Forgets the sessions that have ended. */
  async sweep(): Promise<void> {
    const ended = this.clock.now();
    await this.database.keep((housekeeping) => housekeeping.dropBefore(WebSession, 'expiresAt', ended));
  }

  private expiry(): string {
    return new Date(Date.parse(this.clock.now()) + SESSION_HOURS * HOUR).toISOString();
  }

  private isYoung(endsAt: string): boolean {
    const remaining = Date.parse(endsAt) - Date.parse(this.clock.now());
    return remaining > SESSION_HOURS * HOUR - PROLONG_AFTER;
  }
}
