import { HttpException } from '@nestjs/common';
import { DomainError } from '../domain/errors.js';
import { statusOf } from './http-status.js';

/** RFC 9457, `application/problem+json`. */
export interface Problem {
  readonly type: 'about:blank';
  /** The stable code: what a program looks at. */
  readonly code: string;
  readonly title: string;
  readonly status: number;
  /** What the code is about: paths, versions, missing items. */
  readonly facts: Readonly<Record<string, unknown>>;
}

const CODE_BY_STATUS: Readonly<Record<number, string>> = {
  400: 'malformedRequest',
  401: 'notSignedIn',
  403: 'forbidden',
  404: 'notFound',
  413: 'tooLarge',
  415: 'unsupportedMediaType',
  429: 'tooManyAttempts',
};

/** What to answer for an error of any kind; one that nobody foresaw shows nothing of itself. */
export function problemOf(error: unknown): Problem {
  const { code, facts } = codeAndFacts(error);
  return { type: 'about:blank', code, title: titleOf(code), status: statusOf(code), facts };
}

function codeAndFacts(error: unknown): { code: string; facts: Readonly<Record<string, unknown>> } {
  if (error instanceof DomainError) return { code: error.code, facts: error.facts };
  const status = error instanceof HttpException ? error.getStatus() : bodyParserStatus(error);
  return { code: CODE_BY_STATUS[status] ?? (status < 500 ? 'malformedRequest' : 'internal'), facts: {} };
}

/** Express's body parser throws errors of its own that carry a status. */
function bodyParserStatus(error: unknown): number {
  const { status, expose } = error as { status?: unknown; expose?: unknown };
  return typeof status === 'number' && expose === true ? status : 500;
}

/** "staleVersion" → "Stale version". */
function titleOf(code: string): string {
  const words = code.replace(/[A-Z]/g, (capital) => ` ${capital.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}
