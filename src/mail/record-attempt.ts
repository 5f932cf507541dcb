import { SYSTEM } from '../audit/actor.js';
import type { Database } from '../database/database.js';
import { stepAfter } from '../domain/mail-delivery.js';
import { forgetSecret } from './forget-secret.js';
import type { Attempt } from './hand-over.js';
import { Mail } from './mail.entity.js';

const ACTIONS = {
  sent: 'mail.sent',
  failed: 'mail.failed',
  uncertain: 'mail.doubted',
  waiting: 'mail.postponed',
} as const;

/** Writes down how the attempt ended. Throws `staleVersion` where the claim has run out meanwhile. */
export function recordAttempt(database: Database, claimed: Mail, { outcome, answer }: Attempt): Promise<void> {
  const step = stepAfter(outcome, claimed.attempts);
  return database.write(SYSTEM, async (writing) => {
    const settled = { state: step.state, answer, claimedBy: null, claimedUntil: null };
    const when =
      step.state === 'waiting' ? { dueAt: minutesAfter(writing.at, step.minutes) } : { settledAt: writing.at };
    const mail = await writing.update(Mail, claimed, { ...settled, ...when }, ACTIONS[step.state]);
    if (step.state === 'sent') await forgetSecret(writing, mail);
  });
}

function minutesAfter(instant: string, minutes: number): string {
  return new Date(Date.parse(instant) + minutes * 60_000).toISOString();
}
