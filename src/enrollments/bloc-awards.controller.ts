import { Body, Controller, Get, HttpCode, Inject, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Who } from '../accounts/current-principal.js';
import type { Principal } from '../accounts/principal.js';
import { RecordEarlierAward, RecordEquivalence, RemoveAward } from './bloc-award.dto.js';
import type { BlocAwardRecord } from './bloc-award.entity.js';
import { BlocAwardsService } from './bloc-awards.service.js';

type PresentedAward = Omit<BlocAwardRecord, 'candidate' | 'validUntil'> & {
  /** Last day, included, or "unlimited". */
  readonly validUntil: string;
};

@ApiTags('bloc awards')
@Controller('api/v1')
export class BlocAwardsController {
  constructor(@Inject(BlocAwardsService) private readonly awards: BlocAwardsService) {}

  /** Every bloc a candidate holds or has held, by decision here, before, or by equivalence. */
  @Get('candidates/:id/bloc-awards')
  async list(@Who() who: Principal, @Param('id', ParseUUIDPipe) id: string): Promise<{ items: PresentedAward[] }> {
    return { items: (await this.awards.list(who, id)).map(presentAward) };
  }

  /** Record a bloc awarded by a jury before Délibloc. */
  @Post('enrollments/:id/earlier-awards')
  async recordEarlier(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: RecordEarlierAward,
  ): Promise<PresentedAward> {
    return presentAward(await this.awards.recordEarlier(who, id, input));
  }

  /** Record a certificate that stands for a bloc. */
  @Post('enrollments/:id/equivalences')
  async recordEquivalence(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: RecordEquivalence,
  ): Promise<PresentedAward> {
    return presentAward(await this.awards.recordEquivalence(who, id, input));
  }

  /** Take away an award recorded by mistake; what a jury decided here stays. */
  @Post('bloc-awards/:id/removal')
  @HttpCode(204)
  async remove(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: RemoveAward,
  ): Promise<void> {
    await this.awards.remove(who, id, input);
  }
}

function presentAward(award: BlocAwardRecord): PresentedAward {
  const { candidate: _candidate, ...presented } = award;
  return { ...presented, validUntil: award.validUntil ?? 'unlimited' };
}
