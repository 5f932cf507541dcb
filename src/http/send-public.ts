import type { Response } from 'express';

export interface PublicDocument {
  readonly type: string;
  readonly text: string;
  /** How long whoever fetched it may use it without asking again. */
  readonly seconds: number;
}

/** A document that anybody may fetch, keep for a while, and read from a page of another site. */
export function sendPublic(response: Response, { type, text, seconds }: PublicDocument): void {
  response.setHeader('Cache-Control', `public, max-age=${seconds}`);
  response.setHeader('Access-Control-Allow-Origin', '*');
  response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin');
  response.setHeader('Content-Type', type);
  response.send(Buffer.from(text, 'utf8'));
}
