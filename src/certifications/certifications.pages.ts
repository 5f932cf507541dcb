import { Controller, Get, Inject, Param, Query, Render } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Who } from '../accounts/current-principal.js';
import type { Principal } from '../accounts/principal.js';
import { VersionQuery } from './certification.dto.js';
import { certificationRow, certificationView } from './certification.view.js';
import { CertificationsService } from './certifications.service.js';

@ApiExcludeController()
@Controller('certifications')
export class CertificationsPages {
  constructor(@Inject(CertificationsService) private readonly certifications: CertificationsService) {}

  @Get()
  @Render('pages/certifications')
  async list(@Who() who: Principal): Promise<object> {
    const versions = await this.certifications.list(who);
    return { title: 'Certifications', certifications: versions.map(certificationRow) };
  }

  @Get(':code')
  @Render('pages/certification')
  async show(@Who() who: Principal, @Param('code') code: string, @Query() { version }: VersionQuery): Promise<object> {
    return certificationView(who, await this.certifications.find(who, code, version));
  }
}
