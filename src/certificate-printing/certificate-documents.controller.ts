import { Controller, Get, Inject, Param, ParseUUIDPipe, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Who } from '../accounts/current-principal.js';
import type { Principal } from '../accounts/principal.js';
import { AnswersAs } from '../http/answers-as.decorator.js';
import { pdfFile } from '../http/send-document.js';
import { PrintCertificate } from './print-certificate.js';

@ApiTags('certificates')
@Controller('api/v1/certificates/:id/document')
export class CertificateDocumentsController {
  constructor(@Inject(PrintCertificate) private readonly printing: PrintCertificate) {}

  /** The certificate as signed PDF/A, the same bytes each time, with its credential inside. */
  @Get()
  @AnswersAs('application/pdf')
  async document(@Who() who: Principal, @Param('id', ParseUUIDPipe) id: string): Promise<StreamableFile> {
    const { pdf, fileName } = await this.printing.document(who, id);
    return pdfFile(pdf, fileName);
  }
}
