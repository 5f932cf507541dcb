import type { Writing } from '../database/writing.js';
import { WebSession } from './web-session.entity.js';

/** Ends every session of an account, in every browser. */
export async function signOutEverywhere(writing: Writing, accountId: string): Promise<void> {
  const sessions = await writing.read.findBy(WebSession, { accountId });
  const ids = sessions.map(({ id }) => id);
  await writing.removeAll(WebSession, ids, [
    { action: 'account.signedOut', subjectType: 'account', subjectId: accountId },
  ]);
}
