import { Inject, Injectable } from '@nestjs/common';
import { demand, type Principal } from '../accounts/principal.js';
import type { FormState } from '../http/form.js';
import { memberOf } from './jury-members.service.js';
import { jurySessionPolicy } from './jury-session.policy.js';
import { JurySessionsService } from './jury-sessions.service.js';
import { memberLinksView } from './member-links.view.js';

/** The page on which a member declares their links. */
@Injectable()
export class LinkPage {
  constructor(@Inject(JurySessionsService) private readonly sessions: JurySessionsService) {}

  async declaring(
    who: Principal,
    id: string,
    memberId: string,
    form: FormState,
  ): Promise<{ view: string; model: object }> {
    const loaded = await this.sessions.find(who, id);
    const member = memberOf(loaded.members, memberId);
    demand(jurySessionPolicy.declareLinks(who, loaded.members, member.accountId), 'declaredLink.declare');
    return { view: 'pages/session-member-links', model: memberLinksView(who, loaded, member, form) };
  }
}
