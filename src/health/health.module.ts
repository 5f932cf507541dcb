import { Controller, Get, Inject, Module } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Database } from '../database/database.js';
import { Setting } from '../database/setting.entity.js';
import { Public } from '../http/public.decorator.js';

@ApiTags('health')
@Controller('health')
class HealthController {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** Answers 200 when the process is up and its database answers; 500 otherwise. */
  @Public()
  @Get()
  async check(): Promise<{ status: 'ok' }> {
    await this.database.read((reading) => reading.count(Setting));
    return { status: 'ok' };
  }
}

@Module({ controllers: [HealthController] })
export class HealthModule {}
