import { Body, Controller, Get, Header, HttpCode, Inject, Post, Render, Res, type Type } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { blankForm, type FormState, type Shown, submitAndShow } from '../http/form.js';
import { Public } from '../http/public.decorator.js';
import { AnswerConvocations, type OpenedConvocation } from './answer-convocation.js';
import { askingView, openedView } from './answer.view.js';
import { AnswerConvocation, OpenConvocation } from './convocation.dto.js';

const ASKING = 'pages/convocation-code';
const OPENED = 'pages/convocation';

/** For whoever has a personal code: it comes in the body of a form, never in an address that is logged. */
@ApiExcludeController()
@Public()
@Controller('convocation')
export class AnswerPages {
  constructor(@Inject(AnswerConvocations) private readonly convocations: AnswerConvocations) {}

  @Get()
  @Render(ASKING)
  ask(): object {
    return askingView(blankForm());
  }

  @Post()
  @HttpCode(200)
  @Header('Cache-Control', 'no-store')
  async open(@Body() body: Record<string, unknown>, @Res() response: Response): Promise<void> {
    await this.show(OpenConvocation, body, response, ({ code }) => this.convocations.open(code));
  }

  @Post('reponse')
  @HttpCode(200)
  @Header('Cache-Control', 'no-store')
  async answer(@Body() body: Record<string, unknown>, @Res() response: Response): Promise<void> {
    await this.show(AnswerConvocation, body, response, (input) => this.convocations.answer(input));
  }

  private async show<T extends OpenConvocation>(
    type: Type<T>,
    body: Record<string, unknown>,
    response: Response,
    act: (input: T) => Promise<OpenedConvocation>,
  ): Promise<void> {
    const shown = async (input: T): Promise<Shown> => ({
      view: OPENED,
      model: openedView(await act(input), input.code, blankForm()),
    });
    const again = async (form: FormState): Promise<Shown> => {
      const opened = await this.openedAgain(body.code, form);
      if (!opened) return { view: ASKING, model: askingView(form) };
      return { view: OPENED, model: openedView(opened, String(body.code), form) };
    };
    await submitAndShow(type, body, response, shown, again);
  }

  /** The convocation whose answer was refused; null where it is the code that was. */
  private async openedAgain(code: unknown, { problem, errors }: FormState): Promise<OpenedConvocation | null> {
    if (typeof code !== 'string' || problem?.code === 'unknownConvocation' || errors.code !== undefined) return null;
    return this.convocations.open(code);
  }
}
