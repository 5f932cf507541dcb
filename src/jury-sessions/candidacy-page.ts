import { Inject, Injectable } from '@nestjs/common';
import { demand, type Principal } from '../accounts/principal.js';
import type { FormState, Shown } from '../http/form.js';
import { readInput } from '../http/validation.js';
import { CandidaciesService, candidacyOf } from './candidacies.service.js';
import { candidacyView } from './candidacy.view.js';
import { choosingView } from './choosing.view.js';
import { jurySessionPolicy } from './jury-session.policy.js';
import { JurySessionsService } from './jury-sessions.service.js';
import { PresentableQuery, PreviewPresentations } from './presentation.dto.js';
import { askedIn, chosenIn, type Fields } from './presentation-form.js';
import { presentationView } from './presentation.view.js';
import { PresentationsService } from './presentations.service.js';

/** The pages on which candidates are chosen for a session, and one of them is changed. */
@Injectable()
export class CandidacyPage {
  constructor(
    @Inject(JurySessionsService) private readonly sessions: JurySessionsService,
    @Inject(CandidaciesService) private readonly candidacies: CandidaciesService,
    @Inject(PresentationsService) private readonly presentations: PresentationsService,
  ) {}

  async choosing(who: Principal, id: string, query: PresentableQuery, address: string): Promise<Shown> {
    const found = await this.candidacies.presentable(who, id, query);
    const loaded = await this.sessions.find(who, id);
    return { view: 'pages/session-candidates', model: choosingView(loaded, found, { address, query }) };
  }

  /** What would be presented of what was chosen, before it is; as it was typed where it was refused. */
  async previewing(who: Principal, id: string, body: Fields, form: FormState): Promise<Shown> {
    const asked = form.refusal === null ? askedIn(body) : { candidates: chosenIn(body, false) };
    const input = await readInput(PreviewPresentations, asked);
    const preview = await this.presentations.preview(who, id, input);
    return { view: 'pages/session-presentation', model: presentationView(preview, body, form) };
  }

  async changing(who: Principal, id: string, candidacyId: string, form: FormState): Promise<Shown> {
    demand(jurySessionPolicy.prepare(who), 'candidacy.change');
    const loaded = await this.sessions.find(who, id);
    const candidacy = candidacyOf(loaded.candidacies, candidacyId);
    return { view: 'pages/session-candidacy', model: candidacyView(who, loaded, candidacy, form) };
  }
}
