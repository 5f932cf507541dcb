import { Controller, Get, Inject, Param, Query, Render, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request } from 'express';
import { Who } from '../accounts/current-principal.js';
import type { Principal } from '../accounts/principal.js';
import { DomainError } from '../domain/errors.js';
import { PageQuery } from '../http/page-query.dto.js';
import { paginationView } from '../web/pagination.js';
import { VersionPath } from './version-move.dto.js';
import { enrolledView } from './version-moves.view.js';
import { VersionsService } from './versions.service.js';
import { versionsView } from './versions.view.js';

@ApiExcludeController()
@Controller('certifications/:code/versions')
export class VersionsPages {
  constructor(@Inject(VersionsService) private readonly versions: VersionsService) {}

  @Get()
  @Render('pages/versions')
  async show(@Who() who: Principal, @Param('code') code: string): Promise<object> {
    return versionsView(who, code, await this.versions.lineage(who, code));
  }

  @Get(':number/inscriptions')
  @Render('pages/version-enrolled')
  async enrolled(
    @Who() who: Principal,
    @Param() path: VersionPath,
    @Query() query: PageQuery,
    @Req() request: Request,
  ): Promise<object> {
    const page = await this.versions.enrolled(who, path, query);
    const { versions } = await this.versions.lineage(who, path.code);
    const standing = versions.find(({ version: one }) => one.code === path.code && one.number === path.number);
    if (!standing) throw new DomainError('notFound', { subject: 'certification_version', ...path });
    const pagination = paginationView(page, request.originalUrl, 'inscription');
    return { ...enrolledView(standing, page), pagination };
  }
}
