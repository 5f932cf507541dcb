import type { Request, RequestHandler } from 'express';
import { principalOf } from '../accounts/current-principal.js';
import type { Principal } from '../accounts/principal.js';
import { ROLE_LABELS } from './french/labels.js';
import { type NavigationLink, navigationOf } from './navigation.js';

/** What every page shows around its content. */
export interface Shell {
  readonly user: { readonly name: string; readonly role: string } | null;
  readonly navigation: readonly NavigationLink[];
  readonly path: string;
  /** Whether the header offers to search; candidates have their own space. */
  readonly searches: boolean;
  /** Whether a phone shows its links on demand: there are more than fit in a line. */
  readonly folds: boolean;
  /** A sentence left by the act before. */
  readonly notice: string | null;
}

/** Puts the shell where every rendered page finds it. */
export const shell: RequestHandler = (request, response, next) => {
  response.locals.shell = shellOf(request, principalOf(request));
  next();
};

function shellOf(request: Request, who: Principal | undefined): Shell {
  const { notice = null } = request.session;
  const navigation = who ? navigationOf(who.role, request.path) : [];
  return {
    user: who ? { name: who.name, role: ROLE_LABELS[who.role] } : null,
    navigation,
    path: request.originalUrl,
    searches: who !== undefined && who.role !== 'candidate',
    folds: navigation.length > 1,
    /** Taken by the page that shows it, and by nothing else a browser or a script of a page asks for meanwhile. */
    get notice() {
      if (notice !== null && request.method === 'GET' && !request.xhr) delete request.session.notice;
      return notice;
    },
  };
}
