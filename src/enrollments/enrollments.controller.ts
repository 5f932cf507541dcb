import {
  Body,
  Controller,
  Get,
  Inject,
  Param,
  ParseUUIDPipe,
  Patch,
  Post,
  Query,
  type StreamableFile,
} from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Who } from '../accounts/current-principal.js';
import type { Principal } from '../accounts/principal.js';
import { AnswersAs } from '../http/answers-as.decorator.js';
import { ListExports } from '../lists/list-exports.js';
import type { ListPage } from '../lists/read-list.js';
import { ChangeEnrollment, EnrollCandidate, EnrollmentExport, EnrollmentQuery } from './enrollment.dto.js';
import type { Enrollment } from './enrollment.entity.js';
import { ENROLLMENT_LIST, type ListedEnrollment } from './enrollment.list.js';
import { EnrollmentsService } from './enrollments.service.js';

type PresentedEnrollment = Omit<Enrollment, 'candidate' | 'certification'> & {
  readonly candidate: { readonly firstNames: string; readonly birthName: string; readonly usedName: string | null };
  readonly certification: { readonly code: string; readonly number: number; readonly title: string };
};

@ApiTags('enrollments')
@Controller('api/v1')
export class EnrollmentsController {
  constructor(
    @Inject(EnrollmentsService) private readonly enrollments: EnrollmentsService,
    @Inject(ListExports) private readonly exports: ListExports,
  ) {}

  /** Enrollments by name, of one candidate or of one certification where asked. */
  @Get('enrollments')
  async list(@Who() who: Principal, @Query() query: EnrollmentQuery): Promise<ListPage<PresentedEnrollment>> {
    const page = await this.enrollments.list(who, query);
    return { ...page, items: page.items.map(presentEnrollment) };
  }

  /** The same list as a file, all of it; the journal tells who took it. */
  @Get('enrollments/export')
  @AnswersAs('application/octet-stream')
  export(@Who() who: Principal, @Query() asked: EnrollmentExport): Promise<StreamableFile> {
    return this.exports.file(who, ENROLLMENT_LIST, asked, (portion) =>
      this.enrollments.list(who, { ...asked, ...portion }),
    );
  }

  /** Enroll a candidate on the newest version of a certification, unless another is asked for. */
  @Post('candidates/:id/enrollments')
  async enroll(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: EnrollCandidate,
  ): Promise<PresentedEnrollment> {
    return presentEnrollment(await this.enrollments.enroll(who, id, input));
  }

  /** Enrollments of one candidate. */
  @Get('candidates/:id/enrollments')
  async listOfCandidate(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: EnrollmentQuery,
  ): Promise<ListPage<PresentedEnrollment>> {
    return this.list(who, { ...query, candidateId: id });
  }

  @Get('enrollments/:id')
  async find(@Who() who: Principal, @Param('id', ParseUUIDPipe) id: string): Promise<PresentedEnrollment> {
    return presentEnrollment(await this.enrollments.find(who, id));
  }

  /** Change route, day, option, blocs aimed at or accommodations, on the version seen. */
  @Patch('enrollments/:id')
  async change(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: ChangeEnrollment,
  ): Promise<PresentedEnrollment> {
    return presentEnrollment(await this.enrollments.change(who, id, input));
  }
}

function presentEnrollment({ candidate, certification, ...enrollment }: ListedEnrollment): PresentedEnrollment {
  const { firstNames, birthName, usedName } = candidate;
  const { code, number, title } = certification;
  return { ...enrollment, candidate: { firstNames, birthName, usedName }, certification: { code, number, title } };
}
