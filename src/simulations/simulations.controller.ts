import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Who } from '../accounts/current-principal.js';
import type { Principal } from '../accounts/principal.js';
import { presentSimulation, type PresentedSimulation } from './present-simulation.js';
import { SimulationQuery } from './simulation.dto.js';
import { SimulationsService } from './simulations.service.js';

@ApiTags('certifications')
@Controller('api/v1/certifications/:code/simulation')
export class SimulationsController {
  constructor(@Inject(SimulationsService) private readonly simulations: SimulationsService) {}

  /** Who of the recorded candidates would pass by other rules, and who would not any more. Changes nothing. */
  @Get()
  async simulate(
    @Who() who: Principal,
    @Param('code') code: string,
    @Query() query: SimulationQuery,
  ): Promise<PresentedSimulation> {
    return presentSimulation(await this.simulations.simulate(who, code, query));
  }
}
