import type { Request, RequestHandler } from 'express';
import { ipKeyGenerator, rateLimit } from 'express-rate-limit';
import { DomainError } from '../domain/errors.js';

const QUARTER_HOUR = 900_000;
const WRONG_CODES = 20;

/** Where a personal code is sent, and what is below. */
export const CODE_PATH = '/convocation';

/** At most twenty wrong codes in a quarter of an hour from one address. */
export const limitCodes = (): RequestHandler =>
  rateLimit({
    windowMs: QUARTER_HOUR,
    limit: WRONG_CODES,
    skip: ({ method }: Request) => method !== 'POST',
    skipSuccessfulRequests: true,
    requestWasSuccessful: (_request, { statusCode }) => statusCode !== 404,
    keyGenerator: ({ ip }: Request) => ipKeyGenerator(ip ?? ''),
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    handler: (_request, _response, next) =>
      next(new DomainError('tooManyAttempts', { minutes: QUARTER_HOUR / 60_000 })),
  });
