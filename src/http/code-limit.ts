import type { Request, RequestHandler } from 'express';
import { ipKeyGenerator, rateLimit } from 'express-rate-limit';
import { DomainError } from '../domain/errors.js';

const QUARTER_HOUR = 900_000;
const WRONG_CODES = 20;

/** Where somebody without an account sends a code or follows a link, and what is below. */
export const CODE_PATHS = ['/convocation', '/verifier', '/certificat', '/api/v1/certificate-verifications'];

/**
 * At most twenty wrong codes in a quarter of an hour from one address. The page that asks for a code is always shown;
 * codes that are right are not counted: whoever checks a hundred certificates has a hundred codes.
 */
export const limitCodes = (): RequestHandler =>
  rateLimit({
    windowMs: QUARTER_HOUR,
    limit: WRONG_CODES,
    skip: ({ method, path }: Request) => method !== 'POST' && path === '/',
    skipSuccessfulRequests: true,
    requestWasSuccessful: (_request, { statusCode }) => statusCode !== 404,
    keyGenerator: ({ ip }: Request) => ipKeyGenerator(ip ?? ''),
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    handler: (_request, _response, next) =>
      next(new DomainError('tooManyAttempts', { minutes: QUARTER_HOUR / 60_000 })),
  });
