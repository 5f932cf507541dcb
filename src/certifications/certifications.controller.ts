import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Who } from '../accounts/current-principal.js';
import type { Principal } from '../accounts/principal.js';
import type { Certification } from '../domain/certification/certification.js';
import { VersionQuery } from './certification.dto.js';
import type { CertificationVersion } from './certification-version.entity.js';
import { CertificationsService } from './certifications.service.js';

type PresentedVersion = Pick<CertificationVersion, 'id' | 'code' | 'number' | 'title' | 'loadedAt' | 'frozenAt'>;

@ApiTags('certifications')
@Controller('api/v1/certifications')
export class CertificationsController {
  constructor(@Inject(CertificationsService) private readonly certifications: CertificationsService) {}

  /** All versions of all certifications. */
  @Get()
  async list(@Who() who: Principal): Promise<{ items: PresentedVersion[] }> {
    return { items: (await this.certifications.list(who)).map(presentVersion) };
  }

  /** One version whole, rules included; the newest unless `version` asks for another. */
  @Get(':code')
  async find(
    @Who() who: Principal,
    @Param('code') code: string,
    @Query() { version }: VersionQuery,
  ): Promise<PresentedVersion & { content: Certification }> {
    const found = await this.certifications.find(who, code, version);
    return { ...presentVersion(found), content: found.content };
  }
}

function presentVersion({ id, code, number, title, loadedAt, frozenAt }: CertificationVersion): PresentedVersion {
  return { id, code, number, title, loadedAt, frozenAt };
}
