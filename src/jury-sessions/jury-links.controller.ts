import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Inject,
  Param,
  ParseUUIDPipe,
  Post,
  Put,
  Query,
} from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Who } from '../accounts/current-principal.js';
import type { Principal } from '../accounts/principal.js';
import { AnswerLinks, CompleteDeclaration, DeclareLink } from './jury-link.dto.js';
import { JuryLinksService } from './jury-links.service.js';
import { SeenVersion } from '../http/seen.dto.js';
import { JurySessionsService } from './jury-sessions.service.js';
import { LinkAnswersService } from './link-answers.service.js';
import type { PresentedLink, PresentedLinkDeclaration, PresentedLinks } from './present-links.js';
import { presentLink, presentLinkDeclaration, presentLinks } from './present-links.js';

@ApiTags('jury links')
@Controller('api/v1/jury-sessions/:sessionId')
export class JuryLinksController {
  constructor(
    @Inject(JurySessionsService) private readonly sessions: JurySessionsService,
    @Inject(JuryLinksService) private readonly links: JuryLinksService,
    @Inject(LinkAnswersService) private readonly answers: LinkAnswersService,
  ) {}

  /** Links between members and candidates, declared, answered or noticed; a member reads their own. */
  @Get('links')
  async list(@Who() who: Principal, @Param('sessionId', ParseUUIDPipe) sessionId: string): Promise<PresentedLinks> {
    return presentLinks(who, await this.sessions.find(who, sessionId));
  }

  /** Declare a link with a candidate: a member's own, or from paper. It waits for the president's answer. */
  @Post('links')
  async declare(
    @Who() who: Principal,
    @Param('sessionId', ParseUUIDPipe) sessionId: string,
    @Body() input: DeclareLink,
  ): Promise<PresentedLink> {
    return presentLink(await this.links.declare(who, sessionId, input));
  }

  /** Take back a link declared by mistake, as long as nobody has answered. */
  @Delete('links/:id')
  @HttpCode(204)
  async withdraw(
    @Who() who: Principal,
    @Param('sessionId', ParseUUIDPipe) sessionId: string,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { version }: SeenVersion,
  ): Promise<void> {
    await this.links.withdraw(who, sessionId, { id, version });
  }

  /** A member has gone through these candidates and declared every link, or has none. */
  @Put('members/:id/link-declaration')
  async complete(
    @Who() who: Principal,
    @Param('sessionId', ParseUUIDPipe) sessionId: string,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: CompleteDeclaration,
  ): Promise<PresentedLinkDeclaration> {
    return presentLinkDeclaration(await this.links.complete(who, sessionId, id, input));
  }

  /** The president's answer to links of one member, all or none: recused, or maintained for a reason. */
  @Post('link-answers')
  @HttpCode(204)
  async answer(
    @Who() who: Principal,
    @Param('sessionId', ParseUUIDPipe) sessionId: string,
    @Body() input: AnswerLinks,
  ): Promise<void> {
    await this.answers.answer(who, sessionId, input);
  }

  /** Take back the decision to maintain a member; a recusal is withdrawn among recusals. */
  @Delete('link-rulings/:id')
  @HttpCode(204)
  async withdrawRuling(
    @Who() who: Principal,
    @Param('sessionId', ParseUUIDPipe) sessionId: string,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { version }: SeenVersion,
  ): Promise<void> {
    await this.answers.withdraw(who, sessionId, { id, version });
  }
}
