import { Inject, Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import { demand, type Principal } from '../accounts/principal.js';
import { Database } from '../database/database.js';
import type { Reading } from '../database/reading.js';
import type { Seen, Writing } from '../database/writing.js';
import { DomainError } from '../domain/errors.js';
import { allowsMailAct, MAIL_STATES, type MailAct, type MailState } from '../domain/mail-delivery.js';
import { type ListPage, readPage } from '../lists/read-list.js';
import { forgetSecret } from './forget-secret.js';
import type { MailQuery } from './mail.dto.js';
import { Mail } from './mail.entity.js';
import { MAIL_LIST } from './mail.list.js';
import { mailPolicy } from './mail.policy.js';
import { MailSender } from './mail-sender.js';

/** A page of mails, how many there are in each state, and whether any can leave. */
export interface MailPage extends ListPage<Mail> {
  readonly counts: Readonly<Record<MailState, number>>;
  readonly isConfigured: boolean;
}

@Injectable()
export class MailsService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(MailSender) private readonly sender: MailSender,
  ) {}

  /** The latest first. */
  async list(who: Principal, query: MailQuery): Promise<MailPage> {
    demand(mailPolicy.read(who), 'mail.list');
    return this.database.read(async (reading) => {
      const page = await readPage(found(reading, query), MAIL_LIST, query);
      return { ...page, counts: await countByState(reading), isConfigured: this.sender.isConfigured };
    });
  }

  async find(who: Principal, id: string): Promise<Mail> {
    demand(mailPolicy.read(who), 'mail.read');
    return this.database.read((reading) => mailOf(reading, id));
  }

  /** Sends it again, at once and under the same Message-ID. Throws `wrongMailState`, `staleVersion`. */
  async retry(who: Principal, seen: Seen): Promise<Mail> {
    return this.act(who, seen, 'retry', async (writing, mail) => {
      writing.onceCommitted(() => this.sender.soon());
      const again = { state: 'waiting' as const, dueAt: writing.at, attempts: 0, settledAt: null };
      return writing.update(Mail, mail, again, 'mail.retried');
    });
  }

  /** It has arrived: whoever had it told so. Throws `wrongMailState`, `staleVersion`. */
  async settle(who: Principal, seen: Seen): Promise<Mail> {
    return this.act(who, seen, 'settle', async (writing, mail) => {
      const settled = await writing.update(Mail, mail, { state: 'sent', settledAt: writing.at }, 'mail.settled');
      return forgetSecret(writing, settled);
    });
  }

  /** It shall not leave any more. Throws `wrongMailState`, `staleVersion`. */
  async cancel(who: Principal, seen: Seen): Promise<Mail> {
    return this.act(who, seen, 'cancel', async (writing, mail) => {
      const cancelled = { state: 'cancelled' as const, settledAt: writing.at };
      return forgetSecret(writing, await writing.update(Mail, mail, cancelled, 'mail.cancelled'));
    });
  }

  private act(
    who: Principal,
    seen: Seen,
    act: MailAct,
    decide: (writing: Writing, mail: Mail) => Promise<Mail>,
  ): Promise<Mail> {
    demand(mailPolicy.decide(who), `mail.${act}`);
    return this.database.write(who, async (writing) => {
      const mail = await mailOf(writing.read, seen.id);
      if (!allowsMailAct(mail.state, act)) throw new DomainError('wrongMailState', { act, state: mail.state });
      return decide(writing, { ...mail, version: seen.version });
    });
  }
}

async function mailOf(reading: Reading, id: string): Promise<Mail> {
  const mail = await reading.findOneBy(Mail, { id });
  if (!mail) throw new DomainError('notFound', { subject: 'mail', id });
  return mail;
}

/** By name or address, whatever the capitals; `%` and `_` stand for themselves. */
function found(reading: Reading, query: MailQuery): SelectQueryBuilder<Mail> {
  const select = reading.select(Mail, 'mail');
  if (query.state) select.andWhere('mail.state = :state', { state: query.state });
  if (query.topicId) select.andWhere('mail.topicId = :topicId', { topicId: query.topicId });
  if (query.q) {
    const { sql, parameters } = recipientMatching(query.q.trim().toLowerCase());
    select.andWhere(sql, parameters);
  }
  return select;
}

/** LOWER knows « É » only under some collations, and never on SQLite: what is sought says which letters to lower. */
function recipientMatching(sought: string): { sql: string; parameters: Record<string, string> } {
  const letters = [...new Set(sought)].filter((letter) => letter > '\u007f' && letter.toUpperCase() !== letter);
  const lowered = (column: string): string =>
    letters.reduce((sql, _, index) => `REPLACE(${sql}, :upper${index}, :lower${index})`, `LOWER(mail.${column})`);
  const matches = ['recipientName', 'recipientAddress'].map((column) => `${lowered(column)} LIKE :like ESCAPE '\\'`);
  const pairs = letters.flatMap((letter, index) => [
    [`upper${index}`, letter.toUpperCase()] as const,
    [`lower${index}`, letter] as const,
  ]);
  const like = `%${sought.replace(/[\\%_]/g, '\\$&')}%`;
  return { sql: `(${matches.join(' OR ')})`, parameters: { like, ...Object.fromEntries(pairs) } };
}

async function countByState(reading: Reading): Promise<Record<MailState, number>> {
  const rows = await reading
    .select(Mail, 'mail')
    .select('mail.state', 'state')
    .addSelect('COUNT(*)', 'count')
    .groupBy('mail.state')
    .getRawMany<{ state: MailState; count: string | number }>();
  const none = MAIL_STATES.map((state) => [state, 0] as const);
  return Object.fromEntries([...none, ...rows.map(({ state, count }) => [state, Number(count)] as const)]) as Record<
    MailState,
    number
  >;
}
