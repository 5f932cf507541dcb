import { Inject, Injectable } from '@nestjs/common';
import { demand, type Principal } from '../accounts/principal.js';
import { CertificationVersion } from '../certifications/certification-version.entity.js';
import { certificationPolicy } from '../certifications/certification.policy.js';
import { findVersion } from '../certifications/certifications.service.js';
import { Clock } from '../config/clock.js';
import { Database } from '../database/database.js';
import type { Reading } from '../database/reading.js';
import { varyCertification } from '../domain/simulations/certification-variant.js';
import type { Certification } from '../domain/certification/certification.js';
import { DomainError } from '../domain/errors.js';
import { compareOutcomes, type Simulation } from '../domain/simulations/simulation.js';
import type { VariantFault } from '../domain/simulations/variant-faults.js';
import { JurySession } from '../jury-sessions/jury-session.entity.js';
import { changesAsked, type UnreadRule } from './changes-asked.js';
import { casesOfSession, casesOfVersion, type TriedCase } from './load-tried-cases.js';
import type { SimulationQuery } from './simulation.dto.js';

/** What was tried, and what it makes of whom. */
export interface TriedRules {
  readonly version: CertificationVersion;
  /** Of that version, the latest first: what it can be tried on. */
  readonly sessions: readonly JurySession[];
  readonly outcome: TriedOutcome | null;
  /** Why there is no outcome; none where nothing was asked for. */
  readonly faults: readonly VariantFault[];
  /** Rules in words that are not understood; then nothing is tried. */
  readonly unread: readonly UnreadRule[];
}

export interface TriedOutcome {
  readonly variant: Certification;
  readonly candidates: number;
  readonly simulation: Simulation<TriedCase>;
}

/** Tries rules on what is recorded, and writes nothing. */
@Injectable()
export class SimulationsService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Throws `notFound` for the certification, or for a session that is not of that version. */
  async simulate(who: Principal, code: string, query: SimulationQuery): Promise<TriedRules> {
    demand(certificationPolicy.simulate(who), 'certification.simulate');
    return this.database.read(async (reading) => {
      const version = await findVersion(reading, code, query.version);
      const order = { day: 'DESC', id: 'ASC' } as const;
      const sessions = await reading.find(JurySession, { where: { certificationId: version.id }, order });
      const { changes, unread } = changesAsked(version.content, query);
      const variant = varyCertification(version.content, changes);
      const tried = { version, sessions, outcome: null, faults: variant.faults, unread };
      if (!('certification' in variant) || unread.length > 0 || changes.length === 0) return tried;
      const cases = await this.casesFor(reading, version, sessions, query.session);
      const simulation = compareOutcomes(version.content, variant.certification, cases);
      return { ...tried, outcome: { variant: variant.certification, candidates: cases.length, simulation } };
    });
  }

  private casesFor(
    reading: Reading,
    version: CertificationVersion,
    sessions: readonly JurySession[],
    sessionId: string | undefined,
  ): Promise<TriedCase[]> {
    if (sessionId === undefined) return casesOfVersion(reading, version, sessions, this.clock.today());
    if (sessions.some(({ id }) => id === sessionId)) return casesOfSession(reading, sessionId);
    throw new DomainError('notFound', { subject: 'jury_session', id: sessionId });
  }
}
