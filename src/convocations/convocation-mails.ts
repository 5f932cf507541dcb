import { In } from 'typeorm';
import type { Reading } from '../database/reading.js';
import type { MailState } from '../domain/mail-delivery.js';
import { Mail } from '../mail/mail.entity.js';
import type { Convocation } from './convocation.entity.js';
import type { ConvenedPerson } from './convocation-people.js';

/** How far the mails of one convocation have come, as it stands. */
export interface ConvocationDelivery {
  /** The last mail written, and its state. */
  readonly mailId: string;
  readonly state: MailState;
  /** Whether one of them has left, for all one knows. */
  readonly hasLeft: boolean;
  /** Whether one of them is still to leave. */
  readonly waits: boolean;
}

/** By id of the convocation; of those written, since each was sent last. One query whatever their number. */
export async function deliveriesOf(
  reading: Reading,
  people: readonly ConvenedPerson[],
): Promise<Map<string, ConvocationDelivery>> {
  const sentAt = new Map(people.flatMap(({ convocation: one }) => (one ? [[one.id, one.sentAt] as const] : [])));
  const mails = await reading.find(Mail, {
    select: { id: true, topicId: true, state: true, queuedAt: true },
    where: { topic: 'convocation', topicId: In([...sentAt.keys()]) },
    order: { queuedAt: 'ASC', id: 'ASC' },
  });
  const deliveries = new Map<string, ConvocationDelivery>();
  for (const { id: mailId, topicId, state, queuedAt } of mails) {
    if (queuedAt < (sentAt.get(topicId) ?? '')) continue;
    const before = deliveries.get(topicId);
    const hasLeft = state === 'sent' || state === 'uncertain' || (before?.hasLeft ?? false);
    const waits = state === 'waiting' || state === 'sending' || (before?.waits ?? false);
    deliveries.set(topicId, { mailId, state, hasLeft, waits });
  }
  return deliveries;
}

/** Whether any mail of it has left, or is about to, for all one knows: since it was sent last, or before. */
export async function haveLeft(reading: Reading, { id: topicId }: Convocation): Promise<boolean> {
  const state = In(LEFT);
  return (await reading.countBy(Mail, { topic: 'convocation', topicId, state })) > 0;
}

const LEFT: readonly MailState[] = ['sending', 'sent', 'uncertain'];
