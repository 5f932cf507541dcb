import { Controller, Get, Inject, Query, Render, Req, type StreamableFile } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request } from 'express';
import { Who } from '../accounts/current-principal.js';
import type { Principal } from '../accounts/principal.js';
import { CANDIDATES_BREADCRUMB } from '../candidates/candidate.view.js';
import { CertificationsService } from '../certifications/certifications.service.js';
import { ACCESS_ROUTES } from '../domain/certification/certification.js';
import { exportLinks } from '../lists/export-links.js';
import { ListExports } from '../lists/list-exports.js';
import { listView } from '../lists/list.view.js';
import { ACCESS_ROUTE_LABELS } from '../web/french/labels.js';
import type { CertificationVersion } from '../certifications/certification-version.entity.js';
import { EnrollmentExport, EnrollmentQuery } from './enrollment.dto.js';
import { ENROLLMENT_LIST } from './enrollment.list.js';
import { EnrollmentsService } from './enrollments.service.js';

@ApiExcludeController()
@Controller('inscriptions')
export class EnrollmentsListPages {
  constructor(
    @Inject(EnrollmentsService) private readonly enrollments: EnrollmentsService,
    @Inject(CertificationsService) private readonly certifications: CertificationsService,
    @Inject(ListExports) private readonly exports: ListExports,
  ) {}

  @Get()
  @Render('pages/enrollments')
  async list(@Who() who: Principal, @Query() query: EnrollmentQuery, @Req() request: Request): Promise<object> {
    const page = await this.enrollments.list(who, query);
    const address = request.originalUrl;
    return {
      ...{ title: 'Inscriptions', subtitle: 'Qui est inscrit à quoi, par quelle voie et depuis quand' },
      breadcrumb: CANDIDATES_BREADCRUMB,
      filters: filtersView(query, await this.certifications.list(who)),
      list: listView(ENROLLMENT_LIST, { page, query, address, actions: exportLinks(ENROLLMENT_LIST, address) }),
    };
  }

  @Get('export')
  export(@Who() who: Principal, @Query() asked: EnrollmentExport): Promise<StreamableFile> {
    return this.exports.file(who, ENROLLMENT_LIST, asked, (portion) =>
      this.enrollments.list(who, { ...asked, ...portion }),
    );
  }
}

function filtersView(query: EnrollmentQuery, versions: readonly CertificationVersion[]): object {
  const { q = '', certification, route, from = '', until = '' } = query;
  const newest = versions.filter(({ code }, index) => versions.findIndex((other) => other.code === code) === index);
  return {
    ...{ q, from, until },
    certifications: newest.map(({ code, title }) => ({
      ...{ value: code, label: `${title} (${code})`, selected: code === certification },
    })),
    routes: ACCESS_ROUTES.map((value) => ({
      ...{ value, label: ACCESS_ROUTE_LABELS[value], selected: value === route },
    })),
    active: [q, certification, route, from, until].some(Boolean),
  };
}
