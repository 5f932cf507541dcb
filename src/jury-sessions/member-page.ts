import { Inject, Injectable } from '@nestjs/common';
import type { Principal } from '../accounts/principal.js';
import type { FormState } from '../http/form.js';
import { JuryDirectoryService } from '../jury-directory/jury-directory.service.js';
import { JuryPersonQuery } from '../jury-directory/jury-person.dto.js';
import type { JuryPerson } from '../jury-directory/jury-person.entity.js';
import type { SeatQuery } from './jury-member.dto.js';
import { appointingView, memberView } from './jury-member.view.js';
import { JuryMembersService, memberOf } from './jury-members.service.js';
import { JurySessionsService } from './jury-sessions.service.js';

interface Shown {
  readonly view: string;
  readonly model: object;
}

/** People of the directory shown to choose from: more than that ask for a narrower search. */
const MOST_FOUND = 20;

/** The pages on which a member is appointed, and one of them is changed. */
@Injectable()
export class MemberPage {
  constructor(
    @Inject(JurySessionsService) private readonly sessions: JurySessionsService,
    @Inject(JuryMembersService) private readonly members: JuryMembersService,
    @Inject(JuryDirectoryService) private readonly directory: JuryDirectoryService,
  ) {}

  async appointing(who: Principal, id: string, { q = '', person }: SeatQuery, form: FormState): Promise<Shown> {
    const accounts = await this.members.juryAccounts(who);
    const loaded = await this.sessions.find(who, id);
    const asked = typeof form.values.personId === 'string' ? form.values.personId : person;
    const chosen = asked === undefined ? null : await this.directory.find(who, asked);
    const query = Object.assign(new JuryPersonQuery(), { q, size: MOST_FOUND });
    const { items, total } = await this.directory.list(who, query);
    const found = { q, people: items, total };
    const model = appointingView(loaded, accounts, form, {
      chosen,
      found,
      duplicates: await this.duplicates(who, form),
    });
    return { view: 'pages/session-member', model };
  }

  async changing(who: Principal, id: string, memberId: string, form: FormState): Promise<Shown> {
    const accounts = await this.members.juryAccounts(who);
    const loaded = await this.sessions.find(who, id);
    const member = memberOf(loaded.members, memberId);
    return { view: 'pages/session-member', model: memberView(loaded, accounts, form, member) };
  }

  private async duplicates(who: Principal, { problem }: FormState): Promise<JuryPerson[]> {
    if (problem?.code !== 'possibleJuryDuplicate') return [];
    const ids = problem.facts.personIds as readonly string[];
    return Promise.all(ids.map((id) => this.directory.find(who, id)));
  }
}
