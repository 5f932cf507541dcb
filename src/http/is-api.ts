import type { Request } from 'express';

/** Programs talk to /api, people to everything else. */
export const isApi = (request: Request): boolean => request.path === '/api' || request.path.startsWith('/api/');
