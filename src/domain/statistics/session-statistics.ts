import type { AccessRoute } from '../certification/certification.js';
import { decisionOf, differsFromProposal } from '../decisions/recorded-decision.js';
import { examineCandidacies, type ExaminedCandidacy } from '../proposals/examine-candidacies.js';
import type { SessionSnapshot, SnapshotCandidacy } from '../sealing/session-snapshot.js';
import { type CountedResult, countedResults, tallied, type Tally } from './counted-result.js';
import { groupsOf } from './groups.js';
import {
  type Attendances,
  attendancesOf,
  type BlocOutcomes,
  blocOutcomes,
  type TitleOutcomes,
  titleOutcomes,
} from './outcomes.js';

export interface BlocStatistics extends BlocOutcomes {
  readonly blocCode: string;
}

export interface RouteStatistics {
  readonly accessRoute: AccessRoute;
  readonly candidates: number;
  readonly present: number;
  readonly title: TitleOutcomes;
  readonly blocs: BlocOutcomes;
}

/** What became of the candidates of a session. Who is absent was not before the jury: they are in no other figure. */
export interface SessionStatistics extends Attendances {
  readonly title: TitleOutcomes;
  /** All blocs together, then each in the order of the certification. */
  readonly allBlocs: BlocOutcomes;
  readonly blocs: readonly BlocStatistics[];
  /** In the order of the certification, those by which somebody came. */
  readonly routes: readonly RouteStatistics[];
  /** Candidates for whom the jury decided otherwise than the rules proposed. */
  readonly differing: number;
}

/** Counted from the snapshot alone; of a session not sealed yet, as far as it is decided. */
export function sessionStatistics({ certification, session, candidacies }: SessionSnapshot): SessionStatistics {
  const examined = examineCandidacies(certification, session.day, candidacies);
  const tallies = tallied(countedResults(candidacies));
  const byRoute = groupsOf(tallies, ({ accessRoute }) => accessRoute);
  const routes = certification.accessRoutes.map(({ route }) => route);
  return {
    ...attendancesOf(tallies),
    title: titleOutcomes(tallies),
    allBlocs: blocOutcomes(tallies),
    blocs: certification.blocs.map(({ code }) => ({ blocCode: code, ...blocOutcomes(tallies, code) })),
    routes: routes.flatMap((route) => routeStatistics(route, byRoute.get(route) ?? [])),
    differing: candidacies.filter((one, index) => differs(one, examined[index]!)).length,
  };
}

function routeStatistics(
  accessRoute: AccessRoute,
  tallies: readonly (CountedResult & Tally)[],
): readonly RouteStatistics[] {
  const { candidates, present } = attendancesOf(tallies);
  if (candidates === 0) return [];
  return [{ accessRoute, candidates, present, title: titleOutcomes(tallies), blocs: blocOutcomes(tallies) }];
}

function differs(candidacy: SnapshotCandidacy, examined: ExaminedCandidacy): boolean {
  const { attendance, decision } = candidacy;
  return attendance === 'present' && decision !== null && differsFromProposal(examined, decisionOf(decision));
}
