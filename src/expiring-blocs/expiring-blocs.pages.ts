import { Controller, Get, Inject, Query, Render, Req, type StreamableFile } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request } from 'express';
import { Who } from '../accounts/current-principal.js';
import type { Principal } from '../accounts/principal.js';
import { CertificationsService } from '../certifications/certifications.service.js';
import { Clock } from '../config/clock.js';
import { ListExports } from '../lists/list-exports.js';
import { ExpiringBlocsExport, ExpiringBlocsQuery } from './expiring-blocs.dto.js';
import { EXPIRING_LIST } from './expiring-blocs.list.js';
import { ExpiringBlocsService } from './expiring-blocs.service.js';
import { expiringPageView } from './expiring-page.view.js';

@ApiExcludeController()
@Controller('blocs-a-echeance')
export class ExpiringBlocsPages {
  constructor(
    @Inject(ExpiringBlocsService) private readonly expiring: ExpiringBlocsService,
    @Inject(CertificationsService) private readonly certifications: CertificationsService,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(ListExports) private readonly exports: ListExports,
  ) {}

  @Get()
  @Render('pages/expiring-blocs')
  async list(@Who() who: Principal, @Query() query: ExpiringBlocsQuery, @Req() request: Request): Promise<object> {
    const page = await this.expiring.list(who, query);
    const versions = await this.certifications.list(who);
    return expiringPageView(page, query, versions, this.clock.today(), request.originalUrl);
  }

  @Get('export')
  export(@Who() who: Principal, @Query() asked: ExpiringBlocsExport): Promise<StreamableFile> {
    return this.exports.file(who, EXPIRING_LIST, asked, (portion) => this.expiring.list(who, { ...asked, ...portion }));
  }
}
