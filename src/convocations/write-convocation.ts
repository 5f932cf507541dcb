import { randomUUID } from 'node:crypto';
import type { Writing } from '../database/writing.js';
import type { ConvocationFacts } from '../domain/jury/convocation.js';
import type { MailAttachment } from '../mail/mail.entity.js';
import { cancelWaiting, queueMail, SECRET_MARK } from '../mail/queue-mail.js';
import { Convocation } from './convocation.entity.js';
import { convocationCalendar } from './convocation-calendar.js';
import { drawCode, hashOfCode } from './convocation-code.js';
import { ConvocationLink } from './convocation-link.entity.js';
import { type ConvenedPerson, convocationFileName } from './convocation-people.js';
import {
  convocationSubject,
  convocationText,
  reminderSubject,
  reminderText,
  withdrawalSubject,
  withdrawalText,
} from './convocation-mail.view.js';

/** Sends one person what they are to be told: first, or again because it has changed. */
export async function writeConvocation(
  writing: Writing,
  sessionId: string,
  { subjectId, address, facts, convocation }: ConvenedPerson,
  publicUrl: string,
): Promise<void> {
  if (address === null) return;
  const told = { address, facts, handedOverBy: null, sentAt: writing.at, ...UNANSWERED };
  const row: Convocation = convocation
    ? await writing.update(
        Convocation,
        convocation,
        { ...told, sequence: convocation.sequence + 1 },
        'convocation.changed',
      )
    : await writing.insert(
        Convocation,
        { id: randomUUID(), sessionId, subjectId, ...told, sequence: 0, version: 1 },
        'convocation.sent',
      );
  await takeBackSent(writing, row.id);
  const mail = { subject: convocationSubject(row), text: convocationText(row, pageOf(publicUrl)) };
  await mailTo(writing, row, { name: nameOf(facts), address }, mail, publicUrl);
}

/** Notes that one person was given on paper what they are to be told; what waits to be sent is not sent any more. */
export async function noteHandedOver(
  writing: Writing,
  sessionId: string,
  { subjectId, facts, convocation }: ConvenedPerson,
): Promise<Convocation> {
  const told = { address: null, facts, handedOverBy: writing.actor.name, sentAt: writing.at, ...UNANSWERED };
  if (convocation) {
    await takeBackSent(writing, convocation.id);
    const sequence = convocation.sequence + 1;
    return writing.update(Convocation, convocation, { ...told, sequence }, 'convocation.handedOverChanged');
  }
  const row: Convocation = { id: randomUUID(), sessionId, subjectId, ...told, sequence: 0, version: 1 };
  return writing.insert(Convocation, row, 'convocation.handedOver');
}

/** Takes a convocation back from who is no longer convened. */
export async function withdrawConvocation(writing: Writing, convocation: Convocation): Promise<void> {
  await takeBackSent(writing, convocation.id);
  await writing.remove(Convocation, convocation, 'convocation.withdrawn');
}

const UNANSWERED = {
  ...{ openedAt: null, answer: null, answerReason: null, answeredAt: null, answerNotedBy: null, remindedAt: null },
};

/** What waits is cancelled, and codes drawn so far open nothing more: they may have gone to a wrong address. */
async function takeBackSent(writing: Writing, convocationId: string): Promise<void> {
  await cancelWaiting(writing, 'convocation', convocationId);
  await withdrawCodes(writing, convocationId);
}

/** Tells who was convened by mail that they are no longer awaited, and takes the appointment out of their calendar. */
export async function writeWithdrawal(writing: Writing, row: Convocation, publicUrl: string): Promise<void> {
  const { facts, address } = row;
  if (address === null) return;
  const entry = { uid: uidOf(row, publicUrl), sequence: row.sequence + 1, stamp: writing.at, facts, isWithdrawn: true };
  await queueMail(writing, {
    ...{ to: { name: nameOf(facts), address }, subject: withdrawalSubject(row), text: withdrawalText(row) },
    ...{ topic: 'convocation', topicId: row.id, attachments: [calendarFile(convocationCalendar(entry))] },
  });
}

/** Asks again whoever has not answered. */
export async function writeReminder(writing: Writing, row: Convocation, publicUrl: string): Promise<void> {
  if (row.address === null) return;
  const reminded = await writing.update(Convocation, row, { remindedAt: writing.at }, 'convocation.reminded');
  const mail = { subject: reminderSubject(row), text: reminderText(row, pageOf(publicUrl)) };
  await mailTo(writing, reminded, { name: nameOf(row.facts), address: row.address }, mail, publicUrl);
}

const nameOf = ({ name }: ConvocationFacts): string => `${name.firstNames} ${name.lastName}`;

const pageOf = (publicUrl: string): string => `${publicUrl}/convocation`;

/** The same for all that is ever said of one convocation, so that calendars know it again. */
const uidOf = ({ id }: Convocation, publicUrl: string): string => `${id}@${new URL(publicUrl).hostname}`;

const calendarFile = (text: string): MailAttachment => ({
  ...{ fileName: 'convocation.ics', mediaType: 'text/calendar; method=PUBLISH', content: { text } },
});

async function withdrawCodes(writing: Writing, convocationId: string): Promise<void> {
  const links = await writing.read.findBy(ConvocationLink, { convocationId });
  const ids = links.map(({ id }) => id);
  const acts = ids.map((id) => ({
    ...{ action: 'convocation.codeWithdrawn', subjectType: 'convocation_link', subjectId: id },
    before: { id, convocationId },
  }));
  await writing.removeAll(ConvocationLink, ids, acts);
}

async function mailTo(
  writing: Writing,
  row: Convocation,
  to: { readonly name: string; readonly address: string },
  mail: { readonly subject: string; readonly text: string },
  publicUrl: string,
): Promise<void> {
  const code = drawCode();
  const link = { id: randomUUID(), convocationId: row.id, hash: hashOfCode(code) };
  await writing.insert(ConvocationLink, link, 'convocation.codeDrawn', { id: link.id, convocationId: row.id });
  const { facts, sequence } = row;
  const calendar = convocationCalendar({ uid: uidOf(row, publicUrl), sequence, stamp: row.sentAt, facts });
  const printed = { facts, answer: { page: pageOf(publicUrl), code: SECRET_MARK } };
  await queueMail(writing, {
    ...{ to, ...mail, secret: code, topic: 'convocation', topicId: row.id },
    attachments: [
      {
        ...{ fileName: convocationFileName(facts), mediaType: 'application/pdf' },
        content: { document: 'convocation', facts: printed },
      },
      calendarFile(calendar),
    ],
  });
}
