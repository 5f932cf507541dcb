import type { RequestHandler } from 'express';
import helmet from 'helmet';

const policy = (styleSrc: string[]): RequestHandler =>
  helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        styleSrc,
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    referrerPolicy: { policy: 'same-origin' },
  });

/** Strict everywhere; the API's documentation alone brings a style sheet inside its page. */
export function securityHeaders(): RequestHandler {
  const strict = policy(["'self'"]);
  const documentation = policy(["'self'", "'unsafe-inline'"]);
  return (request, response, next) =>
    (request.path.startsWith('/api/docs') ? documentation : strict)(request, response, next);
}
