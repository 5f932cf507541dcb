import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { RequestHandler } from 'express';

const YEAR_MS = 365 * 24 * 3_600_000;

/**
 * Serves `/assets/` from `templates/assets` and `/assets/fonts/` from the font's package. Pages ask for assets by an
 * address that changes with their content, so in production browsers keep them for a year.
 */
export function serveAssets(app: NestExpressApplication, templatesDirectory: string, production: boolean): void {
  const assets = join(templatesDirectory, 'assets');
  const kept = production ? { maxAge: YEAR_MS, immutable: true } : { maxAge: 0 };
  app.use('/assets/delibloc.css', stylesheet(join(assets, 'css'), production));
  app.useStaticAssets(assets, { prefix: '/assets/', index: false, ...kept });
  app.useStaticAssets(fontsDirectory(), { prefix: '/assets/fonts/', index: false, ...kept });
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
  const cacheControl = production ? `public, max-age=${YEAR_MS / 1000}, immutable` : 'no-cache';
  return (_request, response) => {
    response
      .set('Cache-Control', cacheControl)
      .type('css')
      .send(kept ?? readStylesheet(directory));
  };
}
