import type { StatedDecisionFault } from '../domain/decisions/check-decision.js';
import type { BlocDecisionOutcome } from '../domain/decisions/deliberation.js';
import { DomainError } from '../domain/errors.js';
import type { ExaminedCandidacy } from '../domain/proposals/examine-candidacies.js';
import { expectedDecision } from '../domain/decisions/expected-decision.js';

/** What a form sends: the outcome of bloc BC01 is `outcome.BC01`, of the title `outcome.title`. */
export type Fields = Readonly<Record<string, unknown>>;

/** The choice of a title that follows from the blocs as they are decided. */
export const FOLLOWS_BLOCS = 'follows';

const VOTES = ['inFavour', 'against', 'abstentions'] as const;

/** The input class's own shape, from the flat fields of a form; a title that follows the blocs is worked out here. */
export function statedFrom(fields: Fields, examined: ExaminedCandidacy): Record<string, unknown> {
  const blocs = examined.presented.map((bloc) => ({
    ...{ bloc, outcome: fields[`outcome.${bloc}`], reason: typed(fields[`reason.${bloc}`]) },
    votes: votesFrom(fields, bloc),
  }));
  const reason = typed(fields['reason.title']);
  const outcome = fields['outcome.title'];
  const expected = expectedDecision(examined, outcomesIn(fields, examined)).title;
  const title = { outcome: outcome === FOLLOWS_BLOCS ? expected : outcome, reason };
  return {
    ...{ version: fields.version, blocs, title: examined.presentsTitle ? title : undefined },
    candidateComment: typed(fields.candidateComment),
    juryComment: typed(fields.juryComment),
  };
}

/** What is wrong with a refused decision, by bloc and for the title. */
export function faultsIn(error: unknown): readonly StatedDecisionFault[] {
  const faults = error instanceof DomainError && error.code !== 'invalidInput' ? error.facts.faults : [];
  return (faults ?? []) as readonly StatedDecisionFault[];
}

function outcomesIn(fields: Fields, { presented }: ExaminedCandidacy): Record<string, BlocDecisionOutcome | undefined> {
  return Object.fromEntries(
    presented.map((bloc) => [bloc, fields[`outcome.${bloc}`] as BlocDecisionOutcome | undefined]),
  );
}

/** Votes are stated as soon as one of the figures is; those left blank are none. */
function votesFrom(fields: Fields, bloc: string): Record<string, unknown> | undefined {
  const figures = VOTES.map((name) => [name, typed(fields[`${name}.${bloc}`])] as const);
  if (figures.every(([, figure]) => figure === undefined)) return undefined;
  const castingVote = fields[`castingVote.${bloc}`] === 'true';
  return { ...Object.fromEntries(figures.map(([name, figure]) => [name, figure ?? 0])), castingVote };
}

function typed(value: unknown): unknown {
  return value === '' ? undefined : value;
}
