import { randomUUID } from 'node:crypto';
import type { Writing } from '../database/writing.js';
import { cancelWaiting, queueMail, SECRET_MARK } from '../mail/queue-mail.js';
import { Convocation } from './convocation.entity.js';
import { convocationCalendar } from './convocation-calendar.js';
import { drawCode, hashOfCode } from './convocation-code.js';
import { ConvocationLink } from './convocation-link.entity.js';
import { type ConvenedPerson, convocationFileName } from './convocation-people.js';
import { convocationSubject, convocationText, reminderSubject, reminderText } from './convocation-mail.view.js';

/** Sends one person what they are to be told: first, or again because it has changed. */
export async function writeConvocation(
  writing: Writing,
  sessionId: string,
  { subjectId, address, facts, convocation }: ConvenedPerson,
  publicUrl: string,
): Promise<void> {
  if (address === null) return;
  const told = { address, facts, sentAt: writing.at };
  const unanswered = { openedAt: null, answer: null, answerReason: null, answeredAt: null, remindedAt: null };
  const row: Convocation = convocation
    ? await writing.update(
        Convocation,
        convocation,
        { ...told, ...unanswered, sequence: convocation.sequence + 1 },
        'convocation.changed',
      )
    : await writing.insert(
        Convocation,
        { id: randomUUID(), sessionId, subjectId, ...told, ...unanswered, sequence: 0, version: 1 },
        'convocation.sent',
      );
  await cancelWaiting(writing, 'convocation', row.id);
  await withdrawCodes(writing, row.id);
  await mailTo(writing, row, convocationSubject(row), convocationText(row, pageOf(publicUrl)), publicUrl);
}

/** Asks again whoever has not answered. */
export async function writeReminder(writing: Writing, row: Convocation, publicUrl: string): Promise<void> {
  const reminded = await writing.update(Convocation, row, { remindedAt: writing.at }, 'convocation.reminded');
  await mailTo(writing, reminded, reminderSubject(row), reminderText(row, pageOf(publicUrl)), publicUrl);
}

const pageOf = (publicUrl: string): string => `${publicUrl}/convocation`;

/** Codes drawn so far open nothing more: they may have gone to an address that was not the right one. */
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
  subject: string,
  text: string,
  publicUrl: string,
): Promise<void> {
  const code = drawCode();
  const link = { id: randomUUID(), convocationId: row.id, hash: hashOfCode(code) };
  await writing.insert(ConvocationLink, link, 'convocation.codeDrawn', { id: link.id, convocationId: row.id });
  const { facts, sequence, address } = row;
  const uid = `${row.id}@${new URL(publicUrl).hostname}`;
  const calendar = convocationCalendar({ uid, sequence, stamp: row.sentAt, facts });
  const printed = { facts, answer: { page: pageOf(publicUrl), code: SECRET_MARK } };
  await queueMail(writing, {
    to: { name: `${facts.name.firstNames} ${facts.name.lastName}`, address },
    ...{ subject, text, secret: code, topic: 'convocation', topicId: row.id },
    attachments: [
      {
        ...{ fileName: convocationFileName(facts), mediaType: 'application/pdf' },
        content: { document: 'convocation', facts: printed },
      },
      { fileName: 'convocation.ics', mediaType: 'text/calendar; method=PUBLISH', content: { text: calendar } },
    ],
  });
}
