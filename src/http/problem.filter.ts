import { type ArgumentsHost, Catch, type ExceptionFilter, Logger } from '@nestjs/common';
import type { Request, Response } from 'express';
import { messageFor } from '../web/french/errors.js';
import { isApi } from './is-api.js';
import { problemOf } from './problem.js';

/** What people read first, by HTTP status. */
const TITLES: Readonly<Record<number, string>> = {
  403: 'Accès refusé',
  404: 'Page introuvable',
  429: 'Trop de demandes',
  500: 'Erreur du serveur',
};

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
      response.redirect(
        303,
        `/connexion?suite=${encodeURIComponent(request.method === 'GET' ? request.originalUrl : '/')}`,
      );
    } else {
      const { status, code, facts } = problem;
      response.status(status).render('pages/error', {
        title: TITLES[status] ?? 'Demande refusée',
        status,
        message: messageFor(code, facts),
      });
    }
  }
}
