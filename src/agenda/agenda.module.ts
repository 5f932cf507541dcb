import { Module } from '@nestjs/common';
import { JurySessionsModule } from '../jury-sessions/jury-sessions.module.js';
import { AgendaController } from './agenda.controller.js';
import { AgendaService } from './agenda.service.js';
import { AgendaTermsService } from './agenda-terms.service.js';
import { PassagesController } from './passages.controller.js';
import { PassagesService } from './passages.service.js';
import { ProposePassages } from './propose-passages.js';

const SERVICES = [AgendaService, AgendaTermsService, PassagesService, ProposePassages];

@Module({
  imports: [JurySessionsModule],
  controllers: [AgendaController, PassagesController],
  providers: SERVICES,
  exports: SERVICES,
})
export class AgendaModule {}
