import type { RequestHandler } from 'express';
import session from 'express-session';
import { DomainError } from '../domain/errors.js';
import type { AccountsService } from './accounts.service.js';
import { setPrincipal } from './current-principal.js';
import { SESSION_HOURS, type WebSessionStore } from './web-session.store.js';

/** Reads the session cookie. Strict about everything a browser lets a cookie be strict about. */
export function webSessions(store: WebSessionStore, secret: string): RequestHandler {
  return session({
    name: 'delibloc',
    secret,
    store,
    resave: false,
    saveUninitialized: false,
    cookie: { httpOnly: true, sameSite: 'lax', secure: 'auto', maxAge: SESSION_HOURS * 3_600_000 },
  });
}

/**
 * A redirection leaves once the session is kept: else a browser may follow it, as the first bytes of an answer go before
 * its session is written, and not find what was left to be told.
 */
export const keepBeforeRedirecting: RequestHandler = (request, response, next) => {
  const redirect = response.redirect.bind(response) as (...where: unknown[]) => void;
  response.redirect = (...where: unknown[]) => {
    // There is none once somebody has signed out.
    if (!('session' in request) || request.session.notice === undefined) redirect(...where);
    else request.session.save((error) => (error ? next(error) : redirect(...where)));
  };
  next();
};

/**
 * Finds who is behind the session, as long as the account is active. What is asked for without a path, as `OPTIONS *`
 * is, has no session, and nothing to answer.
 */
export function identify(accounts: AccountsService): RequestHandler {
  return (request, _response, next) => {
    if (!request.path.startsWith('/')) {
      next(new DomainError('malformedRequest', {}));
      return;
    }
    const { accountId } = request.session;
    if (!accountId) {
      next();
      return;
    }
    accounts.principal(accountId).then((principal) => {
      if (principal) setPrincipal(request, principal);
      next();
    }, next);
  };
}
