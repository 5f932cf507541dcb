import { Body, Controller, Get, Inject, Param, ParseUUIDPipe, Post, Render, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Who } from '../accounts/current-principal.js';
import type { Principal } from '../accounts/principal.js';
import { leaveNotice } from '../accounts/sign-in.js';
import { blankForm, type FormState, submit } from '../http/form.js';
import { formatDay } from '../web/french/format.js';
import { AnswerOwnConvocations } from './answer-own-convocation.js';
import { ownConvocationPageView } from './answer.view.js';
import { AnswerOwnConvocation } from './convocation.dto.js';

@ApiExcludeController()
@Controller('mon-espace/convocations/:id')
export class OwnConvocationPages {
  constructor(@Inject(AnswerOwnConvocations) private readonly convocations: AnswerOwnConvocations) {}

  @Get()
  @Render('pages/convocation')
  async show(@Who() who: Principal, @Param('id', ParseUUIDPipe) id: string): Promise<object> {
    return ownConvocationPageView(await this.convocations.find(who, id), blankForm());
  }

  @Post('reponse')
  async answer(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: Record<string, unknown>,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const act = async (input: AnswerOwnConvocation): Promise<string> => {
      const { facts } = await this.convocations.answer(who, id, input);
      const told = input.answer === 'coming' ? 'votre présence' : 'que vous ne pourrez pas venir';
      leaveNotice(request, `Le secrétariat de jury sait ${told} le ${formatDay(facts.day)}.`);
      return '/mon-espace';
    };
    const again = async (form: FormState) => ({
      view: 'pages/convocation',
      model: ownConvocationPageView(await this.convocations.find(who, id), form),
    });
    await submit(AnswerOwnConvocation, body, response, act, again);
  }
}
