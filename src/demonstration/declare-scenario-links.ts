import { Inject, Injectable } from '@nestjs/common';
import type { JuryMember } from '../jury-sessions/jury-member.entity.js';
import { JuryLinksService } from '../jury-sessions/jury-links.service.js';
import { LinkAnswersService } from '../jury-sessions/link-answers.service.js';
import type { LoadedSession } from '../jury-sessions/load-session.js';
import type { DemonstrationPeople } from './demonstration-people.js';
import type { Scenario } from './scenario.js';

/** Members of a scenario declare their links, and the president answers. */
@Injectable()
export class DeclareScenarioLinks {
  constructor(
    @Inject(JuryLinksService) private readonly links: JuryLinksService,
    @Inject(LinkAnswersService) private readonly answers: LinkAnswersService,
  ) {}

  async declare(
    people: DemonstrationPeople,
    { session: { id }, members, candidacies }: LoadedSession,
    { links = [], declared = [] }: Scenario,
  ): Promise<void> {
    const memberOf = (lastName: string) => members.find((member) => member.lastName === lastName)!;
    for (const { candidate, member: lastName, kind, words, maintained } of links) {
      const member = memberOf(lastName);
      const { id: candidacyId } = candidacies.find(({ enrollment }) => enrollment.candidate.birthName === candidate)!;
      await this.links.declare(recorder(people, member), id, { memberId: member.id, candidacyId, kind, words });
      const answer = { answer: 'maintained', reason: maintained } as const;
      await this.answers.answer(people.president, id, { memberId: member.id, candidacyIds: [candidacyId], ...answer });
    }
    const candidacyIds = candidacies.map((candidacy) => candidacy.id);
    for (const member of declared.map(memberOf)) {
      const declaration = { version: 0, candidacyIds, evidence: 'Déclaration signée, remise au secrétariat' };
      await this.links.complete(recorder(people, member), id, member.id, declaration);
    }
  }
}

/** The member where they have an account; else the secretary, from paper. */
function recorder({ president, juryMember, secretary }: DemonstrationPeople, { accountId }: JuryMember) {
  return [president, juryMember].find((one) => one.accountId === accountId) ?? secretary;
}
