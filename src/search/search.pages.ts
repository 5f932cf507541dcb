import { Controller, Get, Header, Inject, Query, Render } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Who } from '../accounts/current-principal.js';
import type { Principal } from '../accounts/principal.js';
import { SearchQuery } from './search.dto.js';
import { SearchService } from './search.service.js';
import { searchView, suggestionsView } from './search.view.js';

/** Of each kind, so many are suggested: more would hide what is below. */
const MOST_SUGGESTED = 5;

@ApiExcludeController()
@Controller('recherche')
export class SearchPages {
  constructor(@Inject(SearchService) private readonly searching: SearchService) {}

  @Get()
  @Render('pages/search')
  async show(@Who() who: Principal, @Query() query: SearchQuery): Promise<object> {
    return searchView(query.q ?? '', await this.searching.find(who, query));
  }

  /** For the field of the header, as one types. */
  @Get('suggestions')
  @Header('Cache-Control', 'no-store')
  async suggest(@Who() who: Principal, @Query() { q = '' }: SearchQuery): Promise<object> {
    return suggestionsView(q, await this.searching.find(who, { q, most: MOST_SUGGESTED }));
  }
}
