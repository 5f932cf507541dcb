import { Global, Module } from '@nestjs/common';
import { PrintingPool } from './printing-pool.js';

/** One pool for the whole server. */
@Global()
@Module({ providers: [{ provide: PrintingPool, useFactory: () => new PrintingPool() }], exports: [PrintingPool] })
export class PrintingModule {}
