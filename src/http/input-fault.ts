/** One thing wrong with what was sent: where, which check, and what the check says. */
export interface InputFault {
  readonly path: string;
  readonly code: string;
  readonly message: string;
}
