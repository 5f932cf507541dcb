import { Body, Controller, Get, HttpCode, Inject, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Who } from '../accounts/current-principal.js';
import type { Principal } from '../accounts/principal.js';
import { presentCertificate, type PresentedCertificate } from '../certificates/present-certificate.js';
import type { CertificateSnapshot } from '../domain/sealing/certificate-snapshot.js';
import {
  ChosenCertificates,
  IssueCertificates,
  ReissueCertificates as ReissueInput,
  RevokeCertificates as RevokeInput,
} from './certificate-life.dto.js';
import { IssueMissing } from './issue-missing.js';
import { ReissueCertificates } from './reissue-certificates.js';
import { RevokeCertificates } from './revoke-certificates.js';

interface ToIssue {
  readonly candidateId: string;
  readonly snapshot: CertificateSnapshot;
  /** Characters of the name that no document can print: it is issued once the identity is corrected. */
  readonly unprintable: readonly string[];
}

interface PresentedRevocation {
  readonly toRevoke: readonly PresentedCertificate[];
  readonly already: readonly PresentedCertificate[];
}

interface PresentedReissue {
  readonly reissues: readonly { readonly old: PresentedCertificate; readonly snapshot: CertificateSnapshot }[];
  /** To send back with the confirmation. */
  readonly seen: string;
}

@ApiTags('certificates')
@Controller('api/v1')
export class CertificateLifeController {
  constructor(
    @Inject(IssueMissing) private readonly issuing: IssueMissing,
    @Inject(ReissueCertificates) private readonly reissuing: ReissueCertificates,
    @Inject(RevokeCertificates) private readonly revoking: RevokeCertificates,
  ) {}

  /** Documents that a sealed session gives and that none in force says: those that publishing, or issuing by hand, may issue. */
  @Get('jury-sessions/:id/certificates-to-issue')
  async toIssue(@Who() who: Principal, @Param('id', ParseUUIDPipe) id: string): Promise<ToIssue[]> {
    return [...(await this.issuing.preview(who, id)).documents];
  }

  /** Issue documents left out at publication, or revoked since. Done again, it changes nothing. */
  @Post('jury-sessions/:id/certificates')
  async issue(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() asked: IssueCertificates,
  ): Promise<{ readonly issued: number }> {
    const { issued } = await this.issuing.issue(who, id, asked);
    return { issued };
  }

  /** What revoking would do; nothing is written. */
  @Post('certificate-revocations/preview')
  @HttpCode(200)
  async previewRevocation(@Who() who: Principal, @Body() asked: ChosenCertificates): Promise<PresentedRevocation> {
    const { toRevoke, already } = await this.revoking.preview(who, asked);
    return { toRevoke: toRevoke.map(presentCertificate), already: already.map(presentCertificate) };
  }

  /** Revoke certificates with a reason; the blocs stay held. Done again, it changes nothing. */
  @Post('certificate-revocations')
  async revoke(@Who() who: Principal, @Body() asked: RevokeInput): Promise<{ readonly revoked: number }> {
    const { revoked } = await this.revoking.revoke(who, asked);
    return { revoked };
  }

  /** What issuing again to the identity of the register would do; nothing is written. */
  @Post('certificate-reissues/preview')
  @HttpCode(200)
  async previewReissue(@Who() who: Principal, @Body() asked: ChosenCertificates): Promise<PresentedReissue> {
    const { reissues, seen } = await this.reissuing.preview(who, asked);
    return { reissues: reissues.map(({ old, snapshot }) => ({ old: presentCertificate(old), snapshot })), seen };
  }

  /** Issue certificates again to the identity of the register; the old ones stay on record, replaced. */
  @Post('certificate-reissues')
  async reissue(@Who() who: Principal, @Body() asked: ReissueInput): Promise<PresentedCertificate[]> {
    return (await this.reissuing.reissue(who, asked)).issued.map(presentCertificate);
  }
}
