import { Controller, Get, Inject, Param, ParseUUIDPipe, type StreamableFile } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Who } from '../accounts/current-principal.js';
import type { Principal } from '../accounts/principal.js';
import { pdfFile } from '../http/send-document.js';
import { PrintCertificate } from './print-certificate.js';

@ApiExcludeController()
@Controller('certificats/:id.pdf')
export class CertificateDocumentsPages {
  constructor(@Inject(PrintCertificate) private readonly printing: PrintCertificate) {}

  @Get()
  async document(@Who() who: Principal, @Param('id', ParseUUIDPipe) id: string): Promise<StreamableFile> {
    const { pdf, fileName } = await this.printing.document(who, id);
    return pdfFile(pdf, fileName);
  }
}
