import { Body, Controller, Get, Inject, Param, ParseUUIDPipe, Post, Render, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Who } from '../accounts/current-principal.js';
import type { Principal } from '../accounts/principal.js';
import { leaveNotice } from '../accounts/sign-in.js';
import { toldText } from '../certificates/told.view.js';
import { type FormState, type Shown, submit } from '../http/form.js';
import { messageFor } from '../web/french/errors.js';
import { plural } from '../web/french/format.js';
import { IssueCertificates } from './certificate-life.dto.js';
import { certificatesToIssueView } from './certificates-to-issue.view.js';
import { IssueMissing } from './issue-missing.js';

const PAGE = 'pages/certificates-to-issue';

/** Which documents of a session to issue: at its publication, or later. */
@ApiExcludeController()
@Controller('sessions/:id/certificats')
export class CertificatesToIssuePages {
  constructor(@Inject(IssueMissing) private readonly issuing: IssueMissing) {}

  @Get()
  @Render(PAGE)
  async preview(@Who() who: Principal, @Param('id', ParseUUIDPipe) id: string): Promise<object> {
    return certificatesToIssueView(who, await this.issuing.preview(who, id));
  }

  @Post()
  async issue(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: Record<string, unknown>,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const act = async (input: IssueCertificates): Promise<string> => {
      const { issued, told } = await this.issuing.issue(who, id, input);
      leaveNotice(
        request,
        `${plural(issued, 'certificat délivré', 'certificats délivrés')}. ${toldText(told)}`.trimEnd(),
      );
      return `/certificats?sessionId=${id}`;
    };
    const again = async (form: FormState): Promise<Shown> => {
      const { problem } = form;
      const refusal = problem?.code === 'invalidInput' ? 'Choisissez au moins un document.' : null;
      const said = refusal ?? (problem && messageFor(problem.code, problem.facts));
      return { view: PAGE, model: certificatesToIssueView(who, await this.issuing.preview(who, id), said, form) };
    };
    await submit(IssueCertificates, body, response, act, again);
  }
}
