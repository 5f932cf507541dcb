import { Body, Controller, Get, Inject, Param, ParseUUIDPipe, Post, Render, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Who } from '../accounts/current-principal.js';
import type { Principal } from '../accounts/principal.js';
import { leaveNotice } from '../accounts/sign-in.js';
import { blankForm, type FormState, submit } from '../http/form.js';
import { CompleteDeclaration, DeclareLink } from './jury-link.dto.js';
import { JuryLinksService } from './jury-links.service.js';
import { SeenVersion } from '../http/seen.dto.js';
import { LinkPage } from './link-page.js';
import { linksHref } from './session-links.view.js';

type Fields = Record<string, unknown>;

@ApiExcludeController()
@Controller('sessions/:id/membres/:memberId/liens')
export class MemberLinksPages {
  constructor(
    @Inject(JuryLinksService) private readonly links: JuryLinksService,
    @Inject(LinkPage) private readonly page: LinkPage,
  ) {}

  @Get()
  @Render('pages/session-member-links')
  async show(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('memberId', ParseUUIDPipe) memberId: string,
  ): Promise<object> {
    return (await this.page.declaring(who, id, memberId, blankForm())).model;
  }

  @Post()
  async declare(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('memberId', ParseUUIDPipe) memberId: string,
    @Body() body: Fields,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const act = async (input: DeclareLink): Promise<string> => {
      await this.links.declare(who, id, input);
      leaveNotice(request, 'Le lien est déclaré\u202f; la présidence du jury y répondra.');
      return linksHref(id, { id: memberId });
    };
    const again = (form: FormState) => this.page.declaring(who, id, memberId, form);
    await submit(DeclareLink, { ...body, memberId }, response, act, again);
  }

  @Post('declaration')
  async complete(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('memberId', ParseUUIDPipe) memberId: string,
    @Body() body: Fields,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const act = async (input: CompleteDeclaration): Promise<string> => {
      await this.links.complete(who, id, memberId, input);
      leaveNotice(request, 'La déclaration est enregistrée.');
      return linksHref(id, { id: memberId });
    };
    const again = (form: FormState) => this.page.declaring(who, id, memberId, form);
    await submit(CompleteDeclaration, body, response, act, again);
  }

  @Post(':linkId/retirer')
  async withdraw(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('memberId', ParseUUIDPipe) memberId: string,
    @Param('linkId', ParseUUIDPipe) linkId: string,
    @Body() body: Fields,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const act = async ({ version }: SeenVersion): Promise<string> => {
      await this.links.withdraw(who, id, { id: linkId, version });
      leaveNotice(request, 'Le lien est retiré\u202f; le journal garde qu’il a été déclaré.');
      return linksHref(id, { id: memberId });
    };
    const again = (form: FormState) => this.page.declaring(who, id, memberId, form);
    await submit(SeenVersion, body, response, act, again);
  }
}
