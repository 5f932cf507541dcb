import { Body, Controller, Get, Inject, Param, ParseUUIDPipe, Post, Query, Render, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Who } from '../accounts/current-principal.js';
import { demand, type Principal } from '../accounts/principal.js';
import { leaveNotice } from '../accounts/sign-in.js';
import { CandidatesService } from '../candidates/candidates.service.js';
import { CertificationsService } from '../certifications/certifications.service.js';
import { Clock } from '../config/clock.js';
import { blankForm, type FormState, submit } from '../http/form.js';
import { registerName } from '../web/french/person-name.js';
import { ChangeEnrollment, EnrollCandidate, EnrollingQuery } from './enrollment.dto.js';
import { enrollmentPolicy } from './enrollment.policy.js';
import {
  candidateBreadcrumb,
  certificationOptions,
  chosenInForm,
  currentVersions,
  endedRegistration,
  enrollmentForm,
  otherVersions,
} from './enrollment.view.js';
import { EnrollmentsService } from './enrollments.service.js';

/** What a form leaves out of these is taken away. */
const WITHOUT: Partial<ChangeEnrollment> = {
  ...{ optionBloc: null, targetBlocs: null, extraTime: null, employer: null, trainingBody: null },
};

@ApiExcludeController()
@Controller()
export class EnrollmentsPages {
  constructor(
    @Inject(EnrollmentsService) private readonly enrollments: EnrollmentsService,
    @Inject(CandidatesService) private readonly candidates: CandidatesService,
    @Inject(CertificationsService) private readonly certifications: CertificationsService,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** First the certification, then what depends on it: routes, options, blocs. */
  @Get('candidats/:id/inscriptions/nouvelle')
  @Render('pages/enrollment-new')
  async new(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { certification, certificationVersion }: EnrollingQuery,
  ): Promise<object> {
    demand(enrollmentPolicy.enroll(who), 'enrollment.enroll');
    return this.newModel(who, id, blankForm({ certification, certificationVersion }));
  }

  @Post('candidats/:id/inscriptions')
  async enroll(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: Record<string, unknown>,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const act = async (input: EnrollCandidate): Promise<string> => {
      const { certification } = await this.enrollments.enroll(who, id, input);
      leaveNotice(request, `L’inscription à ${certification.title} est enregistrée.`);
      return `/candidats/${id}`;
    };
    const again = async (form: FormState) => ({
      view: 'pages/enrollment-new',
      model: await this.newModel(who, id, form),
    });
    await submit(EnrollCandidate, chosenInForm(body), response, act, again);
  }

  @Get('inscriptions/:id/modifier')
  @Render('pages/enrollment-edit')
  edit(@Who() who: Principal, @Param('id', ParseUUIDPipe) id: string): Promise<object> {
    return this.editModel(who, id, blankForm());
  }

  @Post('inscriptions/:id/modifier')
  async change(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: Record<string, unknown>,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const act = async (input: ChangeEnrollment): Promise<string> => {
      const { candidateId, certification } = await this.enrollments.change(who, id, { ...WITHOUT, ...input });
      leaveNotice(request, `L’inscription à ${certification.title} est modifiée.`);
      return `/candidats/${candidateId}`;
    };
    const again = async (form: FormState) => ({
      view: 'pages/enrollment-edit',
      model: await this.editModel(who, id, form),
    });
    await submit(ChangeEnrollment, chosenInForm(body), response, act, again);
  }

  private async newModel(who: Principal, id: string, form: FormState): Promise<object> {
    const candidate = await this.candidates.find(who, id);
    const versions = await this.certifications.list(who);
    const today = this.clock.today();
    const current = currentVersions(versions, today);
    const { certification: code, certificationVersion: number } = form.values;
    const chosen =
      versions.find((version) => version.code === code && version.number === Number(number)) ??
      current.find((version) => version.code === code);
    return {
      ...{ title: 'Nouvelle inscription', width: 'narrow', subtitle: registerName(candidate) },
      ...{
        breadcrumb: candidateBreadcrumb(candidate),
        href: `/candidats/${id}`,
        action: `/candidats/${id}/inscriptions`,
      },
      ...{
        certifications: certificationOptions(current, today),
        certification: chosen?.title ?? null,
        ended: chosen ? endedRegistration(chosen, today) : null,
        ...{ code: chosen?.code ?? '', number: chosen?.number ?? '' },
        otherVersions: chosen ? otherVersions(versions, chosen, `/candidats/${id}/inscriptions/nouvelle`) : [],
      },
      form: chosen ? enrollmentForm(chosen.content, form) : form,
    };
  }

  private async editModel(who: Principal, id: string, form: FormState): Promise<object> {
    const enrollment = await this.enrollments.find(who, id);
    const { candidate, certification, version } = enrollment;
    return {
      ...{
        title: 'Modifier l’inscription',
        width: 'narrow',
        subtitle: `${registerName(candidate)}, ${certification.title}`,
      },
      ...{
        breadcrumb: candidateBreadcrumb(candidate),
        href: `/candidats/${candidate.id}`,
        action: `/inscriptions/${id}/modifier`,
      },
      ...{ version, form: enrollmentForm(certification.content, form, enrollment) },
    };
  }
}
