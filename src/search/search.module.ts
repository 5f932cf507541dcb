import { Module } from '@nestjs/common';
import { KeepSearchWords } from './keep-search-words.js';
import { SearchController } from './search.controller.js';
import { SearchPages } from './search.pages.js';
import { SearchService } from './search.service.js';

@Module({ controllers: [SearchController, SearchPages], providers: [SearchService, KeepSearchWords] })
export class SearchModule {}
