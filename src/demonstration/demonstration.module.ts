import { Module } from '@nestjs/common';
import { SeedDemonstration } from './seed-demonstration.js';

@Module({ providers: [SeedDemonstration], exports: [SeedDemonstration] })
export class DemonstrationModule {}
