import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { demand, type Principal } from '../accounts/principal.js';
import { Candidate } from '../candidates/candidate.entity.js';
import { candidateOf } from '../candidates/candidates.service.js';
import { candidatePolicy } from '../candidates/candidate.policy.js';
import { Clock } from '../config/clock.js';
import { Database } from '../database/database.js';
import type { Reading } from '../database/reading.js';
import { compileCertification } from '../domain/proposals/compiled-certification.js';
import { compileEvidence } from '../domain/rules/competence-statuses.js';
import type { PlainDay } from '../domain/day.js';
import { propose, type Proposal } from '../domain/proposals/proposal.js';
import { BlocAwardRecord } from '../enrollments/bloc-award.entity.js';
import { blocAwardOf, isOfVersion } from '../enrollments/bloc-awards.js';
import { EnrollmentMove } from '../enrollments/enrollment-move.entity.js';
import { Enrollment } from '../enrollments/enrollment.entity.js';
import type { LoadedEnrollment } from '../enrollments/enrollments.service.js';
import { type RemainingPlan, remainingPlan } from './remaining-plan.js';
import { type RecordedResult, resultsOf } from './results.js';

/** An enrollment with its results, and what the rules would propose today. */
export interface EnrollmentFile {
  readonly enrollment: LoadedEnrollment;
  readonly results: readonly RecordedResult[];
  readonly proposal: Proposal;
  /** Null where the title is not aimed at. */
  readonly plan: RemainingPlan | null;
}

/** All that is recorded of one person. */
export interface CandidateFile {
  readonly candidate: Candidate;
  readonly today: PlainDay;
  /** The latest first. */
  readonly enrollments: readonly EnrollmentFile[];
  /** Of every certification, the oldest first. */
  readonly awards: readonly BlocAwardRecord[];
  /** From and to these enrollments. */
  readonly moves: readonly EnrollmentMove[];
}

@Injectable()
export class CandidateFileService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Throws `notFound`. */
  async find(who: Principal, candidateId: string): Promise<CandidateFile> {
    demand(candidatePolicy.read(who), 'candidate.read');
    const today = this.clock.today();
    return this.database.read(async (reading) => {
      const candidate = await candidateOf(reading, candidateId);
      const order = { awardedOn: 'ASC', blocCode: 'ASC', id: 'ASC' } as const;
      const awards = await reading.find(BlocAwardRecord, { where: { candidateId }, order });
      const enrollments = await enrollmentFiles(reading, candidateId, awards, today);
      const ids = enrollments.map(({ enrollment }) => enrollment.id);
      const moves = await reading.findBy(EnrollmentMove, { fromEnrollmentId: In(ids) });
      return { candidate, today, awards, enrollments, moves };
    });
  }
}

async function enrollmentFiles(
  reading: Reading,
  candidateId: string,
  awards: readonly BlocAwardRecord[],
  today: PlainDay,
): Promise<EnrollmentFile[]> {
  const enrollments = (await reading.find(Enrollment, {
    where: { candidateId },
    relations: { candidate: true, certification: true },
    order: { enrolledOn: 'DESC', id: 'ASC' },
  })) as LoadedEnrollment[];
  const results = await resultsOf(
    reading,
    enrollments.map(({ id }) => id),
  );
  return enrollments.map((enrollment) => {
    const own = results.get(enrollment.id) ?? [];
    return {
      ...{ enrollment, results: own, proposal: proposalOf(enrollment, own, awards, today) },
      plan: remainingPlan(enrollment, own, awards, today),
    };
  });
}

/** What a jury of today would be proposed. */
function proposalOf(
  { certification, accessRoute, enrolledOn }: LoadedEnrollment,
  results: readonly RecordedResult[],
  awards: readonly BlocAwardRecord[],
  today: PlainDay,
): Proposal {
  const { content } = certification;
  const held = awards.filter((award) => isOfVersion(award, certification)).map(blocAwardOf);
  const evidence = compileEvidence(content)(results);
  return propose(compileCertification(content), {
    ...{ accessRoute, enrolledOn, sessionDay: today, awards: held },
    ...evidence,
  });
}
