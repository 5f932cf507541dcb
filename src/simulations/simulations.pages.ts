import { Controller, Get, Inject, Param, Query, Render } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Who } from '../accounts/current-principal.js';
import type { Principal } from '../accounts/principal.js';
import { SimulationQuery } from './simulation.dto.js';
import { simulationView } from './simulation.view.js';
import { SimulationsService } from './simulations.service.js';

@ApiExcludeController()
@Controller('certifications/:code/simulation')
export class SimulationsPages {
  constructor(@Inject(SimulationsService) private readonly simulations: SimulationsService) {}

  @Get()
  @Render('pages/simulation')
  async show(@Who() who: Principal, @Param('code') code: string, @Query() query: SimulationQuery): Promise<object> {
    return simulationView(await this.simulations.simulate(who, code, query), query);
  }
}
