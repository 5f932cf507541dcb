import { inventedAddress } from './invented-address.js';
import { Inject, Injectable } from '@nestjs/common';
import { DEMONSTRATION_PASSWORD } from '../accounts/demonstration-accounts.js';
import { PublishSession } from '../certificates/publish-session.js';
import { CloseDeliberation } from '../deliberations/close-deliberation.js';
import { DecideCandidacy } from '../deliberations/decide-candidacy.js';
import { DeliberationsService } from '../deliberations/deliberations.service.js';
import type { CandidacyCase } from '../deliberations/load-cases.js';
import { SealSession } from '../deliberations/seal-session.js';
import type { PlainDay } from '../domain/day.js';
import { expectedDecision } from '../domain/decisions/expected-decision.js';
import { SESSION_STATES, type SessionState } from '../domain/sessions/session-life-cycle.js';
import { AttendanceService } from '../jury-sessions/attendance.service.js';
import { CandidaciesService } from '../jury-sessions/candidacies.service.js';
import { JuryMembersService } from '../jury-sessions/jury-members.service.js';
import { JurySessionsService } from '../jury-sessions/jury-sessions.service.js';
import { RecusalsService } from '../jury-sessions/recusals.service.js';
import { SessionActsService } from '../jury-sessions/session-acts.service.js';
import { AssessScenario } from './assess-scenario.js';
import { DeclareScenarioLinks } from './declare-scenario-links.js';
import type { EnrolledScenario } from './enroll-scenario.js';
import { dayBefore, type Scenario, type ScenarioMember, sessionDay } from './scenario.js';
import type { DemonstrationPeople } from './demonstration-people.js';

const reaches = (until: SessionState, state: SessionState): boolean =>
  SESSION_STATES.indexOf(until) >= SESSION_STATES.indexOf(state);

/** Holds the session of a scenario as far as the scenario says. */
@Injectable()
export class HoldScenario {
  constructor(
    @Inject(JurySessionsService) private readonly sessions: JurySessionsService,
    @Inject(JuryMembersService) private readonly members: JuryMembersService,
    @Inject(CandidaciesService) private readonly candidacies: CandidaciesService,
    @Inject(AttendanceService) private readonly attendance: AttendanceService,
    @Inject(RecusalsService) private readonly recusals: RecusalsService,
    @Inject(DeclareScenarioLinks) private readonly links: DeclareScenarioLinks,
    @Inject(AssessScenario) private readonly assessing: AssessScenario,
    @Inject(SessionActsService) private readonly acts: SessionActsService,
    @Inject(DeliberationsService) private readonly deliberations: DeliberationsService,
    @Inject(DecideCandidacy) private readonly deciding: DecideCandidacy,
    @Inject(CloseDeliberation) private readonly closing: CloseDeliberation,
    @Inject(SealSession) private readonly sealing: SealSession,
    @Inject(PublishSession) private readonly publishing: PublishSession,
  ) {}

  async hold(
    people: DemonstrationPeople,
    scenario: Scenario,
    enrolled: EnrolledScenario,
    today: PlainDay,
  ): Promise<void> {
    const { secretary, president } = people;
    const { place, until } = scenario.session;
    const plan = { certificationId: enrolled.certification.id, day: sessionDay(scenario, today), place };
    const { id } = await this.sessions.plan(secretary, plan);
    for (const member of scenario.members) await this.appoint(people, id, member, plan.day, today);
    const enrollmentIds = [...enrolled.enrollmentIds.values()];
    await this.candidacies.present(secretary, id, { enrollmentIds });
    if (reaches(until, 'convened')) await this.acts.convene(secretary, id);
    await this.assessing.assess(people, await this.sessions.find(secretary, id), scenario);
    if (reaches(until, 'open')) await this.open(people, id, scenario, enrolled);
    if (reaches(until, 'deliberated')) await this.closing.deliberate(president, id);
    if (reaches(until, 'sealed')) await this.sealing.seal(president, id, DEMONSTRATION_PASSWORD);
    if (reaches(until, 'published')) await this.publishing.publish(secretary, id);
  }

  private async appoint(
    people: DemonstrationPeople,
    sessionId: string,
    { account, ...member }: ScenarioMember,
    day: PlainDay,
    today: PlainDay,
  ): Promise<void> {
    const appointment = { appointedBy: 'Direction des études', appointedOn: day < today ? dayBefore(day, 60) : today };
    const accountId = account && people[account].accountId;
    const email = inventedAddress(member.firstNames, member.lastName, 'jury.example');
    await this.members.appoint(people.secretary, sessionId, { ...member, ...appointment, accountId, email });
  }

  private async open(
    people: DemonstrationPeople,
    id: string,
    scenario: Scenario,
    enrolled: EnrolledScenario,
  ): Promise<void> {
    const { secretary, president } = people;
    const { members, candidacies } = await this.sessions.find(secretary, id);
    const candidacyOf = (birthName: string) =>
      candidacies.find(({ enrollmentId }) => enrollmentId === enrolled.enrollmentIds.get(birthName))!;
    await this.attendance.take(secretary, id, {
      members: members.map((member) => ({ id: member.id, version: member.version, present: true })),
      candidacies: scenario.candidates.flatMap(({ birthName, attendance }) => {
        const { id: candidacyId, version } = candidacyOf(birthName);
        return attendance ? [{ id: candidacyId, version, attendance }] : [];
      }),
    });
    for (const { candidate, member: lastName, reason } of scenario.recusals ?? []) {
      const memberId = members.find((member) => member.lastName === lastName)!.id;
      await this.recusals.recuse(secretary, id, { candidacyId: candidacyOf(candidate).id, memberId, reason });
    }
    await this.links.declare(people, await this.sessions.find(secretary, id), scenario);
    await this.acts.open(president, id);
    await this.decide(people, id, scenario);
  }

  private async decide({ president }: DemonstrationPeople, sessionId: string, scenario: Scenario): Promise<void> {
    const { cases } = await this.deliberations.all(president, sessionId);
    for (const one of cases) {
      const { birthName } = one.examined.record.identity;
      const isDecided = scenario.decided?.includes(birthName) ?? true;
      if (isDecided && !one.examined.absent) {
        await this.deciding.decide(president, sessionId, one.id, statement(one, scenario, birthName));
      }
    }
  }
}

/** What the rules propose, but for what the scenario decides otherwise. */
function statement({ examined }: CandidacyCase, { decisions = [] }: Scenario, birthName: string) {
  const own = decisions.filter(({ candidate }) => candidate === birthName);
  const otherwise = Object.fromEntries(own.map(({ bloc, outcome }) => [bloc, outcome]));
  const { blocs, title } = expectedDecision(examined, otherwise);
  return {
    version: 0,
    blocs: Object.entries(blocs).map(([bloc, outcome]) => ({
      bloc,
      outcome: otherwise[bloc] ?? outcome,
      reason: own.find((one) => one.bloc === bloc)?.reason,
    })),
    title: title === null ? undefined : { outcome: title },
  };
}
