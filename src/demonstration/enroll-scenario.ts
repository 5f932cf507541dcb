import { inventedAddress } from './invented-address.js';
import { Inject, Injectable } from '@nestjs/common';
import { CandidatesService } from '../candidates/candidates.service.js';
import { CertificationsService } from '../certifications/certifications.service.js';
import type { CertificationVersion } from '../certifications/certification-version.entity.js';
import type { PlainDay } from '../domain/day.js';
import { BlocAwardsService } from '../enrollments/bloc-awards.service.js';
import { EnrollmentsService } from '../enrollments/enrollments.service.js';
import type { GridCell } from '../evaluations/evaluation.dto.js';
import { EvaluationsService } from '../evaluations/evaluations.service.js';
import { enrollmentDay, resultsOf, type Scenario, type ScenarioCandidate } from './scenario.js';
import type { DemonstrationPeople } from './demonstration-people.js';

/** The candidates of a scenario, enrolled with their results, by birth name. */
export interface EnrolledScenario {
  readonly certification: CertificationVersion;
  readonly enrollmentIds: ReadonlyMap<string, string>;
}

@Injectable()
export class EnrollScenario {
  constructor(
    @Inject(CertificationsService) private readonly certifications: CertificationsService,
    @Inject(CandidatesService) private readonly candidates: CandidatesService,
    @Inject(EnrollmentsService) private readonly enrollments: EnrollmentsService,
    @Inject(BlocAwardsService) private readonly awards: BlocAwardsService,
    @Inject(EvaluationsService) private readonly evaluations: EvaluationsService,
  ) {}

  async enroll(people: DemonstrationPeople, scenario: Scenario, today: PlainDay): Promise<EnrolledScenario> {
    const certification = await this.certifications.find(people.secretary, scenario.certification);
    const enrollmentIds = new Map<string, string>();
    const cells: GridCell[] = [];
    for (const candidate of scenario.candidates) {
      const enrollmentId = await this.enrollOne(people, scenario.certification, candidate, today);
      await this.recordAwards(people, enrollmentId, candidate, certification);
      enrollmentIds.set(candidate.birthName, enrollmentId);
      const results = resultsOf(candidate, certification.content);
      cells.push(...results.map((result) => ({ ...result, enrollmentId, version: 0 })));
    }
    await this.evaluations.recordGrid(people.secretary, { cells });
    return { certification, enrollmentIds };
  }

  private async enrollOne(
    people: DemonstrationPeople,
    certification: string,
    candidate: ScenarioCandidate,
    today: PlainDay,
  ): Promise<string> {
    const { secretary } = people;
    const { firstNames, birthName, usedName, gender, birthDay, birthPlace, route, option, targets } = candidate;
    const email = inventedAddress(firstNames, birthName, 'candidat.example');
    const person = { firstNames, birthName, usedName, gender, birthDay, birthPlace, email, confirmDuplicate: false };
    const { id, version } = await this.candidates.register(secretary, person);
    if (candidate.account) {
      const { accountId } = people[candidate.account];
      await this.candidates.linkAccount(secretary, id, { version, accountId });
    }
    const enrollment = await this.enrollments.enroll(secretary, id, {
      certification,
      accessRoute: route,
      enrolledOn: enrollmentDay(candidate, today),
      optionBloc: option,
      targetBlocs: targets && [...targets],
      accommodations: [...(candidate.accommodations ?? [])],
      extraTime: candidate.extraTime,
      employer: candidate.employer,
    });
    return enrollment.id;
  }

  private async recordAwards(
    { secretary }: DemonstrationPeople,
    enrollmentId: string,
    { awards = [], equivalences = [] }: ScenarioCandidate,
    { content }: CertificationVersion,
  ): Promise<void> {
    for (const { bloc, awardedOn } of awards) {
      await this.awards.recordEarlier(secretary, enrollmentId, {
        bloc,
        awardedOn,
        evidence: 'Procès-verbal du jury antérieur',
      });
    }
    for (const { bloc, obtainedOn } of equivalences) {
      const evidence = content.blocs.find(({ code }) => code === bloc)?.equivalences[0]?.title ?? bloc;
      await this.awards.recordEquivalence(secretary, enrollmentId, { bloc, obtainedOn, evidence });
    }
  }
}
