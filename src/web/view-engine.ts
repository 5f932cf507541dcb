import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Templates } from './templates.js';

export interface ViewEngineOptions {
  /** Holds `layout.hbs`, `partials/`, `pages/` and `assets/`. */
  readonly templatesDirectory: string;
  /** Read and compile each template once (production), or again after any file has changed (development). */
  readonly cache: boolean;
}

/** What `app.engine('hbs', …)` of Express takes. */
export type ViewEngine = (path: string, model: object, done: (error: Error | null, html?: string) => void) => void;

/**
 * Renders a page of `pages/` inside `layout.hbs`. Fails on a partial or a value that is missing, rather than print
 * nothing: a page that leaves out a result would be read as if there were none.
 */
export function createViewEngine({ templatesDirectory, cache }: ViewEngineOptions): ViewEngine {
  const templates = cache ? kept(templatesDirectory) : keptUntilChanged(templatesDirectory);
  return (path, model, done) => {
    let html: string;
    try {
      html = templates().renderPage(path, model);
    } catch (error) {
      done(error instanceof Error ? error : new Error(String(error)));
      return;
    }
    done(null, html);
  };
}

function kept(directory: string): () => Templates {
  const templates = new Templates(directory);
  return () => templates;
}

function keptUntilChanged(directory: string): () => Templates {
  let known: { readonly stamp: string; readonly templates: Templates } | null = null;
  return () => {
    const stamp = stampOf(directory);
    if (known?.stamp !== stamp) known = { stamp, templates: new Templates(directory) };
    return known.templates;
  };
}

/** Differs once a file of the folder has been written, added or removed. */
function stampOf(directory: string): string {
  const files = readdirSync(directory, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files
    .map(({ parentPath, name }) => {
      const { mtimeMs, size } = statSync(join(parentPath, name));
      return `${parentPath}/${name} ${mtimeMs} ${size}`;
    })
    .join('\n');
}
