import { Global, Module } from '@nestjs/common';
import { JournalChain } from './journal-chain.js';

@Global()
@Module({ providers: [JournalChain], exports: [JournalChain] })
export class AuditModule {}
