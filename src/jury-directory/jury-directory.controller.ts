import {
  Body,
  Controller,
  Get,
  Inject,
  Param,
  ParseUUIDPipe,
  Patch,
  Post,
  Query,
  type StreamableFile,
} from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Who } from '../accounts/current-principal.js';
import type { Principal } from '../accounts/principal.js';
import { SeenVersion } from '../http/seen.dto.js';
import type { ListPage } from '../lists/read-list.js';
import { JuryDirectoryService } from './jury-directory.service.js';
import { ChangeJuryPerson, JuryPersonExport, JuryPersonQuery, RegisterJuryPerson } from './jury-person.dto.js';
import { type PresentedPerson, presentPerson } from './present-person.js';
import { AnswersAs } from '../http/answers-as.decorator.js';
import { ListExports } from '../lists/list-exports.js';
import { JURY_PERSON_LIST } from './jury-person.list.js';

@ApiTags('jury directory')
@Controller('api/v1/jury-people')
export class JuryDirectoryController {
  constructor(
    @Inject(JuryDirectoryService) private readonly directory: JuryDirectoryService,
    @Inject(ListExports) private readonly exports: ListExports,
  ) {}

  /** People who sit on juries, by name; `q` holds beginnings of words, in any order, accents or not. */
  @Get()
  async list(@Who() who: Principal, @Query() query: JuryPersonQuery): Promise<ListPage<PresentedPerson>> {
    const page = await this.directory.list(who, query);
    return { ...page, items: page.items.map(presentPerson) };
  }

  /** Enter a person; 409 `possibleJuryDuplicate` names who it may be, `confirmDuplicate` enters them all the same. */
  @Post()
  async register(@Who() who: Principal, @Body() input: RegisterJuryPerson): Promise<PresentedPerson> {
    return presentPerson(await this.directory.register(who, input));
  }

  /** The same list as a file, all of it; the journal tells who took it. */
  @Get('export')
  @AnswersAs('application/octet-stream')
  export(@Who() who: Principal, @Query() asked: JuryPersonExport): Promise<StreamableFile> {
    return this.exports.file(who, JURY_PERSON_LIST, asked, (portion) =>
      this.directory.list(who, { ...asked, ...portion }),
    );
  }

  @Get(':id')
  async find(@Who() who: Principal, @Param('id', ParseUUIDPipe) id: string): Promise<PresentedPerson> {
    return presentPerson(await this.directory.find(who, id));
  }

  /** Correct what is said of a person, on the version seen; the sessions on which they sit keep what they had. */
  @Patch(':id')
  async change(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: ChangeJuryPerson,
  ): Promise<PresentedPerson> {
    return presentPerson(await this.directory.change(who, id, input));
  }

  /** Propose this person no longer. */
  @Post(':id/archive')
  async archive(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { version }: SeenVersion,
  ): Promise<PresentedPerson> {
    return presentPerson(await this.directory.archive(who, { id, version }));
  }

  /** Propose this person again. */
  @Post(':id/restore')
  async restore(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { version }: SeenVersion,
  ): Promise<PresentedPerson> {
    return presentPerson(await this.directory.restore(who, { id, version }));
  }
}
