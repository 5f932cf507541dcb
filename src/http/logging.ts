import type { LoggerService } from '@nestjs/common';
import type { Request, RequestHandler } from 'express';
import type { Logger } from 'pino';
import { pinoHttp } from 'pino-http';

const QUIET_PATHS = /^\/(assets\/|health$)/;

/**
 * The link that a holder gives opens a page: whoever reads the log is not to open it. Routes are found in capitals too,
 * and behind the name of a host.
 */
const SHOWN_PAGE = /(\/certificat\/).+/i;

export const pathOf = (url: string): string => url.replace(/\?.*/s, '').replace(SHOWN_PAGE, '$1…');

/** One line a request: method, path, status, time. No query, address, cookie or body: those are personal data. */
export function logRequests(logger: Logger): RequestHandler {
  return pinoHttp<Request>({
    logger,
    autoLogging: { ignore: (request) => QUIET_PATHS.test(request.path) },
    serializers: {
      req: ({ method, url }: { method: string; url: string }) => ({ method, path: pathOf(url) }),
      res: ({ statusCode }: { statusCode: number }) => ({ status: statusCode }),
    },
    customLogLevel: (_request, response, error) => (error || response.statusCode >= 500 ? 'error' : 'info'),
  });
}

/** Lets Nest log through pino. */
export class PinoNestLogger implements LoggerService {
  constructor(private readonly logger: Logger) {}

  /** What Nest says of its own start interests only whoever debugs it. */
  log(message: unknown, context?: string): void {
    this.logger.debug({ context }, String(message));
  }

  error(message: unknown, stackOrContext?: string): void {
    this.logger.error({ context: stackOrContext }, String(message));
  }

  warn(message: unknown, context?: string): void {
    this.logger.warn({ context }, String(message));
  }

  debug(message: unknown, context?: string): void {
    this.logger.trace({ context }, String(message));
  }
}
