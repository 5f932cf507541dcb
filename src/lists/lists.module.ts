import { Global, Module } from '@nestjs/common';
import { ListExports } from './list-exports.js';

/** Lists as files; how a list is declared and read needs no module. */
@Global()
@Module({ providers: [ListExports], exports: [ListExports] })
export class ListsModule {}
