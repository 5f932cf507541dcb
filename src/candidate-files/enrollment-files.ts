import { In } from 'typeorm';
import type { Reading } from '../database/reading.js';
import type { PlainDay } from '../domain/day.js';
import { compileCertification } from '../domain/proposals/compiled-certification.js';
import { propose, type Proposal } from '../domain/proposals/proposal.js';
import { compileEvidence } from '../domain/rules/competence-statuses.js';
import type { BlocAwardRecord } from '../enrollments/bloc-award.entity.js';
import { blocAwardOf, isOfVersion } from '../enrollments/bloc-awards.js';
import { Enrollment } from '../enrollments/enrollment.entity.js';
import type { LoadedEnrollment } from '../enrollments/enrollments.service.js';
import { type RemainingPlan, remainingPlan } from '../evaluations/remaining-plan.js';
import { type RecordedResult, resultsOf } from '../evaluations/results.js';
import { type Presentation, presentationsOf } from './presentations.js';
import type { Presided } from './presided-enrollments.js';

/** What is recorded of an enrollment today, and what follows from it. */
export interface RecordedStanding {
  readonly results: readonly RecordedResult[];
  /** What a jury of today would be proposed. */
  readonly proposal: Proposal;
  /** Null where the title is not aimed at. */
  readonly plan: RemainingPlan | null;
}

/** An enrollment, and every jury that it was or will be presented to. */
export interface EnrollmentFile {
  readonly enrollment: LoadedEnrollment;
  /** The latest first. */
  readonly presentations: readonly Presentation[];
  /**
   * Null for a president: what may be withheld from whoever sits is told on the deliberation sheet alone, by rules of
   * its own.
   */
  readonly standing: RecordedStanding | null;
}

/** All of one person, the latest first. */
export async function enrollmentFiles(
  reading: Reading,
  candidateId: string,
  awards: readonly BlocAwardRecord[],
  today: PlainDay,
): Promise<EnrollmentFile[]> {
  const enrollments = await loadedEnrollments(reading, { candidateId });
  const ids = enrollments.map(({ id }) => id);
  const results = await resultsOf(reading, ids);
  const presentations = await presentationsOf(reading, ids);
  return enrollments.map((enrollment) => {
    const own = results.get(enrollment.id) ?? [];
    return {
      ...{ enrollment, presentations: presentations.filter((one) => isOf(enrollment, one)) },
      standing: {
        ...{ results: own, proposal: proposalOf(enrollment, own, awards, today) },
        plan: remainingPlan(enrollment, own, awards, today),
      },
    };
  });
}

/** Those presented to juries that somebody presides, with their presentations there and what others have published. */
export async function enrollmentsPresented(
  reading: Reading,
  candidateId: string,
  { enrollmentIds, sessionIds }: Presided,
): Promise<EnrollmentFile[]> {
  const enrollments = await loadedEnrollments(reading, { candidateId, id: In([...enrollmentIds]) });
  const presentations = (await presentationsOf(reading, enrollmentIds)).filter(
    ({ candidacy: { session } }) => session.state === 'published' || sessionIds.includes(session.id),
  );
  return enrollments.map((enrollment) => ({
    ...{ enrollment, standing: null },
    presentations: presentations.filter((one) => isOf(enrollment, one)),
  }));
}

const isOf = ({ id }: Enrollment, { candidacy }: Presentation): boolean => candidacy.enrollmentId === id;

type EnrollmentsWhere = NonNullable<Parameters<Reading['findBy']>[1]>;

async function loadedEnrollments(reading: Reading, where: EnrollmentsWhere): Promise<LoadedEnrollment[]> {
  return (await reading.find(Enrollment, {
    where,
    relations: { candidate: true, certification: true },
    order: { enrolledOn: 'DESC', id: 'ASC' },
  })) as LoadedEnrollment[];
}

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
