import { Global, Module } from '@nestjs/common';
import { KeptUploads } from './kept-uploads.js';

/** Files of spreadsheets, in and out: what they hold is known by the modules of the trade. */
@Global()
@Module({ providers: [KeptUploads], exports: [KeptUploads] })
export class SpreadsheetsModule {}
