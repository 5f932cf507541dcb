import {
  Controller,
  Get,
  Inject,
  Param,
  ParseIntPipe,
  ParseUUIDPipe,
  Post,
  Req,
  Res,
  StreamableFile,
  UploadedFile,
  UseInterceptors,
} from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Who } from '../accounts/current-principal.js';
import type { Principal } from '../accounts/principal.js';
import { leaveNotice } from '../accounts/sign-in.js';
import { ReceiveFile, type UploadedDocument } from '../attachments/sent-file.js';
import { submit } from '../http/form.js';
import { documentFile } from '../http/send-document.js';
import { AppointmentsService } from './appointments.service.js';
import { PressedButton } from './jury-session.dto.js';
import { MemberPage } from './member-page.js';

@ApiExcludeController()
@Controller('sessions/:id/membres/:memberId/actes')
export class AppointmentsPages {
  constructor(
    @Inject(AppointmentsService) private readonly appointments: AppointmentsService,
    @Inject(MemberPage) private readonly page: MemberPage,
  ) {}

  @Post()
  @UseInterceptors(ReceiveFile('document'))
  async attach(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('memberId', ParseUUIDPipe) memberId: string,
    @UploadedFile() uploaded: UploadedDocument | undefined,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const act = async (): Promise<string> => {
      const { fileName } = await this.appointments.attach(who, id, memberId, uploaded);
      leaveNotice(request, `« ${fileName} » est joint à la désignation.`);
      return `/sessions/${id}/membres/${memberId}#acte`;
    };
    await submit(PressedButton, {}, response, act, (form) => this.page.changing(who, id, memberId, form));
  }

  @Get(':number')
  async read(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('memberId', ParseUUIDPipe) memberId: string,
    @Param('number', ParseIntPipe) number: number,
  ): Promise<StreamableFile> {
    const { content, mediaType, fileName } = await this.appointments.read(who, id, memberId, number);
    return documentFile(content, mediaType, fileName);
  }
}
