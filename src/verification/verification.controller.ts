import { Body, Controller, Header, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Public } from '../http/public.decorator.js';
import { VerifyCertificate } from './verification.dto.js';
import type { VerifiedCertificate } from './verified-certificate.js';
import { VerifyCertificates } from './verify-certificates.js';

@ApiTags('certificates')
@Public()
@Controller('api/v1/certificate-verifications')
export class VerificationController {
  constructor(@Inject(VerifyCertificates) private readonly certificates: VerifyCertificates) {}

  /** What a certificate says and whether it still counts, for whoever has its code; no account is needed. */
  @Post()
  @HttpCode(200)
  @Header('Cache-Control', 'no-store')
  async verify(@Body() { code }: VerifyCertificate): Promise<VerifiedCertificate> {
    return this.certificates.byCode(code);
  }
}
