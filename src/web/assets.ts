import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { RequestHandler, Response } from 'express';

const YEAR_MS = 365 * 24 * 3_600_000;
const KEPT = `public, max-age=${YEAR_MS / 1000}, immutable`;

/**
 * Serves `/assets/` from `templates/assets` and `/assets/fonts/` from the font's package. An address that names the
 * version of its content is kept for a year, in development too: Chromium shows no icon of a file that it asks for again
 * and is told has not changed.
 */
export function serveAssets(app: NestExpressApplication, templatesDirectory: string, production: boolean): void {
  const assets = join(templatesDirectory, 'assets');
  const setHeaders = (response: Response): unknown => response.set('Cache-Control', cacheControlOf(response));
  app.use('/assets/delibloc.css', stylesheet(join(assets, 'css'), production));
  app.useStaticAssets(assets, { prefix: '/assets/', index: false, setHeaders });
  app.useStaticAssets(fontsDirectory(), { prefix: '/assets/fonts/', index: false, maxAge: YEAR_MS, immutable: true });
}

function cacheControlOf({ req }: Response): string {
  return 'v' in req.query ? KEPT : 'no-cache';
}

/** One sheet made of the files of a folder. `_layers.css` comes first and sets their precedence, so order is no matter. */
function readStylesheet(directory: string): string {
  const files = readdirSync(directory).filter((name) => name.endsWith('.css'));
  return files
    .sort()
    .map((name) => readFileSync(join(directory, name), 'utf8'))
    .join('\n');
}

export function fontsDirectory(): string {
  const index = createRequire(import.meta.url).resolve('@fontsource-variable/source-sans-3/index.css');
  return join(dirname(index), 'files');
}

function stylesheet(directory: string, production: boolean): RequestHandler {
  const kept = production ? readStylesheet(directory) : null;
  return (_request, response) => {
    response
      .set('Cache-Control', cacheControlOf(response))
      .type('css')
      .send(kept ?? readStylesheet(directory));
  };
}
