import {
  Body,
  Controller,
  Get,
  HttpCode,
  Inject,
  Param,
  ParseUUIDPipe,
  Post,
  Query,
  Render,
  Req,
  Res,
} from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Who } from '../accounts/current-principal.js';
import type { Principal } from '../accounts/principal.js';
import { leaveNotice } from '../accounts/sign-in.js';
import { CertificateQuery } from '../certificates/certificate.dto.js';
import { CertificatesService } from '../certificates/certificates.service.js';
import { toldText } from '../certificates/told.view.js';
import { DomainError } from '../domain/errors.js';
import { blankForm, type FormState, type Shown, submit } from '../http/form.js';
import { readInput } from '../http/validation.js';
import { ChosenRows } from '../lists/choice.js';
import { plural } from '../web/french/format.js';
import { certificatePageView } from './certificate-page.view.js';
import { CertificatePageService } from './certificate-page.service.js';
import {
  ChosenCertificates,
  ReissueCertificates as Reissue,
  RevokeCertificates as Revoke,
} from './certificate-life.dto.js';
import { reissueView, revocationView } from './certificate-life.view.js';
import { ReissueCertificates } from './reissue-certificates.js';
import { RevokeCertificates } from './revoke-certificates.js';

type Fields = Record<string, unknown>;
const REVOCATION = 'pages/certificate-revocation';
const REISSUE = 'pages/certificate-reissue';

/** The page of one certificate; and revoking or issuing again those chosen, after a look at what follows. */
@ApiExcludeController()
@Controller('certificats')
export class CertificateLifePages {
  constructor(
    @Inject(CertificatePageService) private readonly page: CertificatePageService,
    @Inject(ReissueCertificates) private readonly reissuing: ReissueCertificates,
    @Inject(RevokeCertificates) private readonly revoking: RevokeCertificates,
    @Inject(CertificatesService) private readonly certificates: CertificatesService,
  ) {}

  @Get(':id')
  @Render('pages/certificate')
  async find(@Who() who: Principal, @Param('id', ParseUUIDPipe) id: string): Promise<object> {
    return certificatePageView(who, await this.page.find(who, id));
  }

  @Post('annulation')
  @HttpCode(200)
  @Render(REVOCATION)
  async previewRevocation(
    @Who() who: Principal,
    @Query() query: CertificateQuery,
    @Body() rows: ChosenRows,
  ): Promise<object> {
    return this.revocation(who, await this.certificates.chosen(who, query, rows), blankForm());
  }

  @Post('annulations')
  async revoke(
    @Who() who: Principal,
    @Body() body: Fields,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const { all, ...asked } = body;
    const act = async (input: Revoke): Promise<string> => {
      const { revoked, told } = await this.revoking.revoke(who, input);
      leaveNotice(
        request,
        `${plural(revoked, 'certificat annulé', 'certificats annulés')}. ${toldText(told)}`.trimEnd(),
      );
      return '/certificats?state=revoked';
    };
    const again = async (form: FormState): Promise<Shown> => ({
      view: REVOCATION,
      model: await this.revocation(who, all ?? body.ids, form, body.ids),
    });
    await submit(Revoke, asked, response, act, again);
  }

  @Post('reedition')
  @HttpCode(200)
  @Render(REISSUE)
  async previewReissue(
    @Who() who: Principal,
    @Query() query: CertificateQuery,
    @Body() rows: ChosenRows,
  ): Promise<object> {
    return this.reissue(who, await this.certificates.chosen(who, query, rows), blankForm());
  }

  @Post('reeditions')
  async reissueChosen(
    @Who() who: Principal,
    @Body() body: Fields,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const act = async (input: Reissue): Promise<string> => {
      const { issued, told } = await this.reissuing.reissue(who, input);
      const done = plural(issued.length, 'certificat refait', 'certificats refaits');
      leaveNotice(request, `${done}. ${toldText(told)}`.trimEnd());
      return issued.length === 1
        ? `/certificats/${issued[0]!.id}`
        : `/certificats?candidateId=${issued[0]!.candidateId}`;
    };
    const again = async (form: FormState): Promise<Shown> => ({
      view: REISSUE,
      model: await this.reissue(who, body.ids, form),
    });
    await submit(Reissue, body, response, act, again);
  }

  private async revocation(who: Principal, ids: unknown, form: FormState, kept: unknown = ids): Promise<object> {
    if (ids === undefined) throw new DomainError('nothingChosen', {});
    const chosen = await readInput(ChosenCertificates, { ids });
    return revocationView(await this.revoking.preview(who, chosen), form, listOf(kept));
  }

  private async reissue(who: Principal, ids: unknown, form: FormState): Promise<object> {
    if (ids === undefined) throw new DomainError('nothingChosen', {});
    const chosen = await readInput(ChosenCertificates, { ids });
    return reissueView(await this.reissuing.preview(who, chosen), form);
  }
}

const listOf = (sent: unknown): readonly unknown[] => (Array.isArray(sent) ? sent : sent === undefined ? [] : [sent]);
