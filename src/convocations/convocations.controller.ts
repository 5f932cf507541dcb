import {
  Body,
  Controller,
  Get,
  HttpCode,
  Inject,
  Param,
  ParseUUIDPipe,
  Post,
  Put,
  StreamableFile,
} from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Who } from '../accounts/current-principal.js';
import type { Principal } from '../accounts/principal.js';
import { AnswersAs } from '../http/answers-as.decorator.js';
import { HandOverConvocations, NoteAnswer, SetConvocationTerms } from './convocation.dto.js';
import { ConvocationDocuments } from './convocation-documents.js';
import { type ConvocationsSent, ConvocationsService } from './convocations.service.js';
import type { PresentedConvocations, PresentedTerms } from './present-convocations.js';
import { NoteConvocations } from './note-convocation.js';
import { presentConvocations, presentTerms, type Told, toldIn } from './present-convocations.js';

@ApiTags('convocations')
@Controller('api/v1/jury-sessions/:id')
export class ConvocationsController {
  constructor(
    @Inject(ConvocationsService) private readonly convocations: ConvocationsService,
    @Inject(NoteConvocations) private readonly notes: NoteConvocations,
    @Inject(ConvocationDocuments) private readonly documents: ConvocationDocuments,
  ) {}

  /** Who is to be told what, who was, who has opened it, and what they answered. */
  @Get('convocations')
  async all(@Who() who: Principal, @Param('id', ParseUUIDPipe) id: string): Promise<PresentedConvocations> {
    return presentConvocations(await this.convocations.all(who, id));
  }

  /** What convocations say beside the day and the place: hours, room, what to bring, whom to ask. */
  @Put('convocation-terms')
  async setTerms(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: SetConvocationTerms,
  ): Promise<PresentedTerms> {
    return presentTerms(await this.convocations.setTerms(who, id, input));
  }

  /** Write to whoever was not told yet, or was told otherwise; done again, it writes to nobody. */
  @Post('convocations')
  @HttpCode(200)
  async send(@Who() who: Principal, @Param('id', ParseUUIDPipe) id: string): Promise<ConvocationsSent> {
    return this.convocations.send(who, id);
  }

  /** Note that convocations were posted or handed over on paper; done again, it changes nothing. */
  @Post('paper-convocations')
  @HttpCode(200)
  async handOver(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: HandOverConvocations,
  ): Promise<ConvocationsSent> {
    return this.notes.handOver(who, id, input);
  }

  /** Keep an answer told to the secretariat, by telephone or otherwise, with who noted it. */
  @Put('convocations/:subjectId/answer')
  async noteAnswer(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('subjectId', ParseUUIDPipe) subjectId: string,
    @Body() input: NoteAnswer,
  ): Promise<Told> {
    return toldIn(await this.notes.noteAnswer(who, id, subjectId, input));
  }

  /** Remind whoever has got their convocation and has not answered, nobody twice within twelve hours. */
  @Post('convocation-reminders')
  @HttpCode(200)
  async remind(@Who() who: Principal, @Param('id', ParseUUIDPipe) id: string): Promise<ConvocationsSent> {
    return this.convocations.remind(who, id);
  }

  /** All convocations to print, as PDF in one ZIP. */
  @Get('convocations/documents')
  @AnswersAs('application/zip')
  async archive(@Who() who: Principal, @Param('id', ParseUUIDPipe) id: string): Promise<StreamableFile> {
    const { stream, fileName } = await this.documents.archive(who, id);
    return new StreamableFile(stream, { type: 'application/zip', disposition: `attachment; filename="${fileName}"` });
  }
}
