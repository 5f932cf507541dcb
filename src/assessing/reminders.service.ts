import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Account } from '../accounts/account.entity.js';
import type { Principal } from '../accounts/principal.js';
import { Clock } from '../config/clock.js';
import { CONFIGURATION } from '../config/config.module.js';
import type { Configuration } from '../config/configuration.js';
import { Database } from '../database/database.js';
import type { Reading } from '../database/reading.js';
import type { Writing } from '../database/writing.js';
import { MailSender } from '../mail/mail-sender.js';
import { queueMail } from '../mail/queue-mail.js';
import { type AssessingOverview, type AssessorProgress, loadOverview } from './assessing-overview.js';
import { memberName } from './assessor-names.js';
import { AssessorReminder } from './assessor-reminder.entity.js';
import { demandUnsealed } from './assessor-sheets.service.js';
import { reminderSubject, reminderText } from './reminder-mail.view.js';

/** How many assessors were written to, and how many were not. */
export interface RemindersSent {
  readonly sent: number;
  /** Reminded today already. */
  readonly already: number;
  /** Without a mail address on their seat or their account. */
  readonly withoutAddress: number;
}

/** Reminds assessors of what they have not handed in. */
@Injectable()
export class RemindersService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
    @Inject(MailSender) private readonly sender: MailSender,
  ) {}

  /** Writes to whoever misses something, nobody twice the same day. Throws `notFound`, `sessionSealed`. */
  remind(who: Principal, sessionId: string): Promise<RemindersSent> {
    const today = this.clock.today();
    return this.database.write(who, async (writing) => {
      const overview = await loadOverview(writing.read, who, sessionId);
      demandUnsealed(overview);
      const late = overview.assessors.filter(({ missing }) => missing.length > 0);
      const due = late.filter(({ remindedOn }) => remindedOn !== today);
      const addresses = await addressesOf(writing.read, due);
      const reached = due.filter(({ member }) => addresses.has(member.id));
      for (const one of reached) {
        await noteReminder(writing, sessionId, one.member.id, today);
        await this.writeTo(writing, overview, one, addresses.get(one.member.id)!);
      }
      writing.onceCommitted(() => this.sender.soon());
      return { sent: reached.length, already: late.length - due.length, withoutAddress: due.length - reached.length };
    });
  }

  private async writeTo(
    writing: Writing,
    { session, certification }: AssessingOverview,
    { member, missing }: AssessorProgress,
    address: string,
  ): Promise<void> {
    const facts = { name: memberName(member), certification, session, missing: missing.length };
    await queueMail(writing, {
      to: { name: memberName(member), address },
      subject: reminderSubject(facts),
      text: reminderText(facts, `${this.configuration.publicUrl}/sessions/${session.id}/mes-evaluations`),
      ...{ topic: 'assessing', topicId: member.id },
    });
  }
}

/** Of the seat, or of the account. */
async function addressesOf(reading: Reading, due: readonly AssessorProgress[]): Promise<Map<string, string>> {
  const accountIds = due.flatMap(({ member }) => member.accountId ?? []);
  const accounts = new Map((await reading.findBy(Account, { id: In(accountIds) })).map(({ id, email }) => [id, email]));
  const addressed = due.flatMap(({ member }): [string, string][] => {
    const address = member.email ?? accounts.get(member.accountId ?? '');
    return address === undefined ? [] : [[member.id, address]];
  });
  return new Map(addressed);
}

async function noteReminder(writing: Writing, sessionId: string, memberId: string, remindedOn: string): Promise<void> {
  const current = await writing.read.findOneBy(AssessorReminder, { memberId });
  if (current) await writing.update(AssessorReminder, current, { remindedOn }, 'assessorReminder.sent');
  else {
    const row = { id: randomUUID(), sessionId, memberId, remindedOn, version: 1 };
    await writing.insert(AssessorReminder, row, 'assessorReminder.sent');
  }
}
