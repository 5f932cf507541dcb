import { Readable } from 'node:stream';
import { createTransport } from 'nodemailer';
import type { AttemptOutcome } from '../domain/mail-delivery.js';

/** How an attempt ended, and the server's words. */
export interface Attempt {
  readonly outcome: AttemptOutcome;
  readonly answer: string;
}

export interface HandOver {
  readonly smtpUrl: string;
  readonly from: string;
  readonly to: string;
  readonly message: Buffer;
  /** Given up after that long, whatever it is waiting for. */
  readonly milliseconds: number;
}

/** Commands whose refusal is about this mail, not about whoever brings it. */
const OF_THE_MAIL = new Set(['MAIL FROM', 'RCPT TO', 'DATA']);

const MOST_WORDS = 1000;

/** Hands one message to the mail server over a connection of its own, and tells how that ended; never throws. */
export async function handOver({ smtpUrl, from, to, message, milliseconds }: HandOver): Promise<Attempt> {
  let wasReadToItsEnd = false;
  const raw = Readable.from([message]).on('end', () => (wasReadToItsEnd = true));
  const timeouts = { connectionTimeout: milliseconds, greetingTimeout: milliseconds, socketTimeout: milliseconds };
  try {
    const transport = createTransport({ url: smtpUrl, ...timeouts });
    const signal = AbortSignal.timeout(milliseconds);
    const { response } = await transport.sendMail({ envelope: { from, to: [to] }, raw, signal });
    return { outcome: 'accepted', answer: inOneLine(response) };
  } catch (error) {
    raw.destroy();
    return { outcome: outcomeOf(error, wasReadToItsEnd), answer: inOneLine(wordsOf(error)) };
  }
}

/**
 * A reply of 400 to 499 may change, one of 500 to 599 will not (RFC 5321, 4.2.1), if it is about the mail: a
 * server that wants another password refuses every mail, until somebody mends that. Without a reply, the message may have
 * arrived if all of it was read to be sent; if not, its end was not sent, and the server has dropped it.
 */
function outcomeOf(error: unknown, wasReadToItsEnd: boolean): AttemptOutcome {
  const { responseCode, command = '' } = error as { responseCode?: number | false; command?: string };
  if (!responseCode) return wasReadToItsEnd ? 'lost' : 'interrupted';
  return responseCode >= 500 && OF_THE_MAIL.has(command) ? 'refusedForGood' : 'refusedForNow';
}

function wordsOf(error: unknown): string {
  const { response, message } = error as { response?: unknown; message?: unknown };
  return typeof response === 'string' && response !== '' ? response : typeof message === 'string' ? message : '';
}

function inOneLine(words: string): string {
  return Array.from(words.replace(/[\p{C}\p{Z}]+/gu, ' ').trim())
    .slice(0, MOST_WORDS)
    .join('');
}
