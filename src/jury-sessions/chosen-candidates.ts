import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { demand, type Principal } from '../accounts/principal.js';
import { Candidate } from '../candidates/candidate.entity.js';
import type { CertificationVersion } from '../certifications/certification-version.entity.js';
import { Database } from '../database/database.js';
import { DomainError } from '../domain/errors.js';
import { statesAllowing } from '../domain/sessions/session-edits.js';
import { Enrollment } from '../enrollments/enrollment.entity.js';
import { JurySession } from './jury-session.entity.js';
import { jurySessionPolicy } from './jury-session.policy.js';

export type SessionToCome = JurySession & { readonly certification: CertificationVersion };

/** Candidates chosen in the register, as a session may take them. */
export interface ChosenForSession {
  /** Their enrollments on the certification of the session that go on. */
  readonly enrollmentIds: readonly string[];
  /** Those who have none. */
  readonly others: readonly Candidate[];
}

/** From people chosen in the register to enrollments that a session presents. */
@Injectable()
export class ChosenCandidates {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** Those people by name, and the sessions that still take candidates, the first to come first. */
  async choice(who: Principal, ids: readonly string[]): Promise<{ people: Candidate[]; sessions: SessionToCome[] }> {
    demand(jurySessionPolicy.prepare(who), 'candidacy.present');
    return this.database.read(async (reading) => ({
      people: (await reading.rowsIn(Candidate, 'id', ids)).toSorted(byName),
      sessions: (await reading.find(JurySession, {
        where: { state: In([...statesAllowing('presentation')]) },
        ...{ relations: { certification: true }, order: { day: 'ASC', id: 'ASC' } },
      })) as SessionToCome[],
    }));
  }

  /** Throws `notFound`. */
  async forSession(who: Principal, sessionId: string, candidateIds: readonly string[]): Promise<ChosenForSession> {
    demand(jurySessionPolicy.prepare(who), 'candidacy.present');
    return this.database.read(async (reading) => {
      const session = await reading.findOneBy(JurySession, { id: sessionId });
      if (!session) throw new DomainError('notFound', { subject: 'jury_session', id: sessionId });
      const people = (await reading.rowsIn(Candidate, 'id', candidateIds)).toSorted(byName);
      const own = (await reading.rowsIn(Enrollment, 'candidateId', candidateIds)).filter(
        ({ certificationId, movedToId }) => certificationId === session.certificationId && movedToId === null,
      );
      const byCandidate = new Map(own.map(({ candidateId, id }) => [candidateId, id]));
      return {
        enrollmentIds: people.flatMap(({ id }) => byCandidate.get(id) ?? []),
        others: people.filter(({ id }) => !byCandidate.has(id)),
      };
    });
  }
}

const byName = (one: Candidate, other: Candidate): number => (one.searchName < other.searchName ? -1 : 1);
