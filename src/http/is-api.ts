import type { Request } from 'express';

/** Programs talk to /api, in whatever capitals, people to everything else. */
export const isApi = (request: Request): boolean => /^\/api(\/|$)/i.test(request.path);
