import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { principalOf } from '../accounts/current-principal.js';
import { DomainError } from '../domain/errors.js';
import { Public } from '../http/public.decorator.js';
import { sendPublic } from '../http/send-public.js';
import { achievementView } from './achievement.view.js';
import { PublishedAchievements } from './published-achievements.js';

const AN_HOUR = 3600;
const JSON_LD = 'application/ld+json';
const MOST_DIGITS = 9;

/** Where the achievement of a credential has its address: a page for people, JSON for programs. */
@ApiExcludeController()
@Public()
@Controller('certifications')
export class AchievementPages {
  constructor(@Inject(PublishedAchievements) private readonly achievements: PublishedAchievements) {}

  @Get(':code/:version')
  async show(
    @Param('code') code: string,
    @Param('version') version: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const content = await this.achievements.find(code, readVersion(version));
    response.vary('Accept');
    const wanted = request.accepts(['text/html', JSON_LD, 'application/json']);
    if (wanted === JSON_LD || wanted === 'application/json') {
      const text = JSON.stringify(this.achievements.document(content));
      sendPublic(response, { type: wanted, text, seconds: AN_HOUR });
      return;
    }
    // Around the same page, who is signed in has their own menu.
    response.vary('Cookie');
    if (!principalOf(request)) response.setHeader('Cache-Control', `public, max-age=${AN_HOUR}`);
    response.render('pages/achievement', achievementView(content));
  }
}

function readVersion(text: string): number {
  if (/^[1-9]\d*$/.test(text) && text.length <= MOST_DIGITS) return Number(text);
  throw new DomainError('notFound', { subject: 'certification_version', number: text });
}
