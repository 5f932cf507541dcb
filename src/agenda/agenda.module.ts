import { Module } from '@nestjs/common';
import { JurySessionsModule } from '../jury-sessions/jury-sessions.module.js';
import { AgendaController } from './agenda.controller.js';
import { AgendaService } from './agenda.service.js';
import { AgendaTermsService } from './agenda-terms.service.js';
import { AgendaPages } from './agenda.pages.js';
import { PassagesController } from './passages.controller.js';
import { PassagesPages } from './passages.pages.js';
import { PassagesService } from './passages.service.js';
import { ProposePassages } from './propose-passages.js';
import { RoomsPages } from './rooms.pages.js';

const SERVICES = [AgendaService, AgendaTermsService, PassagesService, ProposePassages];

@Module({
  imports: [JurySessionsModule],
  controllers: [AgendaController, PassagesController, AgendaPages, RoomsPages, PassagesPages],
  providers: SERVICES,
  exports: SERVICES,
})
export class AgendaModule {}
