import { Controller, Get, Inject, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { Who } from '../accounts/current-principal.js';
import type { Principal } from '../accounts/principal.js';
import { Clock } from '../config/clock.js';
import { JurySessionsService } from '../jury-sessions/jury-sessions.service.js';
import { homeView } from './home.view.js';

/** Sessions shown at most: the home page says what is next, the list of sessions has them all. */
const MOST_SESSIONS = 100;

@ApiExcludeController()
@Controller()
export class HomePages {
  constructor(
    @Inject(JurySessionsService) private readonly sessions: JurySessionsService,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** What to do next, by role; a candidate goes straight to their own space. */
  @Get()
  async show(@Who() who: Principal, @Res() response: Response): Promise<void> {
    const { role } = who;
    if (role === 'candidate') {
      response.redirect(303, '/mon-espace');
      return;
    }
    const { items } = await this.sessions.list(who, { page: 1, size: MOST_SESSIONS });
    response.render('pages/home', homeView(role, items, this.clock.today()));
  }
}
