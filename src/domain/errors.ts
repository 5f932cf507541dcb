/**
 * What the trade forbids. `code` is a stable camelCase word ("reasonRequired") and `facts` are the figures and codes
 * from which a sentence is made. One map, outside the domain, gives each code its HTTP status.
 */
export class DomainError extends Error {
  override readonly name = 'DomainError';

  constructor(
    readonly code: string,
    readonly facts: Readonly<Record<string, unknown>> = {},
  ) {
    super(code);
  }
}
