import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { demand, type Principal } from '../accounts/principal.js';
import { CONFIGURATION } from '../config/config.module.js';
import type { Configuration } from '../config/configuration.js';
import { Database } from '../database/database.js';
import type { Writing } from '../database/writing.js';
import { DomainError } from '../domain/errors.js';
import { demandEdit } from '../domain/sessions/session-edits.js';
import { MailSender } from '../mail/mail-sender.js';
import type { SetConvocationTerms } from './convocation.dto.js';
import { convocationPolicy } from './convocation.policy.js';
import { conveneOnceAllTold } from './convene-once-told.js';
import { type ConvocationDelivery, deliveriesOf } from './convocation-mails.js';
import { type ConvenedPerson, type LoadedConvocations, loadConvocations } from './convocation-people.js';
import { ConvocationTerms } from './convocation-terms.entity.js';
import { writeConvocation, writeReminder } from './write-convocation.js';

type Deliveries = ReadonlyMap<string, ConvocationDelivery>;

/** How many were written to. */
export interface ConvocationsSent {
  readonly sent: number;
}

/** Nobody is reminded twice within that time. */
const BETWEEN_REMINDERS = 12 * 3_600_000;

export interface ConvocationsOfSession extends LoadedConvocations {
  /** How far the mails of each convocation have come, by its id. */
  readonly deliveries: Deliveries;
  readonly isConfigured: boolean;
}

@Injectable()
export class ConvocationsService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
    @Inject(MailSender) private readonly sender: MailSender,
  ) {}

  /** Who is to be told what, who was, and what came back. Throws `notFound`. */
  async all(who: Principal, sessionId: string): Promise<ConvocationsOfSession> {
    demand(convocationPolicy.read(who), 'convocation.list');
    return this.database.read(async (reading) => {
      const found = await loadConvocations(reading, sessionId);
      const deliveries = await deliveriesOf(reading, found.people);
      return { ...found, deliveries, isConfigured: this.sender.isConfigured };
    });
  }

  /** Throws `untimelyConvocation` where it would end before it begins, `staleVersion`, `sessionSealed`. */
  async setTerms(who: Principal, sessionId: string, input: SetConvocationTerms): Promise<ConvocationTerms> {
    demand(convocationPolicy.send(who), 'convocation.setTerms');
    const { version = 0, ...given } = input;
    const [first, last] = [[given.membersAt, given.candidatesAt].sort()[1]!, given.until];
    if (first >= last) throw new DomainError('untimelyConvocation', { from: first, until: last });
    return this.database.write(who, async (writing) => {
      const { loaded, terms } = await loadConvocations(writing.read, sessionId);
      demandEdit(loaded.session.state, 'details');
      const changes = { ...given, room: given.room ?? null, bring: given.bring ?? null };
      if (terms)
        return writing.update(ConvocationTerms, { id: terms.id, version }, changes, 'convocation.termsChanged');
      const row = { id: randomUUID(), sessionId, ...changes, version: 1 };
      return writing.insert(ConvocationTerms, row, 'convocation.termsSet');
    });
  }

  /**
   * Writes to whoever was not told yet, or was told otherwise; done again, it writes to nobody. Once everybody has
   * their convocation, a planned session is convened. Throws `convocationTermsMissing`.
   */
  async send(who: Principal, sessionId: string): Promise<ConvocationsSent> {
    demand(convocationPolicy.send(who), 'convocation.send');
    return this.database.write(who, async (writing) => {
      const { loaded, people } = await this.preparing(writing, sessionId);
      const due = people.filter(({ standing }) => standing === 'toSend' || standing === 'changed');
      for (const person of due) await writeConvocation(writing, sessionId, person, this.configuration.publicUrl);
      const isEverybodyTold = people.every(({ standing }) => standing !== 'noAddress');
      if (isEverybodyTold) await conveneOnceAllTold(writing, loaded);
      writing.onceCommitted(() => this.sender.soon());
      return { sent: due.length };
    });
  }

  /** Reminds whoever has got their convocation and has not answered, nobody twice within twelve hours. */
  async remind(who: Principal, sessionId: string): Promise<ConvocationsSent> {
    demand(convocationPolicy.send(who), 'convocation.remind');
    return this.database.write(who, async (writing) => {
      const { people } = await this.preparing(writing, sessionId);
      const deliveries = await deliveriesOf(writing.read, people);
      const due = people.filter((person) => isToRemind(person, deliveries, writing.at));
      for (const { convocation } of due) await writeReminder(writing, convocation!, this.configuration.publicUrl);
      writing.onceCommitted(() => this.sender.soon());
      return { sent: due.length };
    });
  }

  private async preparing(writing: Writing, sessionId: string): Promise<LoadedConvocations> {
    const found = await loadConvocations(writing.read, sessionId);
    demandEdit(found.loaded.session.state, 'details');
    if (!found.terms) throw new DomainError('convocationTermsMissing', {});
    return found;
  }
}

/** Whose convocation as it stands has left, with nothing more on its way, and who has neither answered nor been reminded lately. */
export function isToRemind({ standing, convocation }: ConvenedPerson, deliveries: Deliveries, now: string): boolean {
  if (standing !== 'upToDate' || convocation?.answer !== null) return false;
  const delivery = deliveries.get(convocation.id);
  if (!delivery?.hasLeft || delivery.waits) return false;
  return convocation.remindedAt === null || Date.parse(now) - Date.parse(convocation.remindedAt) >= BETWEEN_REMINDERS;
}
