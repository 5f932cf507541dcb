import {
  Controller,
  Get,
  Inject,
  Param,
  ParseIntPipe,
  ParseUUIDPipe,
  Req,
  Res,
  type StreamableFile,
} from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Who } from '../../accounts/current-principal.js';
import type { Principal } from '../../accounts/principal.js';
import { AnswersAs } from '../../http/answers-as.decorator.js';
import { Public } from '../../http/public.decorator.js';
import { documentFile } from '../../http/send-document.js';
import { sendPublic } from '../../http/send-public.js';
import { CREDENTIAL_TYPE, CredentialFiles, TOKEN_TYPE } from './credential-files.js';
import { StatusListsService } from './status-lists.service.js';

const FIVE_MINUTES = 300;

@ApiTags('certificates')
@Controller('api/v1')
export class CredentialsController {
  constructor(
    @Inject(CredentialFiles) private readonly files: CredentialFiles,
    @Inject(StatusListsService) private readonly statusLists: StatusListsService,
  ) {}

  /** The certificate as an Open Badges 3.0 credential with a Data Integrity proof; the same bytes each time. */
  @Get('certificates/:id/credential')
  @AnswersAs(CREDENTIAL_TYPE)
  async credential(@Who() who: Principal, @Param('id', ParseUUIDPipe) id: string): Promise<StreamableFile> {
    const { bytes, type, fileName } = await this.files.json(who, id);
    return documentFile(bytes, type, fileName);
  }

  /** The same credential as a signed token (`vc+jwt`). */
  @Get('certificates/:id/credential.jwt')
  @AnswersAs(TOKEN_TYPE)
  async token(@Who() who: Principal, @Param('id', ParseUUIDPipe) id: string): Promise<StreamableFile> {
    const { bytes, type, fileName } = await this.files.token(who, id);
    return documentFile(bytes, type, fileName);
  }

  /** The status list that credentials name, for anybody: JSON with a proof, or a token for whoever accepts only that. */
  @Public()
  @Get('status-lists/:number')
  @AnswersAs(CREDENTIAL_TYPE)
  async statusList(
    @Param('number', ParseIntPipe) number: number,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const { json, jwt } = await this.statusLists.list(number);
    const wanted = request.accepts([CREDENTIAL_TYPE, 'application/json', TOKEN_TYPE]);
    response.vary('Accept');
    const [type, text] = wanted === TOKEN_TYPE ? [TOKEN_TYPE, jwt] : [CREDENTIAL_TYPE, json];
    sendPublic(response, { type, text, seconds: FIVE_MINUTES });
  }
}
