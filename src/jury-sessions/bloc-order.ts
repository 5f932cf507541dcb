import type { Certification } from '../domain/certification/certification.js';
import { DomainError } from '../domain/errors.js';

/** Codes in the order of the certification. Throws `unknownBloc`. */
export function inOrder({ blocs }: Pick<Certification, 'blocs'>, codes: readonly string[]): string[] {
  const known = blocs.map(({ code }) => code);
  const unknown = codes.filter((code) => !known.includes(code));
  if (unknown.length > 0) throw new DomainError('unknownBloc', { blocs: unknown, known });
  return known.filter((code) => codes.includes(code));
}
