import { promisify } from 'node:util';
import type { Request } from 'express';
import type { Principal } from './principal.js';

/** Opens a new session for the account: the identifier changes, so that a planted one is worth nothing. */
export async function openSession(request: Request, who: Principal): Promise<void> {
  await promisify(request.session.regenerate.bind(request.session))();
  request.session.accountId = who.accountId;
  await promisify(request.session.save.bind(request.session))();
}

export async function closeSession(request: Request): Promise<void> {
  await promisify(request.session.destroy.bind(request.session))();
}

/** Keeps a sentence to show on the next page. */
export function leaveNotice(request: Request, notice: string): void {
  request.session.notice = notice;
}
