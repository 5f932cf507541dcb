import type { Request } from 'express';
import type { Principal } from './principal.js';

/** Opens a new session for the account: the identifier changes, so that a planted one is worth nothing. */
export function openSession(request: Request, who: Principal): Promise<void> {
  return new Promise((resolve, reject) => {
    request.session.regenerate((error: unknown) => {
      if (error) return reject(error as Error);
      request.session.accountId = who.accountId;
      request.session.save((failure: unknown) => (failure ? reject(failure as Error) : resolve()));
    });
  });
}

export function closeSession(request: Request): Promise<void> {
  return new Promise((resolve, reject) => {
    request.session.destroy((error: unknown) => (error ? reject(error as Error) : resolve()));
  });
}

/** Keeps a sentence to show on the next page. */
export function leaveNotice(request: Request, notice: string): void {
  request.session.notice = notice;
}
