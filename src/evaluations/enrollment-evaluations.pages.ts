import { Controller, Get, Inject, Param, ParseUUIDPipe, Query, Render, Req } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request } from 'express';
import { Who } from '../accounts/current-principal.js';
import type { Principal } from '../accounts/principal.js';
import { EnrollmentsService } from '../enrollments/enrollments.service.js';
import { PageQuery } from '../http/page-query.dto.js';
import { evaluationsView } from './evaluations.view.js';
import { EvaluationsService } from './evaluations.service.js';

@ApiExcludeController()
@Controller('inscriptions/:id/evaluations')
export class EnrollmentEvaluationsPages {
  constructor(
    @Inject(EnrollmentsService) private readonly enrollments: EnrollmentsService,
    @Inject(EvaluationsService) private readonly evaluations: EvaluationsService,
  ) {}

  /** Results of an enrollment with their comments, and everything ever recorded of it. */
  @Get()
  @Render('pages/enrollment-evaluations')
  async results(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: PageQuery,
    @Req() request: Request,
  ): Promise<object> {
    const enrollment = await this.enrollments.find(who, id);
    const listed = await this.evaluations.list(who, id);
    const results = listed.map(({ evaluation }) => evaluation);
    const history = await this.evaluations.history(who, id, query);
    return evaluationsView(enrollment, results, history, request.originalUrl);
  }
}
