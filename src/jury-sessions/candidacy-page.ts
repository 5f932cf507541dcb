import { Inject, Injectable } from '@nestjs/common';
import { demand, type Principal } from '../accounts/principal.js';
import type { FormState } from '../http/form.js';
import { CandidaciesService, candidacyOf } from './candidacies.service.js';
import type { PresentableQuery } from './candidacy.dto.js';
import { candidacyView, choosingView } from './candidacy.view.js';
import { jurySessionPolicy } from './jury-session.policy.js';
import { JurySessionsService } from './jury-sessions.service.js';

interface Shown {
  readonly view: string;
  readonly model: object;
}

/** The pages on which candidates are chosen for a session, and one of them is changed. */
@Injectable()
export class CandidacyPage {
  constructor(
    @Inject(JurySessionsService) private readonly sessions: JurySessionsService,
    @Inject(CandidaciesService) private readonly candidacies: CandidaciesService,
  ) {}

  async choosing(
    who: Principal,
    id: string,
    query: PresentableQuery,
    address: string,
    form: FormState,
  ): Promise<Shown> {
    const found = await this.candidacies.presentable(who, id, query);
    const loaded = await this.sessions.find(who, id);
    return {
      view: 'pages/session-candidates',
      model: choosingView(loaded, found, { address, q: query.q ?? '' }, form),
    };
  }

  async changing(who: Principal, id: string, candidacyId: string, form: FormState): Promise<Shown> {
    demand(jurySessionPolicy.prepare(who), 'candidacy.change');
    const loaded = await this.sessions.find(who, id);
    const candidacy = candidacyOf(loaded.candidacies, candidacyId);
    return { view: 'pages/session-candidacy', model: candidacyView(who, loaded, candidacy, form) };
  }
}
