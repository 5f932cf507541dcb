import { Inject, Injectable } from '@nestjs/common';
import { demand, hasRole, type Principal } from '../accounts/principal.js';
import { Clock } from '../config/clock.js';
import { Database } from '../database/database.js';
import { DomainError } from '../domain/errors.js';
import { jurySessionPolicy } from '../jury-sessions/jury-session.policy.js';
import { SigningKeys } from '../signing/signing-keys.js';
import { type Administration, administration } from './administration.js';
import { type SessionsAtHome, sessionsAtHome } from './going-sessions.js';
import { type OwnDuties, ownDuties } from './own-duties.js';
import { type Watched, watched } from './watched.js';

/** What somebody finds when they come: what is due, overdue, missing, about to expire. */
export interface Home {
  readonly today: string;
  readonly sessions: SessionsAtHome;
  /** By session, for who sits there. */
  readonly duties: ReadonlyMap<string, OwnDuties>;
  /** For those who prepare sessions; null for juries. */
  readonly watched: Watched | null;
  /** For the administrator; null for others. */
  readonly administration: Administration | null;
}

@Injectable()
export class HomeService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(SigningKeys) private readonly keys: SigningKeys,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** One consistent view, in as many queries whatever the number of sessions and candidates. */
  async find(who: Principal): Promise<Home> {
    demand(jurySessionPolicy.list(who), 'home.read');
    const today = this.clock.today();
    const administers = hasRole(who, 'administrator');
    const held = administers ? await this.heldKeys() : new Set<string>();
    return this.database.read(async (reading) => {
      const sessions = await sessionsAtHome(reading, who);
      return {
        ...{ today, sessions, duties: await ownDuties(reading, sessions.going) },
        watched: jurySessionPolicy.listAll(who) ? await watched(reading, today) : null,
        administration: administers ? await administration(reading, today, held) : null,
      };
    });
  }

  /** None where the file cannot be read: that is told, and keeps nobody from the page. */
  private async heldKeys(): Promise<ReadonlySet<string>> {
    try {
      return await this.keys.held();
    } catch (error) {
      if (error instanceof DomainError) return new Set();
      throw error;
    }
  }
}
