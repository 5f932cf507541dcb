import { Templates } from './templates.js';

export interface ViewEngineOptions {
  /** Holds `layout.hbs`, `partials/`, `pages/` and `assets/`. */
  readonly templatesDirectory: string;
  /** Read and compile each template once (production), or at every rendering (development). */
  readonly cache: boolean;
}

/** What `app.engine('hbs', …)` of Express takes. */
export type ViewEngine = (path: string, model: object, done: (error: Error | null, html?: string) => void) => void;

/**
 * Renders a page of `pages/` inside `layout.hbs`. Fails on a partial or a value that is missing, rather than print
 * nothing: a page that leaves out a result would be read as if there were none.
 */
export function createViewEngine({ templatesDirectory, cache }: ViewEngineOptions): ViewEngine {
  const kept = cache ? new Templates(templatesDirectory) : null;
  return (path, model, done) => {
    let html: string;
    try {
      html = (kept ?? new Templates(templatesDirectory)).renderPage(path, model);
    } catch (error) {
      done(error instanceof Error ? error : new Error(String(error)));
      return;
    }
    done(null, html);
  };
}
