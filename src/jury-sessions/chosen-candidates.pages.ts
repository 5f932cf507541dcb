import { Body, Controller, HttpCode, Inject, Post, Query, Render } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Who } from '../accounts/current-principal.js';
import type { Principal } from '../accounts/principal.js';
import { CandidateQuery } from '../candidates/candidate.dto.js';
import { CandidatesService } from '../candidates/candidates.service.js';
import { DomainError } from '../domain/errors.js';
import { blankForm } from '../http/form.js';
import { ChosenRows } from '../lists/choice.js';
import { CandidacyPage } from './candidacy-page.js';
import { MOST_CANDIDATES } from './candidacy.dto.js';
import { ChosenCandidates } from './chosen-candidates.js';
import { chosenCandidatesView, peopleWithout } from './chosen-candidates.view.js';
import { ChosenForSession } from './presentation.dto.js';

/** People chosen in the register, then a session, then the preview of what it would present. Nothing is changed here. */
@ApiExcludeController()
@Controller('candidats/presentation')
export class ChosenCandidatesPages {
  constructor(
    @Inject(CandidatesService) private readonly candidates: CandidatesService,
    @Inject(ChosenCandidates) private readonly choosing: ChosenCandidates,
    @Inject(CandidacyPage) private readonly page: CandidacyPage,
  ) {}

  @Post()
  @HttpCode(200)
  @Render('pages/chosen-candidates')
  async choose(@Who() who: Principal, @Query() query: CandidateQuery, @Body() rows: ChosenRows): Promise<object> {
    const ids = await this.candidates.chosen(who, query, rows);
    if (ids.length > MOST_CANDIDATES) throw new DomainError('tooManyCandidates', { most: MOST_CANDIDATES });
    return chosenCandidatesView(await this.choosing.choice(who, ids));
  }

  @Post('apercu')
  @HttpCode(200)
  @Render('pages/session-presentation')
  async preview(@Who() who: Principal, @Body() { sessionId, candidateIds }: ChosenForSession): Promise<object> {
    const { enrollmentIds, others } = await this.choosing.forSession(who, sessionId, candidateIds);
    const { model } = await this.page.previewing(who, sessionId, { enrollmentIds }, blankForm());
    return { ...model, others: peopleWithout(others) };
  }
}
