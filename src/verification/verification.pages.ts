import { Body, Controller, Get, Header, HttpCode, Inject, Param, Post, Render, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Response } from 'express';
import { blankForm, type FormState, submitAndShow } from '../http/form.js';
import { Public } from '../http/public.decorator.js';
import { SigningKeys } from '../signing/signing-keys.js';
import { VerifyCertificate } from './verification.dto.js';
import { sharedView, verificationView, verifiedView } from './verification.view.js';
import { VerifyCertificates } from './verify-certificates.js';

const ASKING = 'pages/verification';
const FOUND = 'pages/verified-certificate';

/** For anybody: the code comes in the body of a form, never in an address that is logged. */
@ApiExcludeController()
@Public()
@Controller()
export class VerificationPages {
  constructor(
    @Inject(VerifyCertificates) private readonly certificates: VerifyCertificates,
    @Inject(SigningKeys) private readonly keys: SigningKeys,
  ) {}

  @Get('verifier')
  @Render(ASKING)
  ask(): Promise<object> {
    return this.asking(blankForm());
  }

  @Post('verifier')
  @HttpCode(200)
  @Header('Cache-Control', 'no-store')
  async verify(@Body() body: Record<string, unknown>, @Res() response: Response): Promise<void> {
    const shown = async ({ code }: VerifyCertificate) => ({
      view: FOUND,
      model: verifiedView(await this.certificates.byCode(code)),
    });
    const again = async (form: FormState) => ({ view: ASKING, model: await this.asking(form) });
    await submitAndShow(VerifyCertificate, body, response, shown, again);
  }

  /** What a holder shows to whoever has the link. */
  @Get('certificat/:token')
  @Header('Cache-Control', 'no-store')
  @Header('X-Robots-Tag', 'noindex')
  @Render(FOUND)
  async shared(@Param('token') token: string): Promise<object> {
    return sharedView(await this.certificates.shared(token));
  }

  private async asking(form: FormState): Promise<object> {
    return verificationView(form, await this.keys.publicKeys());
  }
}
