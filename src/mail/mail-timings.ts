/** How the sender keeps time, in milliseconds. */
export interface MailTimings {
  /** One attempt, from connecting to the last answer: as long as a server may take to answer (RFC 5321, 4.5.3.2). */
  readonly attempt: number;
  /** After that, whoever had a mail in hand is gone: longer than an attempt. */
  readonly claim: number;
  /** Between two looks at what is due. */
  readonly look: number;
  /** How long a server that stops waits for the attempt under way. */
  readonly farewell: number;
}

export const MAIL_TIMINGS = Symbol('MAIL_TIMINGS');

export const USUAL_TIMINGS: MailTimings = { attempt: 600_000, claim: 900_000, look: 15_000, farewell: 10_000 };
