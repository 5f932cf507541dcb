import type { AccessRoute } from './certification.js';
import type { PlainDay } from '../day.js';

/** What each kind of finding tells. */
export interface FindingFacts {
  /** No assessment covers the competence. */
  competenceNotAssessed: { competence: string };
  /** An assessment covers a competence of another bloc than the one it is about. */
  foreignCompetence: { assessment: string; competence: string; bloc: string; ownBloc: string };
  /** Only group assessments cover the competence. */
  groupAssessmentOnly: { competence: string };
  /** The best results that its assessments can bring do not satisfy the rule of the bloc, or what it requires cannot. */
  unreachableBloc: { missingMandatory: readonly string[]; outOfReach?: readonly string[] };
  /** The blocs that can be validated, or have an equivalence, cannot satisfy the rule of the title. */
  unreachableTitle: { missingMandatory: readonly string[] };
  /** No way to the bloc uses the competence. */
  unusedCompetence: { competence: string };
  /** No way to the title uses the bloc. */
  unusedBloc: { bloc: string };
  /** A bloc succeeds blocs of a version that no file describes. */
  unknownPredecessor: { certification: string; version: number };
  /** A bloc succeeds a bloc that the older version does not have. */
  unknownPredecessorBloc: { certification: string; version: number; bloc: string };
  /** The version that is succeeded succeeds this one in turn. */
  successionCircle: { certification: string; version: number };
  /** The document states no rule. */
  assumedRule: { assumed: string };
  /** Two registration periods have more in common than the day on which they touch. */
  overlappingRegistrations: { from: PlainDay; until: PlainDay };
  /** Days between two registration periods belong to neither. */
  registrationGap: { from: PlainDay; until: PlainDay };
  /** Nothing says whether the access route is open. */
  accessRouteNotMentioned: { accessRoute: AccessRoute };
  /** An open access route has no jury although others have. */
  accessRouteWithoutJury: { accessRoute: AccessRoute };
  /** The clauses together ask for more members than there are to count. */
  juryTooSmall: { needed: number; seats: number };
  /** The number of a clause is not the share that its percentage makes. */
  juryShareMismatch: { percent: number; seats: number; atLeast: number };
}

export type FindingCode = keyof FindingFacts;

/** `error` and `warning` call for a correction, `information` for a look. */
export type FindingSeverity = 'error' | 'warning' | 'information';

/** Something odd in a certification that can be read. `path` is the one in its file: "blocs[1].competences.C4". */
export type LintFinding = {
  readonly [C in FindingCode]: {
    readonly severity: FindingSeverity;
    readonly code: C;
    readonly path: string;
    readonly facts: Readonly<FindingFacts[C]>;
  };
}[FindingCode];
