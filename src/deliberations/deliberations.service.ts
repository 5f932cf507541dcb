import { Inject, Injectable } from '@nestjs/common';
import { demand, type Principal } from '../accounts/principal.js';
import { withheldFrom } from '../assessing/load-withheld.js';
import { wordsTold } from '../assessing/load-words.js';
import { Database } from '../database/database.js';
import { type AssessorWords, type WrittenWords, writtenOn } from '../domain/assessing/assessor-words.js';
import { type PageOf, pageOf, type PageQuery, windowOf } from '../http/page-query.dto.js';
import { loadJury } from '../jury-sessions/load-session.js';
import { type DeliberationState, deliberationState } from './deliberation-state.js';
import { deliberationPolicy } from './deliberation.policy.js';
import { ExaminedCandidacies } from './examined-candidacies.js';
import { caseTold, casesTold } from './cases-told.js';
import { type CandidacyCase, type Choice, loadCase, loadCases, type SessionCases } from './load-cases.js';

export interface CaseWithWords {
  readonly one: CandidacyCase;
  readonly words: readonly WrittenWords[];
}

/** What the jury has before it. */
@Injectable()
export class DeliberationsService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ExaminedCandidacies) private readonly examined: ExaminedCandidacies,
  ) {}

  /** Candidates of the session with what is proposed and decided, in the order of passage. Throws `notFound`. */
  async list(who: Principal, sessionId: string, query: PageQuery): Promise<PageOf<CandidacyCase>> {
    const { skip, take } = windowOf(query);
    const { found } = await this.read(who, sessionId, (all) => all.slice(skip, skip + take));
    return pageOf(query, [found.cases, found.loaded.candidacies.length]);
  }

  /** The session with all its cases. Throws `notFound`. */
  async all(who: Principal, sessionId: string): Promise<SessionCases> {
    return (await this.read(who, sessionId)).found;
  }

  /** The same, with the token of the state it is in. */
  async room(who: Principal, sessionId: string): Promise<{ found: SessionCases; state: string }> {
    const { found, state } = await this.read(who, sessionId);
    return { found, state: state.token };
  }

  /** One candidate of the session. Throws `notFound`. */
  async find(who: Principal, sessionId: string, candidacyId: string): Promise<CandidacyCase> {
    return this.database.read(async (reading) => {
      const { loaded, one } = await loadCase(reading, sessionId, candidacyId);
      demand(deliberationPolicy.read(who, loaded.members), 'deliberation.read');
      return caseTold(await withheldFrom(reading, who, loaded), one);
    });
  }

  /** What assessors wrote of one candidate, without what is withheld from the reader. Throws `notFound`. */
  words(who: Principal, sessionId: string, candidacyId: string): Promise<AssessorWords[]> {
    return this.database.read(async (reading) => {
      const jury = await loadJury(reading, sessionId);
      demand(deliberationPolicy.read(who, jury.members), 'deliberation.read');
      return wordsTold(reading, sessionId, await withheldFrom(reading, who, jury), [candidacyId]);
    });
  }

  /** One candidate with what assessors wrote of them. Throws `notFound`. */
  findWithWords(who: Principal, sessionId: string, candidacyId: string): Promise<CaseWithWords> {
    return this.database.read(async (reading) => {
      const { loaded, one } = await loadCase(reading, sessionId, candidacyId);
      const { members, certification } = loaded;
      demand(deliberationPolicy.read(who, members), 'deliberation.read');
      const withheld = await withheldFrom(reading, who, loaded);
      const words = await wordsTold(reading, sessionId, withheld, [candidacyId]);
      const written = writtenOn({ certification: certification.content, members }, one.examined.record, words);
      return { one: caseTold(withheld, one), words: written };
    });
  }

  private async read(
    who: Principal,
    sessionId: string,
    choose?: Choice,
  ): Promise<{ found: SessionCases; state: DeliberationState }> {
    return this.database.read(async (reading) => {
      const jury = await loadJury(reading, sessionId);
      demand(deliberationPolicy.read(who, jury.members), 'deliberation.read');
      const state = await deliberationState(reading, sessionId);
      const found = await loadCases(reading, sessionId, choose, this.examined.since(state));
      return { found: casesTold(await withheldFrom(reading, who, jury), found), state };
    });
  }
}
