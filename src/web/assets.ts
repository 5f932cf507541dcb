import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { RequestHandler } from 'express';
import { AssetFiles, type Encoding, ENCODINGS } from './asset-files.js';

const YEAR_MS = 365 * 24 * 3_600_000;
const KEPT = `public, max-age=${YEAR_MS / 1000}, immutable`;

/**
 * Serves `/assets/` from `templates/assets`, compressed, and `/assets/fonts/` from the font's package. Pages are not
 * compressed: they hold what is secret beside what others may have written, and the length of what is sent would tell of
 * it (BREACH). Assets hold neither.
 */
export function serveAssets(app: NestExpressApplication, templatesDirectory: string, production: boolean): void {
  app.useStaticAssets(fontsDirectory(), { prefix: '/assets/fonts/', index: false, maxAge: YEAR_MS, immutable: true });
  app.use('/assets', compressed(new AssetFiles(join(templatesDirectory, 'assets'), production)));
}

export function fontsDirectory(): string {
  const index = createRequire(import.meta.url).resolve('@fontsource-variable/source-sans-3/index.css');
  return join(dirname(index), 'files');
}

const VERSIONED = /^v\/[0-9a-f]{8}\//;

/** An address that names the version of its content is kept for a year. Only names of the folder are ever read. */
function compressed(files: AssetFiles): RequestHandler {
  return (request, response, next) => {
    const path = request.path.slice(1);
    const name = path.replace(VERSIONED, '');
    if (!files.has(name) || !['GET', 'HEAD'].includes(request.method)) {
      next();
      return;
    }
    const encoding = (request.acceptsEncodings(ENCODINGS) || 'identity') as Encoding;
    response
      .set('Cache-Control', 'v' in request.query || name !== path ? KEPT : 'no-cache')
      .vary('Accept-Encoding')
      .type(name.slice(name.lastIndexOf('.')));
    if (encoding !== 'identity') response.set('Content-Encoding', encoding);
    response.send(files.content(name, encoding));
  };
}
