import type { Request, RequestHandler } from 'express';
import { ipKeyGenerator, rateLimit } from 'express-rate-limit';
import { DomainError } from '../domain/errors.js';

const QUARTER_HOUR = 900_000;
const FETCHED = 600;
const NOT_MODIFIED = 304;

/** What programs fetch to check what the institution signs: its keys and its status lists. */
export const PUBLICATION_PATHS = [
  '/.well-known/jwks.json',
  '/.well-known/withdrawn-keys.json',
  '/.well-known/did.json',
  '/did.json',
  '/api/v1/status-lists',
];

/**
 * At most six hundred in a quarter of an hour from one address, of all of them together: whoever checks many keeps them
 * as long as they say. An answer that nothing has changed is not counted.
 */
export function limitPublications(): RequestHandler {
  return rateLimit({
    windowMs: QUARTER_HOUR,
    limit: FETCHED,
    skipSuccessfulRequests: true,
    requestWasSuccessful: (_request, { statusCode }) => statusCode === NOT_MODIFIED,
    keyGenerator: ({ ip }: Request) => ipKeyGenerator(ip ?? ''),
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    handler: (_request, _response, next) =>
      next(new DomainError('tooManyAttempts', { minutes: QUARTER_HOUR / 60_000 })),
  });
}
