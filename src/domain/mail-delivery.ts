/** Where a mail of the outbox stands. */
export const MAIL_STATES = ['waiting', 'sending', 'sent', 'failed', 'uncertain', 'cancelled'] as const;
export type MailState = (typeof MAIL_STATES)[number];

/**
 * How one attempt to hand a mail over ended. `lost`: all of it was sent and no answer came, so that nobody knows whether
 * the server has it. `interrupted`: the end was not sent, so that the server cannot have it.
 */
export type AttemptOutcome = 'accepted' | 'refusedForGood' | 'refusedForNow' | 'interrupted' | 'lost';

/** Minutes to wait after the first, second… attempt that may be made again; then it has failed. Two days in all. */
const WAITS_IN_MINUTES = [1, 5, 15, 60, 180, 360, 720, 1440];

export const MOST_ATTEMPTS = WAITS_IN_MINUTES.length + 1;

export type NextStep =
  { readonly state: 'sent' | 'failed' | 'uncertain' } | { readonly state: 'waiting'; readonly minutes: number };

/**
 * What becomes of a mail after an attempt, the `attempts`th. A mail that a server has acknowledged is never sent again,
 * as it is that server's from then on (RFC 5321, 4.2.5 and 6.1); one whose acknowledgement was lost is for a person to
 * decide, as sending it again might deliver it twice.
 */
export function stepAfter(outcome: AttemptOutcome, attempts: number): NextStep {
  switch (outcome) {
    case 'accepted':
      return { state: 'sent' };
    case 'refusedForGood':
      return { state: 'failed' };
    case 'lost':
      return { state: 'uncertain' };
    case 'refusedForNow':
    case 'interrupted': {
      const minutes = WAITS_IN_MINUTES[attempts - 1];
      return minutes === undefined ? { state: 'failed' } : { state: 'waiting', minutes };
    }
  }
}

/** What a person may do with a mail, by its state. */
const POSSIBLE: Readonly<Record<MailAct, readonly MailState[]>> = {
  retry: ['failed', 'uncertain'],
  settle: ['uncertain'],
  cancel: ['waiting', 'failed'],
};

/** `retry`: send it (again). `settle`: it has arrived. `cancel`: it shall not leave. */
export type MailAct = 'retry' | 'settle' | 'cancel';

export const allowsMailAct = (state: MailState, act: MailAct): boolean => POSSIBLE[act].includes(state);

const CONTROL = /[\p{Cc}\p{Zl}\p{Zp}]/u;
const ADDRESS = /^[^\s@<>"(),:;[\]\\]+@[^\s@<>"(),:;[\]\\]+$/;

/** Text that may stand in a header: one line, or what follows would be a header of its own. */
export const fitsHeader = (text: string): boolean => !CONTROL.test(text);

/** One address and nothing beside it: neither a name, nor a second address, nor a header. */
export const isMailAddress = (text: string): boolean => text.length <= 300 && fitsHeader(text) && ADDRESS.test(text);
