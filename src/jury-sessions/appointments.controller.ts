import {
  Controller,
  Get,
  Inject,
  Param,
  ParseIntPipe,
  ParseUUIDPipe,
  Post,
  StreamableFile,
  UploadedFile,
  UseInterceptors,
} from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import { Who } from '../accounts/current-principal.js';
import type { Principal } from '../accounts/principal.js';
import type { AttachmentFacts } from '../attachments/attachment.entity.js';
import { ReceiveFile, type UploadedDocument } from '../attachments/sent-file.js';
import { AnswersAs } from '../http/answers-as.decorator.js';
import { documentFile } from '../http/send-document.js';
import { AppointmentsService } from './appointments.service.js';

/** A document that shows an appointment; the last number is the one that counts. */
interface PresentedDocument extends Omit<AttachmentFacts, 'id'> {
  readonly number: number;
}

@ApiTags('jury members')
@Controller('api/v1/jury-sessions/:sessionId/members/:id/appointment-documents')
export class AppointmentsController {
  constructor(@Inject(AppointmentsService) private readonly appointments: AppointmentsService) {}

  /** What shows that a member was appointed, the oldest first. */
  @Get()
  async list(
    @Who() who: Principal,
    @Param('sessionId', ParseUUIDPipe) sessionId: string,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<{ items: PresentedDocument[] }> {
    const found = await this.appointments.list(who, sessionId, id);
    return { items: found.map(({ number, attachment: { id: _id, ...facts } }) => ({ number, ...facts })) };
  }

  /** Attach the decision that appoints a member: PDF, JPEG or PNG of 10 MiB at most, told by its content. */
  @Post()
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', properties: { document: { type: 'string', format: 'binary' } } } })
  @UseInterceptors(ReceiveFile('document'))
  attach(
    @Who() who: Principal,
    @Param('sessionId', ParseUUIDPipe) sessionId: string,
    @Param('id', ParseUUIDPipe) id: string,
    @UploadedFile() uploaded: UploadedDocument | undefined,
  ): Promise<AttachmentFacts> {
    return this.appointments.attach(who, sessionId, id, uploaded);
  }

  /** One of them as it came. */
  @Get(':number')
  @AnswersAs('application/pdf', 'image/jpeg', 'image/png')
  async read(
    @Who() who: Principal,
    @Param('sessionId', ParseUUIDPipe) sessionId: string,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('number', ParseIntPipe) number: number,
  ): Promise<StreamableFile> {
    const { content, mediaType, fileName } = await this.appointments.read(who, sessionId, id, number);
    return documentFile(content, mediaType, fileName);
  }
}
