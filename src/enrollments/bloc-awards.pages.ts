import { Body, Controller, Get, Inject, Param, ParseUUIDPipe, Post, Render, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Who } from '../accounts/current-principal.js';
import type { Principal } from '../accounts/principal.js';
import { leaveNotice } from '../accounts/sign-in.js';
import { CandidatesService } from '../candidates/candidates.service.js';
import { blankForm, type FormState, submit } from '../http/form.js';
import { formatDay } from '../web/french/format.js';
import { registerName } from '../web/french/person-name.js';
import { RecordEarlierAward, RecordEquivalence, RemoveAward } from './bloc-award.dto.js';
import { BlocAwardsService } from './bloc-awards.service.js';
import { AWARD_ORIGIN_LABELS, awardForm, candidateBreadcrumb } from './enrollment.view.js';
import { EnrollmentsService } from './enrollments.service.js';

@ApiExcludeController()
@Controller()
export class BlocAwardsPages {
  constructor(
    @Inject(BlocAwardsService) private readonly awards: BlocAwardsService,
    @Inject(EnrollmentsService) private readonly enrollments: EnrollmentsService,
    @Inject(CandidatesService) private readonly candidates: CandidatesService,
  ) {}

  @Get('inscriptions/:id/acquis')
  @Render('pages/enrollment-awards')
  new(@Who() who: Principal, @Param('id', ParseUUIDPipe) id: string): Promise<object> {
    return this.model(who, id, blankForm(), blankForm());
  }

  @Post('inscriptions/:id/acquis')
  async recordEarlier(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: Record<string, unknown>,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const act = async (input: RecordEarlierAward): Promise<string> => {
      const { candidateId } = await this.awards.recordEarlier(who, id, input);
      leaveNotice(request, 'Le bloc acquis est enregistré.');
      return `/candidats/${candidateId}`;
    };
    await submit(RecordEarlierAward, body, response, act, (form) => this.shown(who, id, form, blankForm()));
  }

  @Post('inscriptions/:id/equivalences')
  async recordEquivalence(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: Record<string, unknown>,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const act = async (input: RecordEquivalence): Promise<string> => {
      const { candidateId } = await this.awards.recordEquivalence(who, id, input);
      leaveNotice(request, 'L’équivalence est enregistrée.');
      return `/candidats/${candidateId}`;
    };
    await submit(RecordEquivalence, body, response, act, (form) => this.shown(who, id, blankForm(), form));
  }

  @Get('blocs-acquis/:id/retrait')
  @Render('pages/enrollment-award-removal')
  removal(@Who() who: Principal, @Param('id', ParseUUIDPipe) id: string): Promise<object> {
    return this.removalModel(who, id, blankForm());
  }

  @Post('blocs-acquis/:id/retrait')
  async remove(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: Record<string, unknown>,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const { candidateId } = await this.awards.find(who, id);
    const act = async (input: RemoveAward): Promise<string> => {
      await this.awards.remove(who, id, input);
      leaveNotice(request, 'Le bloc acquis est retiré ; le journal en garde la trace.');
      return `/candidats/${candidateId}`;
    };
    const again = async (form: FormState) => ({
      view: 'pages/enrollment-award-removal',
      model: await this.removalModel(who, id, form),
    });
    await submit(RemoveAward, body, response, act, again);
  }

  private async shown(who: Principal, id: string, earlier: FormState, equivalence: FormState) {
    return { view: 'pages/enrollment-awards', model: await this.model(who, id, earlier, equivalence) };
  }

  private async model(who: Principal, id: string, earlier: FormState, equivalence: FormState): Promise<object> {
    const { candidate, certification } = await this.enrollments.find(who, id);
    const shown = { title: 'Bloc acquis ailleurs', subtitle: `${registerName(candidate)}, ${certification.title}` };
    const links = {
      breadcrumb: candidateBreadcrumb(candidate),
      href: `/candidats/${candidate.id}`,
      action: `/inscriptions/${id}`,
    };
    const forms = {
      earlier: awardForm(certification.content, earlier),
      equivalence: awardForm(certification.content, equivalence),
    };
    return { ...shown, ...links, ...forms, width: 'narrow' };
  }

  private async removalModel(who: Principal, id: string, form: FormState): Promise<object> {
    const award = await this.awards.find(who, id);
    const candidate = await this.candidates.find(who, award.candidateId);
    const { blocCode, certificationCode, awardedOn, origin, version } = award;
    return {
      ...{ title: 'Retirer un bloc acquis', width: 'narrow', subtitle: registerName(candidate), id, version },
      ...{ breadcrumb: candidateBreadcrumb(candidate), href: `/candidats/${candidate.id}` },
      award: `${blocCode} de ${certificationCode}, acquis le ${formatDay(awardedOn)} (${AWARD_ORIGIN_LABELS[origin].toLowerCase()})`,
      form: { ...form, reason: form.values.reason ?? '' },
    };
  }
}
