import { Module } from '@nestjs/common';
import { SimulationsController } from './simulations.controller.js';
import { SimulationsPages } from './simulations.pages.js';
import { SimulationsService } from './simulations.service.js';

@Module({
  controllers: [SimulationsController, SimulationsPages],
  providers: [SimulationsService],
})
export class SimulationsModule {}
