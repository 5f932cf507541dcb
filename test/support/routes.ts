import type { TestApplication } from './application.js';

export interface Route {
  readonly method: string;
  /** As declared: `/api/v1/candidates/:id`. */
  readonly path: string;
}

interface Layer {
  readonly route?: { readonly path: string; readonly methods: Readonly<Record<string, boolean>> };
}

/** All that the running application answers to, API and pages. */
export function routesOf({ nest }: TestApplication): Route[] {
  const { router } = nest.getHttpAdapter().getInstance() as { router: { stack: readonly Layer[] } };
  return router.stack.flatMap(({ route }) =>
    route ? Object.keys(route.methods).map((method) => ({ method: method.toUpperCase(), path: route.path })) : [],
  );
}
