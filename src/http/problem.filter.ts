import { type ArgumentsHost, Catch, type ExceptionFilter, Logger } from '@nestjs/common';
import type { Request, Response } from 'express';
import { errorPage, pageBefore } from './error-page.js';
import { isApi } from './is-api.js';
import { problemOf } from './problem.js';

/** Answers every error: `application/problem+json` to the API, a page in French to people. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly log = new Logger('Http');

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<Request>();
    const response = host.switchToHttp().getResponse<Response>();
    const problem = problemOf(error);
    if (problem.code === 'internal') this.log.error(error instanceof Error ? error.stack : String(error));
    if (response.headersSent) {
      response.destroy();
    } else if (isApi(request)) {
      response.status(problem.status).type('application/problem+json').send(JSON.stringify(problem));
    } else if (problem.code === 'notSignedIn') {
      response.redirect(303, signInAddress(request));
    } else {
      response.status(problem.status).render('pages/error', errorPage(problem, request));
    }
  }
}

/** Where one signs in, and comes back from; a form whose sender is not signed in any more has done nothing. */
function signInAddress(request: Request): string {
  if (request.method === 'GET') return `/connexion?suite=${encodeURIComponent(request.originalUrl)}`;
  return `/connexion?suite=${encodeURIComponent(pageBefore(request) ?? '/')}&envoi=perdu`;
}
