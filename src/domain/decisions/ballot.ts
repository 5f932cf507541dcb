import type { JuryRule, Provenance } from '../certification/certification.js';
import { juryRulesFor } from '../jury/jury.js';
import type { JuryPerson } from '../jury/jury-person.js';
import type { MinutesVotes } from '../sealing/minutes-snapshot.js';
import { givesCastingVote, LABOUR_CODE_ARTICLE } from '../jury/national-jury-rules.js';
import type { CandidateCase } from '../proposals/proposal.js';

/** What gives the president a casting vote: the document of the certification, or a text that applies to all. */
export type CastingVoteBasis = { readonly provenance: Provenance } | { readonly article: string };

/** Who votes on one candidate: members recused or absent do not. */
export interface Ballot {
  readonly sitting: number;
  readonly presidentSits: boolean;
  /** Null where no rule gives the president a casting vote for this candidate. */
  readonly castingVote: CastingVoteBasis | null;
}

export interface VoteFault {
  /** Code of the bloc voted on. */
  readonly subject: string;
  readonly code: 'tooManyVotes' | 'voteNotCarried' | 'voteTied' | 'castingVoteNotNeeded' | 'castingVoteUnfounded';
  readonly facts: Readonly<Record<string, unknown>>;
}

export function ballotFor(
  juries: readonly JuryRule[],
  { accessRoute, sessionDay: day, enrolledOn = day }: Pick<CandidateCase, 'accessRoute' | 'enrolledOn' | 'sessionDay'>,
  members: readonly Pick<JuryPerson, 'id' | 'present' | 'president'>[],
  recusedIds: Iterable<string> = [],
): Ballot {
  const recused = new Set(recusedIds);
  const sitting = members.filter(({ id, present }) => present === true && !recused.has(id));
  const rules = juryRulesFor(juries, { day, accessRoutes: [accessRoute] });
  const provenance = rules.find(({ castingVote }) => castingVote)?.castingVote;
  const national = givesCastingVote(accessRoute, enrolledOn) ? { article: LABOUR_CODE_ARTICLE } : null;
  return {
    sitting: sitting.length,
    presidentSits: sitting.some(({ president }) => president),
    castingVote: provenance ? { provenance } : national,
  };
}

/**
 * Why votes cannot carry the decision beside which they stand; empty when they do. A decision is carried by more votes
 * for than against, whatever the abstentions; members who sit and took no part in the vote are in no figure.
 */
export function findVoteFaults(votes: Readonly<Record<string, MinutesVotes>>, ballot: Ballot): VoteFault[] {
  return Object.entries(votes).flatMap(([subject, cast]) => faultsOf(subject, cast, ballot));
}

function faultsOf(subject: string, votes: MinutesVotes, { sitting, presidentSits, castingVote }: Ballot): VoteFault[] {
  const { inFavour, against, abstentions } = votes;
  const cast = inFavour + against + abstentions;
  if (cast > sitting) return [{ subject, code: 'tooManyVotes', facts: { cast, sitting } }];
  const isTied = inFavour === against;
  if (votes.castingVote) {
    if (!isTied) return [{ subject, code: 'castingVoteNotNeeded', facts: { inFavour, against } }];
    if (castingVote && presidentSits && inFavour > 0) return [];
    return [{ subject, code: 'castingVoteUnfounded', facts: { presidentSits, inFavour } }];
  }
  if (inFavour > against) return [];
  return [{ subject, code: isTied ? 'voteTied' : 'voteNotCarried', facts: { inFavour, against } }];
}
