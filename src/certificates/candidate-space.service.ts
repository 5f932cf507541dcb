import { Inject, Injectable } from '@nestjs/common';
import { demand, type Principal } from '../accounts/principal.js';
import { Candidate } from '../candidates/candidate.entity.js';
import type { CertificationVersion } from '../certifications/certification-version.entity.js';
import { Clock } from '../config/clock.js';
import { Database } from '../database/database.js';
import type { Reading } from '../database/reading.js';
import { type CandidateJourney, journeyOn } from '../domain/proposals/candidate-journey.js';
import type { PlainDay } from '../domain/day.js';
import type { BlocAwardRecord } from '../enrollments/bloc-award.entity.js';
import { awardsOf, blocAwardOf } from '../enrollments/bloc-awards.js';
import { Enrollment } from '../enrollments/enrollment.entity.js';
import { type RemainingPlan, remainingPlan } from '../evaluations/remaining-plan.js';
import { Certificate } from './certificate.entity.js';
import { CertificateCode } from './certificate-code.entity.js';
import { certificatePolicy } from './certificate.policy.js';
import { type OwnConvocation, ownConvocations } from './own-convocations.js';
import { type PublishedResult, resultsOf, titleAwardedIn } from './published-results.js';
import { publishedEvaluationsOf } from './published-evaluations.js';

type EnrolledOn = Enrollment & { readonly certification: CertificationVersion };

/** One certification a candidate is enrolled on: what is held today, what is left, what juries have decided. */
export interface OwnJourney extends CandidateJourney {
  readonly enrollment: EnrolledOn;
  /** The latest first; of published sessions only. */
  readonly results: readonly PublishedResult[];
  readonly certificates: readonly Certificate[];
  /** Blocs held because others stand for them, and what those are, in words. */
  readonly equivalences: ReadonlyMap<string, string>;
  /** Those that are not in force any more. */
  readonly revoked: readonly Certificate[];
  /** From what is published alone; null where the title is not aimed at. */
  readonly plan: RemainingPlan | null;
  /** Day of the decision that awards the title, whatever became of its document; null where none has been published. */
  readonly titleAwardedOn: PlainDay | null;
}

export interface CandidateSpace {
  /** Null where no candidate is linked to the account yet. */
  readonly candidate: Candidate | null;
  readonly today: PlainDay;
  /** To sessions to come, the next one first. */
  readonly convocations: readonly OwnConvocation[];
  /** The latest enrollment first. */
  readonly journeys: readonly OwnJourney[];
  /** Whether each certificate is shown to others, and when one was last looked up; by its id. */
  readonly codes: ReadonlyMap<string, CertificateCode>;
}

/** What a candidate may know: their own, and only once published. */
@Injectable()
export class CandidateSpaceService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async own(who: Principal): Promise<CandidateSpace> {
    demand(certificatePolicy.ownSpace(who), 'candidateSpace.read');
    const today = this.clock.today();
    return this.database.read(async (reading) => {
      const candidate = await reading.findOneBy(Candidate, { accountId: who.accountId });
      if (!candidate) return { candidate, today, convocations: [], journeys: [], codes: new Map() };
      const convocations = await ownConvocations(reading, candidate.id, today);
      const journeys = await journeysOf(reading, candidate, today);
      const ids = journeys.flatMap(({ certificates, revoked }) => [...certificates, ...revoked].map(({ id }) => id));
      const codes = new Map((await reading.rowsIn(CertificateCode, 'id', ids)).map((one) => [one.id, one]));
      return { candidate, today, convocations, journeys, codes };
    });
  }
}

async function journeysOf(reading: Reading, { id: candidateId }: Candidate, today: PlainDay): Promise<OwnJourney[]> {
  const enrollments = (await reading.find(Enrollment, {
    where: { candidateId },
    relations: { certification: true },
    order: { enrolledOn: 'DESC', id: 'ASC' },
  })) as EnrolledOn[];
  const results = await resultsOf(reading, enrollments);
  const evaluations = await publishedEvaluationsOf(
    reading,
    results.map(({ candidacy }) => candidacy),
  );
  const certificates = await reading.find(Certificate, { where: { candidateId }, order: { number: 'ASC' } });
  const journeys: OwnJourney[] = [];
  for (const enrollment of enrollments) {
    const { certification } = enrollment;
    const awards = (await awardsOf(reading, [candidateId], certification)).get(candidateId) ?? [];
    const own = results.filter(({ candidacy }) => candidacy.enrollmentId === enrollment.id);
    const sessionIds = own.map(({ candidacy }) => candidacy.sessionId);
    const published = certificates.filter(({ sessionId }) => sessionIds.includes(sessionId));
    const [issued, revoked] = [published.filter(isInForce), published.filter((one) => !isInForce(one))];
    journeys.push({
      ...journeyOn(certification.content, awards.map(blocAwardOf), enrollment.targetBlocs, today),
      ...{ enrollment, results: own, certificates: issued, revoked },
      equivalences: equivalencesIn(awards),
      plan: remainingPlan(enrollment, evaluations.get(enrollment.id) ?? [], awards, today),
      titleAwardedOn: titleAwardedIn(own),
    });
  }
  return journeys;
}

function equivalencesIn(awards: readonly BlocAwardRecord[]): Map<string, string> {
  const carried = awards.filter(({ restsOn }) => restsOn !== null);
  return new Map(carried.map(({ blocCode, evidence }) => [blocCode, evidence ?? '']));
}
const isInForce = ({ revocation }: Certificate): boolean => revocation === null;
