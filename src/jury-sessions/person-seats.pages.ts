import { Body, Controller, Get, Inject, Param, ParseUUIDPipe, Post, Render, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Who } from '../accounts/current-principal.js';
import type { Principal } from '../accounts/principal.js';
import { leaveNotice } from '../accounts/sign-in.js';
import { blankForm, type FormState, submit } from '../http/form.js';
import { JuryDirectoryService } from '../jury-directory/jury-directory.service.js';
import { SeenVersion } from '../http/seen.dto.js';
import { personView } from './person-seats.view.js';
import { PersonSeatsService } from './person-seats.service.js';

/** A form of this page: who sent what, about whom. */
interface Sent {
  readonly who: Principal;
  readonly id: string;
  readonly body: Record<string, unknown>;
  readonly request: Request;
  readonly response: Response;
}

@ApiExcludeController()
@Controller('membres-de-jury/:id')
export class PersonSeatsPages {
  constructor(
    @Inject(JuryDirectoryService) private readonly directory: JuryDirectoryService,
    @Inject(PersonSeatsService) private readonly seats: PersonSeatsService,
  ) {}

  @Get()
  @Render('pages/jury-person')
  show(@Who() who: Principal, @Param('id', ParseUUIDPipe) id: string): Promise<object> {
    return this.model(who, id, blankForm());
  }

  @Post('archiver')
  async archive(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: Record<string, unknown>,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const notice = 'La fiche est archivée : elle n’est plus proposée, et les sessions gardent leur jury.';
    await this.answer({ who, id, body, request, response }, notice, async ({ version }) => {
      await this.directory.archive(who, { id, version });
      return `/membres-de-jury/${id}`;
    });
  }

  @Post('restaurer')
  async restore(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: Record<string, unknown>,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    await this.answer(
      { who, id, body, request, response },
      'La fiche est de nouveau proposée.',
      async ({ version }) => {
        await this.directory.restore(who, { id, version });
        return `/membres-de-jury/${id}`;
      },
    );
  }

  @Post('supprimer')
  async remove(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: Record<string, unknown>,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const notice = 'La fiche est supprimée\u202f; le journal la garde.';
    await this.answer({ who, id, body, request, response }, notice, async ({ version }) => {
      await this.seats.remove(who, { id, version });
      return '/membres-de-jury';
    });
  }

  private async answer(
    { who, id, body, request, response }: Sent,
    notice: string,
    act: (seen: SeenVersion) => Promise<string>,
  ): Promise<void> {
    const acted = async (seen: SeenVersion): Promise<string> => {
      const path = await act(seen);
      leaveNotice(request, notice);
      return path;
    };
    const again = async (form: FormState) => ({ view: 'pages/jury-person', model: await this.model(who, id, form) });
    await submit(SeenVersion, body, response, acted, again);
  }

  private async model(who: Principal, id: string, form: FormState): Promise<object> {
    const person = await this.directory.find(who, id);
    const seats = await this.seats.seats(who, id);
    return personView(person, seats, await this.directory.namesakes(who, id), form);
  }
}
