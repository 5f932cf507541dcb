import type { Request, RequestHandler } from 'express';
import { ipKeyGenerator, type Options, rateLimit } from 'express-rate-limit';
import { DomainError } from '../domain/errors.js';

const QUARTER_HOUR = 900_000;
const ATTEMPTS = 10;
/** Enough for a room of people behind one address, too few to try e-mail after e-mail. */
const ATTEMPTS_OF_AN_ADDRESS = 100;

/** wrongCredentials and wrongPassword; what else is refused says nothing of the password. */
const REFUSES_A_PASSWORD = new Set([401, 403]);

/** Where a password is asked for: signing in, sealing a session, and sealing what rectifies it. */
export const PASSWORD_PATHS = [
  '/connexion',
  '/api/v1/session',
  '/sessions/:id/sceller',
  '/api/v1/jury-sessions/:id/seal',
  '/sessions/:id/rectifications',
  '/api/v1/jury-sessions/:id/rectifications',
];

/**
 * At most ten refused passwords in a quarter of an hour for one person from one address, and a hundred from one address
 * whoever they are for.
 */
export const limitPasswords = (): RequestHandler[] => [
  limit(ATTEMPTS_OF_AN_ADDRESS, addressOf),
  limit(ATTEMPTS, (request) => `${addressOf(request)} ${personOf(request)}`),
];

function limit(most: number, keyGenerator: (request: Request) => string): RequestHandler {
  return rateLimit({
    windowMs: QUARTER_HOUR,
    limit: most,
    skip: ({ method }) => method !== 'POST',
    skipSuccessfulRequests: true,
    requestWasSuccessful: (_request, { statusCode }) => !REFUSES_A_PASSWORD.has(statusCode),
    keyGenerator: keyGenerator as Options['keyGenerator'],
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    handler: (_request, _response, next) =>
      next(new DomainError('tooManyAttempts', { minutes: QUARTER_HOUR / 60_000 })),
  });
}

const addressOf = ({ ip }: Request): string => ipKeyGenerator(ip ?? '');

/** Whoever is signed in, or the e-mail that is tried. */
function personOf({ body, session }: Request): string {
  if (session.accountId) return session.accountId;
  const { email } = (body ?? {}) as { email?: unknown };
  return typeof email === 'string' ? email.trim().toLowerCase().slice(0, 300) : '';
}
