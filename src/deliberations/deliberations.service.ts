import { Inject, Injectable } from '@nestjs/common';
import { demand, type Principal } from '../accounts/principal.js';
import { Database } from '../database/database.js';
import { type PageOf, pageOf, type PageQuery, windowOf } from '../http/page-query.dto.js';
import { deliberationState } from './deliberation-state.js';
import { deliberationPolicy } from './deliberation.policy.js';
import { type CandidacyCase, loadCase, loadCases, type SessionCases } from './load-cases.js';

/** What the jury has before it. */
@Injectable()
export class DeliberationsService {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** Candidates of the session with what is proposed and decided, in the order of passage. Throws `notFound`. */
  async list(who: Principal, sessionId: string, query: PageQuery): Promise<PageOf<CandidacyCase>> {
    return this.database.read(async (reading) => {
      const { skip, take } = windowOf(query);
      const { loaded, cases } = await loadCases(reading, sessionId, (all) => all.slice(skip, skip + take));
      demand(deliberationPolicy.read(who, loaded.members), 'deliberation.read');
      return pageOf(query, [cases, loaded.candidacies.length]);
    });
  }

  /** The session with all its cases. Throws `notFound`. */
  async all(who: Principal, sessionId: string): Promise<SessionCases> {
    return this.database.read(async (reading) => {
      const found = await loadCases(reading, sessionId);
      demand(deliberationPolicy.read(who, found.loaded.members), 'deliberation.read');
      return found;
    });
  }

  /** The same, with the token of the state it is in. */
  async room(who: Principal, sessionId: string): Promise<{ found: SessionCases; state: string }> {
    return this.database.read(async (reading) => {
      const found = await loadCases(reading, sessionId);
      demand(deliberationPolicy.read(who, found.loaded.members), 'deliberation.read');
      return { found, state: (await deliberationState(reading, sessionId)).token };
    });
  }

  /** One candidate of the session. Throws `notFound`. */
  async find(who: Principal, sessionId: string, candidacyId: string): Promise<CandidacyCase> {
    return this.database.read(async (reading) => {
      const { loaded, one } = await loadCase(reading, sessionId, candidacyId);
      demand(deliberationPolicy.read(who, loaded.members), 'deliberation.read');
      return one;
    });
  }
}
