import { LessThan, LessThanOrEqual } from 'typeorm';
import { SYSTEM } from '../audit/actor.js';
import type { Database } from '../database/database.js';
import { Mail } from './mail.entity.js';

/** Who takes a mail in hand, and until when they are waited for. */
export interface Claim {
  readonly by: string;
  readonly now: string;
  readonly until: string;
  /** The right-hand side of the Message-ID of mails that have none yet. */
  readonly host: string;
}

/**
 * Takes the mail in hand that has been due for longest; of several instances that try, one does. Null where none is due.
 */
export async function claimDueMail(database: Database, { by, now, until, host }: Claim): Promise<Mail | null> {
  for (;;) {
    const [due] = await database.read((reading) =>
      reading.find(Mail, {
        where: { state: 'waiting', dueAt: LessThanOrEqual(now) },
        order: { dueAt: 'ASC', id: 'ASC' },
        take: 1,
      }),
    );
    if (!due) return null;
    const changes = {
      ...{ state: 'sending' as const, attempts: due.attempts + 1, claimedBy: by, claimedUntil: until },
      ...{ messageId: due.messageId ?? `<${due.id}@${host}>`, version: due.version + 1 },
    };
    const { id, version } = due;
    const isOurs = await database.keep((housekeeping) =>
      housekeeping.changeIf(Mail, { id, version, state: 'waiting' }, changes),
    );
    if (isOurs) return { ...due, ...changes };
  }
}

/** Mails that a run of the server had in hand when it ended: nobody knows whether they left. */
export async function markAbandoned(database: Database, now: string): Promise<void> {
  const where = { state: 'sending' as const, claimedUntil: LessThan(now) };
  const isAny = await database.read((reading) => reading.existsBy(Mail, where));
  if (!isAny) return;
  await database.write(SYSTEM, async (writing) => {
    const changes = { state: 'uncertain' as const, settledAt: writing.at, claimedBy: null, claimedUntil: null };
    for (const mail of await writing.read.findBy(Mail, where)) {
      await writing.update(Mail, mail, changes, 'mail.doubted');
    }
  });
}
