import {
  Body,
  Controller,
  Get,
  Inject,
  Param,
  ParseUUIDPipe,
  Post,
  Query,
  Render,
  Req,
  Res,
  type StreamableFile,
} from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Who } from '../accounts/current-principal.js';
import type { Principal } from '../accounts/principal.js';
import { leaveNotice } from '../accounts/sign-in.js';
import { CONFIGURATION } from '../config/config.module.js';
import type { Configuration } from '../config/configuration.js';
import { ListExports } from '../lists/list-exports.js';
import { plural } from '../web/french/format.js';
import { CandidateSpaceService } from './candidate-space.service.js';
import { candidateSpaceView } from './candidate-space.view.js';
import { CertificateExport, CertificateQuery, PublishTicked } from './certificate.dto.js';
import { CERTIFICATE_LIST } from './certificate.list.js';
import { certificatesView } from './certificates.view.js';
import { CertificatesService } from './certificates.service.js';
import { ALL, PublishSession } from './publish-session.js';
import { ShareCertificates } from './share-certificates.js';
import { toldText } from './told.view.js';

@ApiExcludeController()
@Controller()
export class CertificatesPages {
  constructor(
    @Inject(CertificatesService) private readonly certificates: CertificatesService,
    @Inject(PublishSession) private readonly publishing: PublishSession,
    @Inject(CandidateSpaceService) private readonly spaces: CandidateSpaceService,
    @Inject(ShareCertificates) private readonly sharing: ShareCertificates,
    @Inject(ListExports) private readonly exports: ListExports,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  /** Certificates for the staff; a candidate finds theirs in their own space. */
  @Get('certificats')
  async list(
    @Who() who: Principal,
    @Query() query: CertificateQuery,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    if (who.role === 'candidate') {
      response.redirect(303, '/mon-espace');
      return;
    }
    const page = await this.certificates.list(who, query);
    response.render('pages/certificates', certificatesView(who, page, query, request.originalUrl));
  }

  @Get('certificats/export')
  export(@Who() who: Principal, @Query() asked: CertificateExport): Promise<StreamableFile> {
    return this.exports.file(who, CERTIFICATE_LIST, asked, (portion) =>
      this.certificates.list(who, { ...asked, ...portion }),
    );
  }

  @Post('sessions/:id/publier')
  async publish(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { documents, numbers }: PublishTicked,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const { certificates, told } = await this.publishing.publish(
      who,
      id,
      documents === 'ticked' ? { only: numbers } : ALL,
    );
    const issued = plural(certificates, 'certificat délivré', 'certificats délivrés');
    leaveNotice(request, `Les résultats sont publiés, ${issued}. ${told === null ? '' : toldText(told)}`.trimEnd());
    response.redirect(303, `/sessions/${id}/deliberation`);
  }

  @Get('mon-espace')
  @Render('pages/candidate-space')
  async space(@Who() who: Principal): Promise<object> {
    return candidateSpaceView(who, await this.spaces.own(who), this.configuration.publicUrl);
  }

  @Post('mon-espace/certificats/:id/partage')
  async share(@Who() who: Principal, @Param('id', ParseUUIDPipe) id: string, @Res() response: Response): Promise<void> {
    await this.sharing.share(who, id);
    response.redirect(303, `/mon-espace#certificat-${id}`);
  }

  @Post('mon-espace/certificats/:id/fin-du-partage')
  async unshare(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Res() response: Response,
  ): Promise<void> {
    await this.sharing.unshare(who, id);
    response.redirect(303, `/mon-espace#certificat-${id}`);
  }
}
