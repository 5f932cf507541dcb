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
  type StreamableFile,
} from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Who } from '../accounts/current-principal.js';
import type { Principal } from '../accounts/principal.js';
import { AnswersAs } from '../http/answers-as.decorator.js';
import { presentSession, type PresentedSession } from '../jury-sessions/present-session.js';
import { ListExports } from '../lists/list-exports.js';
import type { ListPage } from '../lists/read-list.js';
import { CandidateSpaceService } from './candidate-space.service.js';
import { CertificateExport, CertificateQuery, PublishResults } from './certificate.dto.js';
import { CERTIFICATE_LIST } from './certificate.list.js';
import { CertificatesService } from './certificates.service.js';
import { presentCertificate, type PresentedCertificate } from './present-certificate.js';
import { presentSpace, type PresentedSpace } from './present-space.js';
import { PublishSession } from './publish-session.js';
import { ShareCertificates } from './share-certificates.js';

@ApiTags('certificates')
@Controller('api/v1')
export class CertificatesController {
  constructor(
    @Inject(CertificatesService) private readonly certificates: CertificatesService,
    @Inject(PublishSession) private readonly publishing: PublishSession,
    @Inject(CandidateSpaceService) private readonly spaces: CandidateSpaceService,
    @Inject(ListExports) private readonly exports: ListExports,
    @Inject(ShareCertificates) private readonly sharing: ShareCertificates,
  ) {}

  /** Certificates issued, the latest first; a candidate is shown their own. */
  @Get('certificates')
  async list(@Who() who: Principal, @Query() query: CertificateQuery): Promise<ListPage<PresentedCertificate>> {
    const page = await this.certificates.list(who, query);
    return { ...page, items: page.items.map(presentCertificate) };
  }

  /** The same list as a file, all of it; the journal tells who took it. */
  @Get('certificates/export')
  @AnswersAs('application/octet-stream')
  export(@Who() who: Principal, @Query() asked: CertificateExport): Promise<StreamableFile> {
    return this.exports.file(who, CERTIFICATE_LIST, asked, (portion) =>
      this.certificates.list(who, { ...asked, ...portion }),
    );
  }

  @Get('certificates/:id')
  async find(@Who() who: Principal, @Param('id', ParseUUIDPipe) id: string): Promise<PresentedCertificate> {
    return presentCertificate(await this.certificates.find(who, id));
  }

  /** Show one's own certificate to whoever has the link, which is new each time it has been taken back. */
  @Put('certificates/:id/share')
  async share(@Who() who: Principal, @Param('id', ParseUUIDPipe) id: string): Promise<{ readonly sharedAt: string }> {
    return { sharedAt: await this.sharing.share(who, id) };
  }

  /** Show it no longer: the link leads nowhere. */
  @Delete('certificates/:id/share')
  @HttpCode(204)
  async unshare(@Who() who: Principal, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    await this.sharing.unshare(who, id);
  }

  /** Publish a sealed session: blocs are awarded and certificates issued. Done again, it changes nothing. */
  @Post('jury-sessions/:id/publish')
  async publish(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { withheld }: PublishResults,
  ): Promise<PresentedSession & { certificates: number }> {
    const { session, certificates } = await this.publishing.publish(who, id, { allBut: withheld });
    return { ...presentSession(session), certificates };
  }

  /** What the signed-in candidate holds, what is left to obtain, and the results published. */
  @Get('candidate-space')
  async space(@Who() who: Principal): Promise<PresentedSpace> {
    return presentSpace(await this.spaces.own(who));
  }
}
