import 'reflect-metadata';
import { fileURLToPath } from 'node:url';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { pino } from 'pino';
import { identify, keepBeforeRedirecting, webSessions } from './accounts/web-session.middleware.js';
import { AccountsService } from './accounts/accounts.service.js';
import { limitPasswords, PASSWORD_PATHS } from './accounts/password-limit.js';
import { WebSessionStore } from './accounts/web-session.store.js';
import { AppModule } from './app.module.js';
import { DrawMissingCodes } from './certificates/draw-missing-codes.js';
import { LoadCertifications } from './certifications/load-certifications.js';
import type { Clock } from './config/clock.js';
import type { Configuration } from './config/configuration.js';
import { Database } from './database/database.js';
import { keptSecret } from './database/settings.js';
import { SeedDemonstration } from './demonstration/seed-demonstration.js';
import { CODE_PATHS, limitCodes } from './http/code-limit.js';
import { limitPublications, PUBLICATION_PATHS } from './http/publication-limit.js';
import { serveDocumentation } from './http/documentation.js';
import { logRequests, PinoNestLogger } from './http/logging.js';
import { refuseCrossOrigin } from './http/same-origin.js';
import { securityHeaders } from './http/security-headers.js';
import { ProblemFilter } from './http/problem.filter.js';
import { InputPipe } from './http/validation.js';
import { KeepSearchWords } from './search/keep-search-words.js';
import { KeepCountedResults } from './statistics/keep-counted-results.js';
import { serveAssets } from './web/assets.js';
import { shell } from './web/shell.js';
import { createViewEngine } from './web/view-engine.js';

const TEMPLATES = fileURLToPath(new URL('../templates', import.meta.url));
/** A grid of 300 candidates by 30 competences, with comments, fits many times over. */
const BODY_LIMIT = '5mb';
const FIELDS_LIMIT = 50_000;

export interface RunningApplication {
  readonly url: string;
  readonly nest: NestExpressApplication;
  stop(): Promise<void>;
}

/**
 * Milliseconds. Longer than clients and proxies keep an idle connection (a minute at most, as they come): one that the
 * server closes first may be closed just as a request leaves on it, which is then lost.
 */
const IDLE_CONNECTION_KEPT = 75_000;

/** Builds the application, prepares its data and listens. Rejects, with nothing left open, when any of it fails. */
export async function startApplication(configuration: Configuration, clock: Clock): Promise<RunningApplication> {
  const logger = pino({ level: configuration.logLevel, base: null });
  const nest = await NestFactory.create<NestExpressApplication>(AppModule.with(configuration, clock), {
    logger: new PinoNestLogger(logger),
    bodyParser: false,
    abortOnError: false,
  });
  try {
    if (configuration.trustProxy) nest.set('trust proxy', 1);
    nest.use(securityHeaders(), logRequests(logger));
    serveAssets(nest, TEMPLATES, configuration.production);
    await useSessions(nest, configuration, clock);
    useViews(nest, configuration);
    nest.useGlobalPipes(new InputPipe());
    nest.useGlobalFilters(new ProblemFilter());
    serveDocumentation(nest);
    await nest.init();
    await bringUpToDate(nest);
    if (configuration.demonstration) await nest.get(SeedDemonstration).ifEmpty();
    await listen(nest, configuration);
  } catch (error) {
    await nest.close();
    throw error;
  }
  const url = (await nest.getUrl()).replace('[::1]', 'localhost');
  logger.info({ url }, 'listening');
  return { url, nest, stop: () => nest.close() };
}

/** What a new release, or a new file of a certification, asks to be made from what is there. */
async function bringUpToDate(nest: NestExpressApplication): Promise<void> {
  await nest.get(LoadCertifications).run();
  await nest.get(DrawMissingCodes).run();
  await nest.get(KeepSearchWords).run();
  await nest.get(KeepCountedResults).run();
}

async function listen(nest: NestExpressApplication, { port, host }: Configuration): Promise<void> {
  nest.enableShutdownHooks();
  nest.getHttpServer().keepAliveTimeout = IDLE_CONNECTION_KEPT;
  await nest.listen(port, host);
}

async function useSessions(
  nest: NestExpressApplication,
  { sessionSecret }: Configuration,
  clock: Clock,
): Promise<void> {
  const database = nest.get(Database);
  const store = new WebSessionStore(database, clock);
  await store.sweep();
  nest.useBodyParser('json', { limit: BODY_LIMIT });
  nest.useBodyParser('urlencoded', { extended: false, limit: BODY_LIMIT, parameterLimit: FIELDS_LIMIT });
  nest.use(refuseCrossOrigin);
  nest.use(webSessions(store, sessionSecret ?? (await keptSecret(database, 'session-secret'))));
  nest.use(keepBeforeRedirecting, identify(nest.get(AccountsService)), shell);
  nest.use(PASSWORD_PATHS, ...limitPasswords());
  for (const path of CODE_PATHS) nest.use(path, limitCodes());
  nest.use(PUBLICATION_PATHS, limitPublications());
}

function useViews(nest: NestExpressApplication, { production, demonstration }: Configuration): void {
  nest.engine('hbs', createViewEngine({ templatesDirectory: TEMPLATES, cache: production }));
  nest.setBaseViewsDir(TEMPLATES);
  nest.setViewEngine('hbs');
  nest.setLocal('demonstration', demonstration);
}
