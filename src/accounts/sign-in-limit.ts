import type { Request, RequestHandler } from 'express';
import { ipKeyGenerator, rateLimit } from 'express-rate-limit';
import { DomainError } from '../domain/errors.js';

const QUARTER_HOUR = 900_000;
const ATTEMPTS = 10;

/** At most ten refused attempts in a quarter of an hour for one address and one e-mail. */
export const limitSignIns = (): RequestHandler =>
  rateLimit({
    skip: ({ method }) => method !== 'POST',
    windowMs: QUARTER_HOUR,
    limit: ATTEMPTS,
    skipSuccessfulRequests: true,
    requestWasSuccessful: (_request, response) => response.statusCode < 400,
    keyGenerator: (request: Request) => `${ipKeyGenerator(request.ip ?? '')} ${emailOf(request)}`,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    handler: (_request, _response, next) =>
      next(new DomainError('tooManyAttempts', { minutes: QUARTER_HOUR / 60_000 })),
  });

function emailOf({ body }: Request): string {
  const { email } = (body ?? {}) as { email?: unknown };
  return typeof email === 'string' ? email.trim().toLowerCase().slice(0, 300) : '';
}
