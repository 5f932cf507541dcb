import type { Writing } from '../database/writing.js';
import { Mail } from './mail.entity.js';

/** Once a mail has left, or shall not leave, what would let its reader in is kept no longer. */
export async function forgetSecret(writing: Writing, mail: Mail): Promise<Mail> {
  if (mail.secret === null) return mail;
  return writing.updateSecretly(Mail, mail, { secret: null }, 'mail.secretForgotten');
}
