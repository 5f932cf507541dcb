import { type BlocAward, lastDayOfValidity, validityPeriodOf } from '../proposals/bloc-award.js';
import type { Certification } from '../certification/certification.js';
import { compileCertification } from '../proposals/compiled-certification.js';
import {
  type BlocProposalOutcome,
  type CandidateCase,
  propose,
  type Proposal,
  type TitleProposalOutcome,
} from '../proposals/proposal.js';
import { isSameItem } from '../rules/rule.js';

/** A candidate to try rules on. */
export interface SimulatedCase extends CandidateCase {
  /** Blocs presented, and whether the title is; all of it where nothing is said. */
  readonly presents?: { readonly blocs: readonly string[]; readonly title: boolean };
}

/** What becomes of a bloc or of the title: how many have each outcome, and whose changes. */
export interface OutcomeComparison<Case, Outcome extends string> {
  readonly before: Readonly<Record<Outcome, number>>;
  readonly after: Readonly<Record<Outcome, number>>;
  /** Those who would pass and did not, who would not any more, who pass and who do not pass either way. */
  readonly gained: readonly Case[];
  readonly lost: readonly Case[];
  readonly kept: readonly Case[];
  readonly neither: readonly Case[];
}

export interface Simulation<Case> {
  /** In the order of the certification. */
  readonly blocs: readonly (OutcomeComparison<Case, BlocProposalOutcome> & { readonly blocCode: string })[];
  readonly title: OutcomeComparison<Case, TitleProposalOutcome>;
}

const BLOC_OUTCOMES = ['validated', 'held', 'notValidated', 'open'] as const;
const TITLE_OUTCOMES = ['awarded', 'open', 'notAwarded'] as const;

/**
 * What the rules of one certification and of its variant propose for the same candidates. A bloc is passed when it would
 * be held after the session, the title when it would be awarded. Takes time in proportion to the candidates.
 */
export function compareOutcomes<Case extends SimulatedCase>(
  before: Certification,
  after: Certification,
  cases: readonly Case[],
): Simulation<Case> {
  const [compiledBefore, compiledAfter] = [compileCertification(before), compileCertification(after)];
  const tried = cases.map((one): TriedCase<Case> => {
    const candidate: CandidateCase = one.presents ? { ...one, presented: one.presents.blocs } : one;
    const awards = awardsUnder(before, after, one);
    return { one, before: propose(compiledBefore, candidate), after: propose(compiledAfter, { ...candidate, awards }) };
  });
  const blocs = before.blocs.map(({ code: blocCode }, index) => {
    const presented = tried.filter(({ one }) => one.presents?.blocs.includes(blocCode) ?? true);
    return { blocCode, ...compare(presented, BLOC_OUTCOMES, ({ blocs: proposed }) => standingOf(proposed[index]!)) };
  });
  const forTitle = tried.filter(({ one }) => one.presents?.title ?? true);
  const title = compare(forTitle, TITLE_OUTCOMES, (proposal) => {
    return { outcome: proposal.title.outcome, passes: proposal.title.outcome === 'awarded' };
  });
  return { blocs, title };
}

interface TriedCase<Case> {
  readonly one: Case;
  readonly before: Proposal;
  readonly after: Proposal;
}

function standingOf({ outcome, validUntil }: Proposal['blocs'][number]) {
  return { outcome, passes: validUntil !== null };
}

/** What was acquired earlier counts as recorded, unless the variant changes how long: then from the day of the award. */
function awardsUnder(before: Certification, after: Certification, { accessRoute, awards }: SimulatedCase): BlocAward[] {
  const periodIn = (certification: Certification, blocCode: string) => {
    const bloc = certification.blocs.find(({ code }) => code === blocCode);
    return bloc && validityPeriodOf(certification, bloc, accessRoute);
  };
  return awards.map((award) => {
    const { blocCode, awardedOn } = award;
    const period = periodIn(after, blocCode);
    if (!period || isSameItem(period, periodIn(before, blocCode))) return award;
    return { blocCode, awardedOn, validUntil: lastDayOfValidity(awardedOn, period) };
  });
}

function compare<Case, Outcome extends string>(
  tried: readonly TriedCase<Case>[],
  outcomes: readonly Outcome[],
  standing: (proposal: Proposal) => { readonly outcome: Outcome; readonly passes: boolean },
): OutcomeComparison<Case, Outcome> {
  const pairs = tried.map(({ one, before, after }) => ({ one, before: standing(before), after: standing(after) }));
  const count = (side: 'before' | 'after') =>
    countBy(
      outcomes,
      pairs.map((pair) => pair[side].outcome),
    );
  const those = (passed: boolean, passes: boolean) =>
    pairs.filter((pair) => pair.before.passes === passed && pair.after.passes === passes).map(({ one }) => one);
  return {
    ...{ before: count('before'), after: count('after') },
    ...{ gained: those(false, true), lost: those(true, false), kept: those(true, true), neither: those(false, false) },
  };
}

function countBy<Outcome extends string>(
  outcomes: readonly Outcome[],
  met: readonly Outcome[],
): Record<Outcome, number> {
  const counts = Object.fromEntries(outcomes.map((outcome) => [outcome, 0])) as Record<Outcome, number>;
  for (const outcome of met) counts[outcome] += 1;
  return counts;
}
