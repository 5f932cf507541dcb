import { Controller, Get, Inject, Query, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Who } from '../accounts/current-principal.js';
import type { Principal } from '../accounts/principal.js';
import type { PlainDay } from '../domain/day.js';
import type { RemainingPlan } from '../evaluations/remaining-plan.js';
import { AnswersAs } from '../http/answers-as.decorator.js';
import type { PageOf } from '../http/page-query.dto.js';
import { ListExports } from '../lists/list-exports.js';
import { ExpiringBlocsExport, ExpiringBlocsQuery } from './expiring-blocs.dto.js';
import { EXPIRING_LIST } from './expiring-blocs.list.js';
import type { ExpiringBlocs } from './expiring-blocs.js';
import { ExpiringBlocsService } from './expiring-blocs.service.js';

interface PresentedExpiring {
  readonly candidateId: string;
  readonly firstNames: string;
  readonly birthName: string;
  readonly usedName: string | null;
  readonly enrollmentId: string;
  readonly certification: { readonly code: string; readonly number: number; readonly title: string };
  readonly blocs: readonly { readonly blocCode: string; readonly validUntil: PlainDay }[];
  /** What is left until the title, and from which day on it changes; null where the title is not aimed at. */
  readonly plan: RemainingPlan | null;
}

@ApiTags('candidates')
@Controller('api/v1/expiring-blocs')
export class ExpiringBlocsController {
  constructor(
    @Inject(ExpiringBlocsService) private readonly expiring: ExpiringBlocsService,
    @Inject(ListExports) private readonly exports: ListExports,
  ) {}

  /** Blocs whose last day falls within the next months, by candidate, with the way that remains. */
  @Get()
  async list(@Who() who: Principal, @Query() query: ExpiringBlocsQuery): Promise<PageOf<PresentedExpiring>> {
    const page = await this.expiring.list(who, query);
    return { ...page, items: page.items.map(presentExpiring) };
  }

  /** The same list as a file, all of it; the journal tells who took it. */
  @Get('export')
  @AnswersAs('application/octet-stream')
  export(@Who() who: Principal, @Query() asked: ExpiringBlocsExport): Promise<StreamableFile> {
    return this.exports.file(who, EXPIRING_LIST, asked, (portion) => this.expiring.list(who, { ...asked, ...portion }));
  }
}

function presentExpiring({ candidate, enrollment, blocs, plan }: ExpiringBlocs): PresentedExpiring {
  const { id: candidateId, firstNames, birthName, usedName } = candidate;
  const { code, number, title } = enrollment.certification;
  return {
    ...{ candidateId, firstNames, birthName, usedName, enrollmentId: enrollment.id },
    ...{ certification: { code, number, title }, blocs, plan },
  };
}
