import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../config/clock.js';
import { CONFIGURATION } from '../config/config.module.js';
import type { Configuration } from '../config/configuration.js';
import type { Writing } from '../database/writing.js';
import { type Departure, Departures } from '../jury-sessions/departures.js';
import { MailSender } from '../mail/mail-sender.js';
import { Convocation } from './convocation.entity.js';
import { haveLeft } from './convocation-mails.js';
import { ConvocationTerms } from './convocation-terms.entity.js';
import { withdrawConvocation, writeWithdrawal } from './write-convocation.js';

/** Takes convocations back from who is no longer convened, and tells those who would come for nothing. */
@Injectable()
export class WithdrawConvocations implements OnModuleInit {
  constructor(
    @Inject(Departures) private readonly departures: Departures,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
    @Inject(MailSender) private readonly sender: MailSender,
  ) {}

  onModuleInit(): void {
    this.departures.register((writing, departure) => this.takeBack(writing, departure));
  }

  private async takeBack(writing: Writing, { sessionId, subjectId }: Departure): Promise<void> {
    const left = subjectId === null ? { sessionId } : { sessionId, subjectId };
    for (const convocation of await writing.read.findBy(Convocation, left)) {
      const isToTell = convocation.facts.day >= this.clock.today() && (await haveLeft(writing.read, convocation));
      await withdrawConvocation(writing, convocation);
      if (isToTell) await writeWithdrawal(writing, convocation, this.configuration.publicUrl);
    }
    writing.onceCommitted(() => this.sender.soon());
    if (subjectId !== null) return;
    const terms = await writing.read.findOneBy(ConvocationTerms, { sessionId });
    if (terms) await writing.remove(ConvocationTerms, terms, 'convocation.termsRemoved');
  }
}
