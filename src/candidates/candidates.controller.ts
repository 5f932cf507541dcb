import {
  Body,
  Controller,
  Delete,
  Get,
  Inject,
  Param,
  ParseUUIDPipe,
  Patch,
  Post,
  Put,
  Query,
  type StreamableFile,
} from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Who } from '../accounts/current-principal.js';
import type { Principal } from '../accounts/principal.js';
import { AnswersAs } from '../http/answers-as.decorator.js';
import { SeenVersion } from '../http/seen.dto.js';
import { ListExports } from '../lists/list-exports.js';
import type { ListPage } from '../lists/read-list.js';
import { CandidateExport, CandidateQuery, ChangeCandidate, LinkAccount, RegisterCandidate } from './candidate.dto.js';
import type { Candidate } from './candidate.entity.js';
import { CANDIDATE_LIST } from './candidate.list.js';
import { CandidatesService } from './candidates.service.js';

type PresentedCandidate = Omit<Candidate, 'account' | 'searchName'>;

@ApiTags('candidates')
@Controller('api/v1/candidates')
export class CandidatesController {
  constructor(
    @Inject(CandidatesService) private readonly candidates: CandidatesService,
    @Inject(ListExports) private readonly exports: ListExports,
  ) {}

  /** People by name unless `sort` says otherwise; `q` holds beginnings of words of names or addresses, accents or not. */
  @Get()
  async list(@Who() who: Principal, @Query() query: CandidateQuery): Promise<ListPage<PresentedCandidate>> {
    const page = await this.candidates.list(who, query);
    return { ...page, items: page.items.map(presentCandidate) };
  }

  /** The same list as a file, all of it; the journal tells who took it. */
  @Get('export')
  @AnswersAs('application/octet-stream')
  export(@Who() who: Principal, @Query() asked: CandidateExport): Promise<StreamableFile> {
    return this.exports.file(who, CANDIDATE_LIST, asked, (portion) =>
      this.candidates.list(who, { ...asked, ...portion }),
    );
  }

  /** Register a person; 409 `possibleDuplicate` names who it may be, `confirmDuplicate` registers all the same. */
  @Post()
  async register(@Who() who: Principal, @Body() input: RegisterCandidate): Promise<PresentedCandidate> {
    return presentCandidate(await this.candidates.register(who, input));
  }

  @Get(':id')
  async find(@Who() who: Principal, @Param('id', ParseUUIDPipe) id: string): Promise<PresentedCandidate> {
    return presentCandidate(await this.candidates.find(who, id));
  }

  /** Correct an identity, on the version seen. */
  @Patch(':id')
  async change(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: ChangeCandidate,
  ): Promise<PresentedCandidate> {
    return presentCandidate(await this.candidates.change(who, id, input));
  }

  /** Link an account of role candidate, with which the person sees their results. */
  @Put(':id/account')
  async linkAccount(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: LinkAccount,
  ): Promise<PresentedCandidate> {
    return presentCandidate(await this.candidates.linkAccount(who, id, input));
  }

  /** Take the account away from the person; the account stays. */
  @Delete(':id/account')
  async unlinkAccount(
    @Who() who: Principal,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { version }: SeenVersion,
  ): Promise<PresentedCandidate> {
    return presentCandidate(await this.candidates.unlinkAccount(who, { id, version }));
  }
}

function presentCandidate(candidate: Candidate): PresentedCandidate {
  const { id, firstNames, birthName, usedName, gender, birthDay, birthPlace, email } = candidate;
  const { accountId, registeredAt, version } = candidate;
  return { id, firstNames, birthName, usedName, gender, birthDay, birthPlace, email, accountId, registeredAt, version };
}
