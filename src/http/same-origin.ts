import type { NextFunction, Request, Response } from 'express';
import { DomainError } from '../domain/errors.js';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses writes that a browser sends from another site (OWASP CSRF cheat sheet, Fetch Metadata). A browser always
 * tells Sec-Fetch-Site or Origin; programs that tell neither carry no cookie a site could borrow.
 */
export function refuseCrossOrigin(request: Request, _response: Response, next: NextFunction): void {
  next(SAFE.has(request.method) || isSameOrigin(request) ? undefined : new DomainError('crossOrigin', {}));
}

function isSameOrigin(request: Request): boolean {
  const site = request.get('sec-fetch-site');
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  const origin = request.get('origin');
  if (origin === undefined) return true;
  return URL.canParse(origin) && new URL(origin).host === request.get('host');
}
