import { Controller, Inject, Param, ParseUUIDPipe, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Who } from '../accounts/current-principal.js';
import type { Principal } from '../accounts/principal.js';
import { leaveNotice } from '../accounts/sign-in.js';
import { plural } from '../web/french/format.js';
import { assessorsHref } from './assignments.view.js';
import { type RemindersSent, RemindersService } from './reminders.service.js';

@ApiExcludeController()
@Controller('sessions/:id/evaluateurs/rappels')
export class RemindersPages {
  constructor(@Inject(RemindersService) private readonly reminders: RemindersService) {}

  @Post()
  async remind(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    leaveNotice(request, noticeOf(await this.reminders.remind(who, id)));
    response.redirect(303, assessorsHref(id));
  }
}

function noticeOf({ sent, already, withoutAddress }: RemindersSent): string {
  const parts = [
    `${plural(sent, 'rappel')} en attente d’envoi`,
    ...(already > 0
      ? [`${plural(already, 'personne a déjà été relancée', 'personnes ont déjà été relancées')} aujourd’hui`]
      : []),
    ...(withoutAddress > 0 ? [`${plural(withoutAddress, 'personne')} sans adresse électronique`] : []),
  ];
  return `${parts.join('\u202f; ')}.`;
}
