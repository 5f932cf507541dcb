import { Controller, Get, Inject, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { Who } from '../accounts/current-principal.js';
import type { Principal } from '../accounts/principal.js';
import { HomeService } from './home.service.js';
import { homeView } from './home.view.js';

@ApiExcludeController()
@Controller()
export class HomePages {
  constructor(@Inject(HomeService) private readonly homes: HomeService) {}

  /** What to do next, by role; a candidate goes straight to their own space. */
  @Get()
  async show(@Who() who: Principal, @Res() response: Response): Promise<void> {
    if (who.role === 'candidate') {
      response.redirect(303, '/mon-espace');
      return;
    }
    response.render('pages/home', homeView(who.role, await this.homes.find(who)));
  }
}
