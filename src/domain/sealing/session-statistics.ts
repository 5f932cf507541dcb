import type { AccessRoute } from '../certification/certification.js';
import type { BlocDecisionOutcome, TitleDecisionOutcome } from '../decisions/deliberation.js';
import { decisionOf, differsFromProposal } from '../decisions/recorded-decision.js';
import { examineCandidacies, type ExaminedCandidacy } from '../proposals/examine-candidacies.js';
import type { SessionSnapshot, SnapshotCandidacy } from './session-snapshot.js';

/** How many were decided in each way, of how many that were before the jury. */
export type Outcomes<Outcome extends string> = Readonly<Record<Outcome, number>> & {
  readonly presented: number;
  /** Not decided yet; none once the deliberation is closed. */
  readonly undecided: number;
};

export interface BlocStatistics extends Outcomes<BlocDecisionOutcome> {
  readonly blocCode: string;
}

export interface RouteStatistics {
  readonly accessRoute: AccessRoute;
  readonly candidates: number;
  readonly present: number;
  readonly title: Outcomes<TitleDecisionOutcome>;
  readonly blocs: Outcomes<BlocDecisionOutcome>;
}

/** What became of the candidates of a session. Who is absent was not before the jury: they are in no other figure. */
export interface SessionStatistics {
  readonly candidates: number;
  readonly present: number;
  readonly absentJustified: number;
  readonly absentUnjustified: number;
  readonly title: Outcomes<TitleDecisionOutcome>;
  /** All blocs together, then each in the order of the certification. */
  readonly allBlocs: Outcomes<BlocDecisionOutcome>;
  readonly blocs: readonly BlocStatistics[];
  /** In the order of the certification, those by which somebody came. */
  readonly routes: readonly RouteStatistics[];
  /** Candidates for whom the jury decided otherwise than the rules proposed. */
  readonly differing: number;
}

/** Counted from the snapshot alone; of a session not sealed yet, as far as it is decided. */
export function sessionStatistics({ certification, session, candidacies }: SessionSnapshot): SessionStatistics {
  const examined = examineCandidacies(certification, session.day, candidacies);
  const present = candidacies.filter(isPresent);
  const absent = (attendance: SnapshotCandidacy['attendance']) =>
    candidacies.filter((one) => one.attendance === attendance).length;
  const routes = certification.accessRoutes.map(({ route }) => route);
  return {
    ...{ candidates: candidacies.length, present: present.length },
    ...{ absentJustified: absent('absentJustified'), absentUnjustified: absent('absentUnjustified') },
    title: titleOutcomes(present),
    allBlocs: blocOutcomes(present),
    blocs: certification.blocs.map(({ code }) => ({ blocCode: code, ...blocOutcomes(present, code) })),
    routes: routes.flatMap((accessRoute) => routeStatistics(accessRoute, candidacies)),
    differing: candidacies.filter((one, index) => differs(one, examined[index]!)).length,
  };
}

/** Part of those decided, from 0 to 100; null where nothing is. */
export function percentOf(part: number, { presented, undecided }: Outcomes<never>): number | null {
  const decided = presented - undecided;
  return decided === 0 ? null : (100 * part) / decided;
}

function routeStatistics(accessRoute: AccessRoute, all: readonly SnapshotCandidacy[]): RouteStatistics[] {
  const candidates = all.filter((one) => one.accessRoute === accessRoute);
  if (candidates.length === 0) return [];
  const present = candidates.filter(isPresent);
  const figures = { candidates: candidates.length, present: present.length };
  return [{ accessRoute, ...figures, title: titleOutcomes(present), blocs: blocOutcomes(present) }];
}

function titleOutcomes(present: readonly SnapshotCandidacy[]): Outcomes<TitleDecisionOutcome> {
  const presenting = present.filter(({ targetBlocs }) => targetBlocs === null);
  const decided = presenting.map(({ decision }) => decision?.title?.outcome ?? 'undecided');
  return { presented: presenting.length, ...counted(decided, ['full', 'partial', 'none', 'undecided']) };
}

/** Of one bloc, or of all. */
function blocOutcomes(present: readonly SnapshotCandidacy[], code?: string): Outcomes<BlocDecisionOutcome> {
  const decided = present.flatMap(({ presented, decision }) =>
    presented
      .filter((one) => code === undefined || one === code)
      .map((one) => decision?.blocs.find(({ blocCode }) => blocCode === one)?.outcome ?? 'undecided'),
  );
  return { presented: decided.length, ...counted(decided, ['validated', 'notValidated', 'deferred', 'undecided']) };
}

function counted<Word extends string>(words: readonly Word[], each: readonly Word[]): Record<Word, number> {
  const entries = each.map((word) => [word, words.filter((one) => one === word).length]);
  return Object.fromEntries(entries) as Record<Word, number>;
}

function differs(candidacy: SnapshotCandidacy, examined: ExaminedCandidacy): boolean {
  return (
    isPresent(candidacy) && candidacy.decision !== null && differsFromProposal(examined, decisionOf(candidacy.decision))
  );
}

const isPresent = ({ attendance }: SnapshotCandidacy): boolean => attendance === 'present';
