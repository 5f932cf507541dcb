import type { StatedDecisionFault } from '../domain/check-decision.js';
import type { FormState } from '../http/form.js';
import { messageFor } from '../web/french/errors.js';
import type { SheetErrors } from './sheet-decisions.view.js';

const PATH_OF_BLOC = /^blocs\[(\d+)\]/;

/** What is wrong, by bloc and for `title`: what the domain refuses, or a field that cannot be read. */
export function sheetErrors(
  { errors }: FormState,
  faults: readonly StatedDecisionFault[],
  presented: readonly string[],
): SheetErrors {
  const unread = Object.entries(errors).map(([path, message]) => [subjectOf(path, presented), message] as const);
  const refused = faults.map(({ subject, code, facts }) => [subject, messageFor(code, facts)] as const);
  return Object.fromEntries([...unread, ...refused]);
}

function subjectOf(path: string, presented: readonly string[]): string {
  const rank = PATH_OF_BLOC.exec(path)?.[1];
  return rank === undefined ? (path.split('.', 1)[0] ?? path) : (presented[Number(rank)] ?? path);
}
