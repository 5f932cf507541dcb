import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Who } from '../accounts/current-principal.js';
import type { Principal } from '../accounts/principal.js';
import type { SessionState } from '../domain/sessions/session-life-cycle.js';
import { SearchQuery } from './search.dto.js';
import { type Found, SearchService } from './search.service.js';
import type { SearchedKind } from '../search-words/search-word.entity.js';

interface FoundPerson {
  readonly id: string;
  readonly firstNames: string;
  readonly lastName: string;
}

interface PresentedFound {
  readonly candidates: readonly (FoundPerson & { readonly birthName: string; readonly birthDay: string })[];
  readonly sessions: readonly {
    readonly id: string;
    readonly day: string;
    readonly place: string;
    readonly state: SessionState;
    readonly certification: { readonly code: string; readonly title: string };
  }[];
  readonly certificates: readonly { readonly id: string; readonly number: string; readonly candidateId: string }[];
  readonly members: readonly (FoundPerson & { readonly organisation: string })[];
  /** Kinds of which there may be more. */
  readonly more: readonly SearchedKind[];
}

@ApiTags('search')
@Controller('api/v1/search')
export class SearchController {
  constructor(@Inject(SearchService) private readonly searching: SearchService) {}

  /** Candidates, sessions, certificates and members of juries by beginnings of words, codes, days, addresses: those that one may read. */
  @Get()
  async find(@Who() who: Principal, @Query() query: SearchQuery): Promise<PresentedFound> {
    return presentFound(await this.searching.find(who, query));
  }
}

function presentFound({ candidates, sessions, certificates, members, more }: Found): PresentedFound {
  return {
    candidates: candidates.map(({ id, firstNames, birthName, usedName, birthDay }) => ({
      ...{ id, firstNames, lastName: usedName ?? birthName, birthName, birthDay },
    })),
    sessions: sessions.map(({ id, day, place, state, certification: { code, title } }) => ({
      ...{ id, day, place, state, certification: { code, title } },
    })),
    certificates: certificates.map(({ id, number, candidateId }) => ({ id, number, candidateId })),
    members: members.map(({ id, firstNames, lastName, organisation }) => ({ id, firstNames, lastName, organisation })),
    more: [...more],
  };
}
