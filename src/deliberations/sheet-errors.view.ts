import type { VoteFault } from '../domain/decisions/ballot.js';
import type { StatedDecisionFault } from '../domain/decisions/check-decision.js';
import type { FormState } from '../http/form.js';
import { messageFor } from '../web/french/errors.js';
import type { SheetErrors } from './sheet-decisions.view.js';

const PATH_OF_BLOC = /^blocs\[(\d+)\](\.votes)?/;
/** Told beside the figures. */
const VOTE_FAULTS: ReadonlySet<string> = new Set<VoteFault['code']>([
  ...(['tooManyVotes', 'voteNotCarried', 'voteTied'] as const),
  ...(['castingVoteNotNeeded', 'castingVoteUnfounded'] as const),
]);

/** What is wrong, by bloc (`votes.` before it for its votes) and for `title`: what the domain refuses, or a field that cannot be read. */
export function sheetErrors(
  { errors }: FormState,
  faults: readonly StatedDecisionFault[],
  presented: readonly string[],
): SheetErrors {
  const unread = Object.entries(errors).map(([path, message]) => [subjectOf(path, presented), message] as const);
  const refused = faults.map(({ subject, code, facts }) => {
    return [VOTE_FAULTS.has(code) ? `votes.${subject}` : subject, messageFor(code, facts)] as const;
  });
  return Object.fromEntries([...unread, ...refused]);
}

function subjectOf(path: string, presented: readonly string[]): string {
  const [, rank, votes] = PATH_OF_BLOC.exec(path) ?? [];
  if (rank === undefined) return path.split('.', 1)[0] ?? path;
  return `${votes ? 'votes.' : ''}${presented[Number(rank)] ?? path}`;
}
