import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { demand, type Principal } from '../accounts/principal.js';
import { Candidate } from '../candidates/candidate.entity.js';
import { candidateOf } from '../candidates/candidates.service.js';
import { Certificate } from '../certificates/certificate.entity.js';
import { Clock } from '../config/clock.js';
import { Database } from '../database/database.js';
import type { Reading } from '../database/reading.js';
import type { PlainDay } from '../domain/day.js';
import { BlocAwardRecord } from '../enrollments/bloc-award.entity.js';
import { isOfVersion } from '../enrollments/bloc-awards.js';
import { EnrollmentMove } from '../enrollments/enrollment-move.entity.js';
import { WithdrawnAward } from '../enrollments/withdrawn-award.entity.js';
import { JurySession } from '../jury-sessions/jury-session.entity.js';
import { candidateFilePolicy } from './candidate-file.policy.js';
import { type EnrollmentFile, enrollmentFiles, enrollmentsPresented } from './enrollment-files.js';
import { presidedEnrollments } from './presided-enrollments.js';

/** All that is recorded of one person. */
export interface CandidateFile {
  readonly candidate: Candidate;
  readonly today: PlainDay;
  /** The latest first. */
  readonly enrollments: readonly EnrollmentFile[];
  /** Of every certification, the oldest first. */
  readonly awards: readonly BlocAwardRecord[];
  /** Those that minutes took away, the oldest first. */
  readonly withdrawn: readonly WithdrawnAward[];
  /** From and to these enrollments. */
  readonly moves: readonly EnrollmentMove[];
  /** The latest first. */
  readonly certificates: readonly Certificate[];
  /** To which what is left may be presented: not open yet, the next one first. */
  readonly coming: readonly JurySession[];
  /** Whether all of it is shown: a president is shown what concerns their juries. */
  readonly whole: boolean;
}

@Injectable()
export class CandidateFileService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Throws `notFound`. */
  async find(who: Principal, candidateId: string): Promise<CandidateFile> {
    const today = this.clock.today();
    return this.database.read(async (reading) => {
      const presided = await presidedEnrollments(reading, who, candidateId);
      demand(candidateFilePolicy.read(who, presided.enrollmentIds), 'candidateFile.read');
      const candidate = await candidateOf(reading, candidateId);
      if (candidateFilePolicy.readAll(who)) return wholeFile(reading, candidate, today);
      const enrollments = await enrollmentsPresented(reading, candidateId, presided);
      const all = await awardsOfPerson(reading, candidateId);
      const awards = all.filter((award) =>
        enrollments.some(({ enrollment }) => isOfVersion(award, enrollment.certification)),
      );
      const nothing = { withdrawn: [], moves: [], certificates: [], coming: [] };
      return { candidate, today, awards, enrollments, ...nothing, whole: false };
    });
  }
}

async function wholeFile(reading: Reading, candidate: Candidate, today: PlainDay): Promise<CandidateFile> {
  const candidateId = candidate.id;
  const awards = await awardsOfPerson(reading, candidateId);
  const enrollments = await enrollmentFiles(reading, candidateId, awards, today);
  const ids = enrollments.map(({ enrollment }) => enrollment.id);
  return {
    ...{ candidate, today, awards, enrollments, whole: true },
    withdrawn: await reading.find(WithdrawnAward, { where: { candidateId }, order: { awardedOn: 'ASC', id: 'ASC' } }),
    moves: await reading.findBy(EnrollmentMove, { fromEnrollmentId: In(ids) }),
    certificates: await reading.find(Certificate, {
      where: { candidateId },
      order: { issuedOn: 'DESC', number: 'ASC' },
    }),
    coming: await comingSessions(
      reading,
      enrollments.map(({ enrollment }) => enrollment.certificationId),
    ),
  };
}

function awardsOfPerson(reading: Reading, candidateId: string): Promise<BlocAwardRecord[]> {
  const order = { awardedOn: 'ASC', blocCode: 'ASC', id: 'ASC' } as const;
  return reading.find(BlocAwardRecord, { where: { candidateId }, order });
}

function comingSessions(reading: Reading, certificationIds: readonly string[]): Promise<JurySession[]> {
  return reading.find(JurySession, {
    where: { certificationId: In([...certificationIds]), state: In(['planned', 'convened']) },
    order: { day: 'ASC', id: 'ASC' },
  });
}
