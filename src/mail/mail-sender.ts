import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { Clock } from '../config/clock.js';
import { CONFIGURATION } from '../config/config.module.js';
import type { Configuration } from '../config/configuration.js';
import { Database } from '../database/database.js';
import { AttachmentMakers } from './attachment-makers.js';
import { claimDueMail, markAbandoned } from './claim-mails.js';
import { composeMail } from './compose-mail.js';
import { type Attempt, handOver } from './hand-over.js';
import type { Mail } from './mail.entity.js';
import { MAIL_TIMINGS, type MailTimings } from './mail-timings.js';
import { recordAttempt } from './record-attempt.js';

/** Tries to write down how an attempt ended: to forget that a mail has left would be to send it again. */
const WRITES = 5;

/**
 * Hands the mails of the outbox over to the mail server, one at a time, each in hand before it is spoken of to anybody.
 * A server killed while it has one in hand leaves it claimed; once the claim has run out it is uncertain.
 */
@Injectable()
export class MailSender implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('MailSender');
  /** This run of the server. */
  private readonly id = randomUUID();
  private timer: NodeJS.Timeout | null = null;
  private underWay: Promise<void> = Promise.resolve();
  private stopped = false;

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
    @Inject(MAIL_TIMINGS) private readonly timings: MailTimings,
    @Inject(AttachmentMakers) private readonly makers: AttachmentMakers,
  ) {}

  /** Whether there is a mail server to speak to; without one, mails wait. */
  get isConfigured(): boolean {
    return this.configuration.mail !== null;
  }

  onApplicationBootstrap(): void {
    if (!this.isConfigured) return;
    this.timer = setInterval(() => this.soon(), this.timings.look).unref();
    this.soon();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    if (this.timer) clearInterval(this.timer);
    await Promise.race([this.underWay, pause(this.timings.farewell, undefined, { ref: false })]);
  }

  /** Sends what is due without being waited for. */
  soon(): void {
    this.sendDue().catch((error: unknown) => this.logger.error(error));
  }

  /** Sends all that is due, after whatever this instance is sending already. */
  sendDue(): Promise<void> {
    const turn = this.underWay.then(() => this.empty());
    this.underWay = turn.catch(() => undefined);
    return turn;
  }

  private async empty(): Promise<void> {
    await markAbandoned(this.database, this.clock.now());
    while (!this.stopped && this.configuration.mail) {
      const mail = await claimDueMail(this.database, this.claim());
      if (!mail) return;
      await this.send(mail);
    }
  }

  private claim() {
    const now = this.clock.now();
    const until = new Date(Date.parse(now) + this.timings.claim).toISOString();
    return { by: this.id, now, until, host: new URL(this.configuration.publicUrl).hostname };
  }

  private async send(mail: Mail): Promise<void> {
    const attempt = await this.attempt(mail);
    for (let write = 1; ; write += 1) {
      try {
        await recordAttempt(this.database, mail, attempt);
        return;
      } catch (error) {
        this.logger.error(`Mail ${mail.id}: ${attempt.outcome}, not written down: ${String(error)}`);
        if (write === WRITES) return;
        await pause(200 * 2 ** write);
      }
    }
  }

  private async attempt(mail: Mail): Promise<Attempt> {
    const { smtpUrl, from } = this.configuration.mail!;
    try {
      const message = await composeMail(mail, from, this.makers);
      const envelope = { smtpUrl, from: from.address, to: mail.recipientAddress };
      return await handOver({ ...envelope, message, milliseconds: this.timings.attempt });
    } catch (error) {
      this.logger.error(`Mail ${mail.id} cannot be composed: ${String(error)}`);
      return {
        outcome: 'refusedForGood',
        answer: 'Ce courriel ne peut pas être composé : voir le journal du serveur.',
      };
    }
  }
}
